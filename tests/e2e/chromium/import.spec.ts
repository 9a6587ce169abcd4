import { expect as playwrightExpect } from '@playwright/test';
import { dropping, everyKindOfFile, readWithoutBrowser, SHOWN_FILES } from '../../support/every-import';
import { docxOf, pdfOf, zipOf } from '../../support/import-files';
import { savedPage } from '../../support/saved-pages';
import { eventually } from '../eventually';
import { expect, expectMarks, lineStyles, test } from './extension';

const saved = savedPage('linkedin-classic');
const CV = ['Somebody Example', 'Skills', 'Redis, PostgreSQL', 'Experience', 'Built services with Django and Docker.'];
const linkedIn = zipOf({
  'Profile.csv': 'First Name,Last Name\nSomebody,Example\n',
  'Skills.csv': 'Name\nRedis\nJuggling\n',
  'Positions.csv': 'Company Name,Title,Description\nExample,Developer,We used Kafka\n',
  'messages.csv': 'FROM,CONTENT\nA,Docker\n',
});
const file = (name: string, bytes: Uint8Array | string) => ({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) });

/** What a page shows of an import, as a screen reader would say it. */
type Options = Awaited<ReturnType<import('./extension').Extension['options']>>;
const drop = async (options: Options, files: readonly { name: string; bytes: Uint8Array | string }[]) => {
  const transfer = await options.evaluateHandle(
    (all) => {
      const data = new DataTransfer();
      for (const { name, bytes } of all) data.items.add(new File([Uint8Array.from(bytes)], name));
      return data;
    },
    files.map(({ name, bytes }) => ({ name, bytes: [...Buffer.from(bytes)] })),
  );
  await options.locator('section[aria-labelledby="import"]').dispatchEvent('drop', { dataTransfer: transfer });
};

test('a LinkedIn archive that is dropped is previewed, applied, shown on the open page, and taken back', async ({ extension }) => {
  const page = await extension.openSaved(saved);
  await expectMarks(page, saved.words);
  const options = await extension.options();
  await drop(options, [{ name: 'export.zip', bytes: linkedIn }]);
  await expect(options.getByText('LinkedIn: skills, told by Name: 1 skill understood, 1 line not')).toBeVisible();
  await expect(options.getByText('LinkedIn: positions')).toBeVisible();
  await expect(options.getByText('Kafka')).toHaveCount(0);
  await expect(options.getByRole('row', { name: /Redis done nothing line 2/ })).toBeVisible();
  expect((await lineStyles(page)).Redis).toBe('dashed tinted');
  await options.getByRole('button', { name: 'Apply 1 change' }).click();
  await eventually(async () => (await lineStyles(page)).Redis).toBe('solid tinted');
  await options.getByRole('button', { name: 'Undo' }).click();
  await eventually(async () => (await lineStyles(page)).Redis).toBe('dashed tinted');
});

test('a CV as PDF is read: its skills are ticked, what else it names is not', async ({ extension }) => {
  const options = await extension.options();
  await drop(options, [{ name: 'cv.pdf', bytes: pdfOf(CV) }]);
  await expect(options.getByText('CV, told by Skills: 4 skills understood')).toBeVisible();
  await expect(options.getByRole('checkbox', { name: 'PostgreSQL: done' })).toBeChecked();
  await expect(options.getByRole('checkbox', { name: 'Django: done' })).not.toBeChecked();
  await options.getByRole('button', { name: 'Apply 2 changes' }).click();
  await expect(options.getByText('all 2 skills')).toBeVisible();
  await options.getByRole('button', { name: 'Undo' }).click();
  await expect(options.getByText('all 0 skills')).toBeVisible();
});

test('a CV as DOCX says the same', async ({ extension }) => {
  const options = await extension.options();
  await options.getByLabel('Choose a file').setInputFiles(file('cv.docx', docxOf(CV)));
  await expect(options.getByText('CV, told by Skills: 4 skills understood')).toBeVisible();
});

test('a package.json is use, not skill, unless told so; and is taken back from the list of earlier imports', async ({ extension }) => {
  const options = await extension.options();
  await drop(options, [
    { name: 'package.json', bytes: '{\n  "dependencies": {\n    "express": "4",\n    "pg": "8",\n    "left-pad": "1"\n  }\n}' },
  ]);
  await expect(options.getByRole('row', { name: /Express in progress nothing line 3 uses express/ })).toBeVisible();
  await options.getByRole('radio', { name: 'done' }).check();
  await expect(options.getByRole('row', { name: /PostgreSQL done nothing line 4 uses pg/ })).toBeVisible();
  await options.getByRole('button', { name: 'Apply 3 changes' }).click();
  await expect(options.getByText('all 3 skills')).toBeVisible();

  // Days later: another page, another worker.
  await options.close();
  await extension.killWorker();
  const later = await extension.options();
  await later.getByRole('button', { name: 'Take back package.json' }).click();
  await expect(later.getByText('all 0 skills')).toBeVisible();
  await expect(later.getByText('taken back', { exact: true })).toBeVisible();
});

test('several files at once are one import, and a bad one among them says why', async ({ extension }) => {
  const options = await extension.options();
  await options
    .getByLabel('Choose a file')
    .setInputFiles([
      file('a.md', '- [x] Redis'),
      file('b.csv', 'Skill;State\nDocker;erledigt\nKafka;in Arbeit\n'),
      file('c.json', '{"a":'),
    ]);
  await expect(options.getByText('It is no valid JSON here.')).toBeVisible();
  await expect(options.getByRole('row', { name: /Kafka in progress nothing line 3 b.csv/ })).toBeVisible();
  await options.getByRole('button', { name: 'Apply 3 changes' }).click();
  await expect(options.getByText('a.md and 2 more')).toBeVisible();
});

test('a file of every kind is read as it is without a browser, applied in one go, and taken back', async ({ extension }) => {
  const files = everyKindOfFile();
  const options = await extension.options();
  await expect(options.getByText('all 0 skills')).toBeVisible();
  await options.evaluate(dropping(files));
  await eventually(() => options.evaluate(SHOWN_FILES)).toEqual(await readWithoutBrowser(files));
  await options.getByRole('button', { name: /^Apply \d+ changes$/ }).click();
  await expect(options.getByText(/all [5-9]\d skills/)).toBeVisible();
  await options.getByRole('button', { name: 'Undo' }).click();
  await expect(options.getByText('all 0 skills')).toBeVisible();
});

test('columns are chosen, labels mapped by hand, and both are remembered', async ({ extension }) => {
  const options = await extension.options();
  const table = 'A;B\nRedis;Docker\nElephant DB;x\n';
  await options.getByLabel('Choose a file').setInputFiles(file('t.csv', table));
  await options.getByLabel('The skill stands in').selectOption('A');
  await options.getByLabel('its state in').selectOption('');
  await expect(options.getByRole('checkbox', { name: 'Redis: done' })).toBeChecked();
  await options.getByText('1 line names nothing that Gaplight knows').click();
  await options.getByLabel('Skill that “Elephant DB” means').fill('Postgres');
  await options.getByLabel('Skill that “Elephant DB” means').press('Enter');
  await expect(options.getByRole('checkbox', { name: 'PostgreSQL: done' })).toBeChecked();
  await options.getByRole('button', { name: 'Apply 2 changes' }).click();
  await expect(options.getByText('all 2 skills')).toBeVisible();
  await options.close();

  const again = await extension.options();
  await again.getByLabel('Choose a file').setInputFiles(file('t.csv', table));
  await expect(again.getByLabel('The skill stands in')).toHaveValue('0');
  await expect(again.getByText('2 skills stay as they are')).toBeVisible();
});

test('a PDF of pictures, one that is cut off and one that is none are refused, and nothing is changed', async ({ extension }) => {
  const options = await extension.options();
  const choose = options.getByLabel('Choose a file');
  await choose.setInputFiles(file('scan.pdf', pdfOf(null)));
  await expect(options.getByRole('alert')).toContainText('scan.pdf: This PDF holds pictures and no text');
  await choose.setInputFiles(file('cut.pdf', pdfOf(CV).slice(0, 60)));
  await expect(options.getByRole('alert')).toContainText('cut.pdf: It is no valid PDF here.');
  await choose.setInputFiles(file('no.pdf', '%PDF-1.7 hello'));
  await expect(options.getByRole('alert')).toContainText('no.pdf: It is no valid PDF here.');
  await expect(options.getByText('all 0 skills')).toBeVisible();
});

test('a file of 100 MB is refused unread, and a hostile page of the web brings nothing to life', async ({ extension }) => {
  const options = await extension.options();
  const asked: string[] = [];
  options.on('request', (request) => asked.push(request.url()));
  options.on('dialog', () => asked.push('a dialog'));
  await options.locator('section[aria-labelledby="import"]').evaluate((box) => {
    const data = new DataTransfer();
    data.items.add(new File([new Uint8Array(100_000_000)], 'huge.zip'));
    box.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true }));
  });
  await expect(options.getByRole('alert')).toContainText('huge.zip: It is larger than 50 MB');
  const evil = '- [x] <img src="https://evil.example/x" onerror="alert(1)">\n- [x] Redis';
  await options.getByLabel('Choose a file').setInputFiles(file('evil.md', evil));
  await options.getByText('1 line names nothing').click();
  await expect(options.getByText('<img src="https://evil.example/x"')).toBeVisible();
  playwrightExpect(asked.filter((address) => !address.startsWith('chrome-extension://'))).toEqual([]);
});

test('a long reading can be cancelled, and leaves nothing', async ({ extension }) => {
  const options = await extension.options();
  // A hundred times half a megabyte of prose: long enough to press a button. Made in the page, which is faster than sent there.
  await options.locator('section[aria-labelledby="import"]').evaluate((box) => {
    const prose = 'I wrote services with Django, Redis and Docker, and never used Kafka before.\n'.repeat(7000);
    const data = new DataTransfer();
    for (let index = 0; index < 100; index += 1) data.items.add(new File([prose], `${index}.txt`));
    box.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true }));
  });
  await options.getByRole('button', { name: 'Cancel' }).click();
  await expect(options.getByRole('button', { name: 'Look at it' })).toBeVisible();
  await expect(options.getByRole('table')).toHaveCount(0);
  await expect(options.getByText('all 0 skills')).toBeVisible();
});
