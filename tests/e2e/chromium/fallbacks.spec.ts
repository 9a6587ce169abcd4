import { finalReport } from '../../../tools/job-browser';
import { savedPage } from '../../support/saved-pages';
import { expect, expectMarks, markedWords, test } from './extension';

test('a layout that no hook knows is read by the page’s own data', async ({ extension }) => {
  const saved = savedPage('indeed-structured');
  const page = await extension.openSaved(saved);
  await expectMarks(page, saved.words);
});

test('a layout that nothing but its headings tell is read once the page has had its time, and not before', async ({ extension }) => {
  const saved = savedPage('linkedin-unknown-view');
  const page = await extension.openSaved(saved);
  const popup = await extension.popup(page);
  await expect(popup.getByText('The page is still loading this posting')).toBeVisible();
  expect(await markedWords(page)).toEqual([]);
  await page.bringToFront();
  await expectMarks(page, saved.words);
  await expect(popup.getByRole('heading', { name: saved.posting.title })).toBeVisible();
});

test('a list beside which no posting is open gets no marks, whatever its cards say', async ({ extension }) => {
  const saved = savedPage('linkedin-classic');
  const list = saved.html.replace(/<div class="scaffold-layout__detail">[\s\S]*<\/section>/, '');
  const ours = await extension.options();
  await extension.serve('https://www.linkedin.com/jobs/search/?keywords=x', list);
  const page = await extension.open('https://www.linkedin.com/jobs/search/?keywords=x');
  expect((await finalReport(ours)).kind).toBe('no-posting');
  expect(await markedWords(page)).toEqual([]);
});
