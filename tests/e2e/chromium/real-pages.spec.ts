import { finalReport } from '../../../tools/job-browser';
import { realPages } from '../../support/shared';
import { eventually } from '../eventually';
import { expect, markedWords, test } from './extension';

test.skip(realPages().length === 0, 'no real saved pages lie beside the project');

for (const { file, html, url, showsPosting } of realPages()) {
  test(`the real page ${file} ${showsPosting ? 'is read and marked' : 'shows no posting, and nothing is put on it'}`, async ({
    extension,
  }) => {
    await extension.serve(url, html);
    const ours = await extension.options();
    const page = await extension.browser.context.newPage();
    await page.goto(url, { waitUntil: 'domcontentloaded' });
    const report = await finalReport(ours);
    expect(report.kind).toBe(showsPosting ? 'posting' : 'no-posting');
    if (report.kind === 'posting') {
      expect(report.company).toBeTruthy();
      await eventually(async () => (await markedWords(page)).length > 0).toBe(report.named > 0);
    } else {
      expect(await markedWords(page)).toEqual([]);
    }
  });
}
