import { readFileSync } from 'node:fs';
import { savedPage } from '../../support/saved-pages';
import { eventually } from '../eventually';
import { Extension, expect, expectMarks, lineStyles, markedWords, panel, startBrowser, test, topicRow } from './extension';

const saved = savedPage('linkedin-classic');

test('a tick in the popup changes the marks on the open page at once, and can be taken back', async ({ extension }) => {
  const page = await extension.openSaved(saved);
  await expectMarks(page, saved.words);
  expect(await lineStyles(page)).toMatchObject({ Redis: 'dashed tinted', PostgreSQL: 'dashed tinted' });
  const popup = await extension.popup(page);
  const row = await topicRow(popup, 'PostgreSQL');
  await row.getByRole('button', { name: /Mark as done/ }).click();
  await eventually(async () => (await lineStyles(page)).PostgreSQL).toBe('solid tinted');
  await expect(popup.getByText('PostgreSQL: done')).toBeVisible();
  await popup.getByRole('button', { name: 'Undo' }).click();
  await eventually(async () => (await lineStyles(page)).PostgreSQL).toBe('dashed tinted');
});

test('the popup shows the fit of the tab’s posting, and it changes with a tick', async ({ extension }) => {
  const page = await extension.openSaved(saved);
  const popup = await extension.popup(page);
  await expect(popup.getByRole('heading', { name: 'Backend Developer' })).toBeVisible();
  await expect(popup.getByText(/^0 of \d must-haves$/)).toBeVisible();
  await (await topicRow(popup, 'PostgreSQL')).getByRole('button', { name: /Mark as done/ }).click();
  await popup.getByRole('tab', { name: 'This job' }).click();
  await expect(popup.getByText(/^1 of \d must-haves$/)).toBeVisible();
  await eventually(async () => (await panel(page))?.text ?? '').toMatch(/1 of \d must-haves/);
});

test('a group is met by one of its alternatives, and the others become spare', async ({ extension }) => {
  const page = await extension.openSaved(saved);
  const popup = await extension.popup(page);
  await popup.getByRole('tab', { name: 'Roadmap' }).click();
  await popup.getByRole('searchbox').fill('Golang');
  await popup.locator('.topic-name').first().click();
  await popup.getByRole('group', { name: 'Go', exact: true }).getByRole('button', { name: 'I have it' }).click();
  await eventually(() => lineStyles(page)).toMatchObject({ Go: 'solid tinted', Python: 'solid', Java: 'solid' });
});

test('progress is there after the browser was closed and opened again', async ({ own: extension, profile }) => {
  const popup = await extension.popup();
  await (await topicRow(popup, 'PostgreSQL')).getByRole('button', { name: /Mark as done/ }).click();
  await expect(popup.getByText('PostgreSQL: done')).toBeVisible();
  await extension.browser.close();
  extension.browser = await startBrowser(profile);
  const page = await extension.openSaved(saved);
  await eventually(async () => (await lineStyles(page)).PostgreSQL).toBe('solid tinted');
});

test('nothing is lost when the worker is killed again and again between ticks', async ({ extension }) => {
  const popup = await extension.popup();
  const names = ['PostgreSQL', 'Docker', 'Kafka', 'Redis', 'GraphQL'];
  for (const name of names) {
    await extension.killWorker();
    await (await topicRow(popup, name)).getByRole('button', { name: /Mark as done/ }).click();
    await expect(popup.getByText(`${name}: done`)).toBeVisible();
  }
  await extension.killWorker();
  const options = await extension.options();
  await expect(options.getByText(`all ${names.length} skills`)).toBeVisible();
});

test('writes that were answered survive the worker being killed right after, a hundred times', async ({ extension }) => {
  const options = await extension.options();
  const send = (kind: string, payload: object) =>
    options.evaluate(([k, p]) => chrome.runtime.sendMessage({ id: crypto.randomUUID(), kind: k, payload: p }), [kind, payload] as const);
  for (let round = 0; round < 100; round += 1) {
    const reply = await send('change-progress', { source: 'popup', changes: [{ skill: `skill-${round}`, state: 'done' }] });
    expect(reply).toMatchObject({ ok: true });
    expect(await extension.killWorker()).toBe(true);
  }
  const { value } = await send('get-progress', {});
  expect(Object.keys(value)).toHaveLength(100);
});

test('a site can be set to read-only and off, and the open page follows at once', async ({ extension }) => {
  const page = await extension.openSaved(saved);
  await expectMarks(page, saved.words);
  const popup = await extension.popup(page);
  await popup.getByRole('tab', { name: 'This job' }).click();
  await popup.getByLabel('On LinkedIn').selectOption('read-only');
  await expectMarks(page, []);
  await eventually(() => panel(page)).toBe(null);
  await expect(popup.getByRole('heading', { name: 'Backend Developer' })).toBeVisible();
  await popup.getByLabel('On LinkedIn').selectOption('off');
  await expect(popup.getByText('switched off on LinkedIn')).toBeVisible();
  await popup.getByLabel('On LinkedIn').selectOption('on');
  await expectMarks(page, saved.words);
});

test('a list is previewed, applied, shown on the open page, and taken back', async ({ extension }) => {
  const page = await extension.openSaved(saved);
  await expectMarks(page, saved.words);
  const options = await extension.options();
  await options.getByLabel('Choose a file').setInputFiles({
    name: 'mine.md',
    mimeType: 'text/markdown',
    buffer: Buffer.from('# Mine\n- [x] Redis\n- [/] Postgres\n- [x] Juggling\n'),
  });
  await expect(options.getByRole('row', { name: /Redis done nothing line 2/ })).toBeVisible();
  await expect(options.getByRole('row', { name: /PostgreSQL in progress nothing line 3/ })).toBeVisible();
  await expect(options.getByText('1 line names nothing that Gaplight knows')).toBeVisible();
  expect((await lineStyles(page)).Redis).toBe('dashed tinted');
  await options.getByRole('button', { name: 'Apply 2 changes' }).click();
  await eventually(() => lineStyles(page)).toMatchObject({ Redis: 'solid tinted', PostgreSQL: 'dotted tinted' });
  await options.getByRole('button', { name: 'Undo' }).click();
  await eventually(() => lineStyles(page)).toMatchObject({ Redis: 'dashed tinted', PostgreSQL: 'dashed tinted' });
});

test('a broken file names line and reason and changes nothing', async ({ extension }) => {
  const options = await extension.options();
  await options.getByLabel('Choose a file').setInputFiles({
    name: 'broken.json',
    mimeType: 'application/json',
    buffer: Buffer.from('{\n  "gaplight": "backup",\n  "format": 1,\n'),
  });
  await expect(options.getByRole('alert')).toContainText('broken.json, line 4:');
  await expect(options.getByRole('alert')).toContainText('Nothing was changed.');
  await options
    .getByLabel('Choose a file')
    .setInputFiles({ name: 'cat.png', mimeType: 'image/png', buffer: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x00, 0x00]) });
  await expect(options.getByRole('alert')).toContainText('cat.png, line 1:');
  await expect(options.getByText('all 0 skills')).toBeVisible();
});

test('a backup brings back what was lost', async ({ extension, profile }) => {
  const options = await extension.options();
  await options.getByLabel('Paste a list or a backup').fill('Redis\nKafka: learning\nDocker: skipped');
  await options.getByRole('button', { name: 'Look at it' }).click();
  await options.getByRole('button', { name: 'Apply 3 changes' }).click();
  await expect(options.getByText('all 3 skills')).toBeVisible();
  const download = options.waitForEvent('download');
  await options.getByRole('button', { name: 'Save backup' }).click();
  const file = await (await download).path();
  const backup = readFileSync(file, 'utf8');
  expect(JSON.parse(backup)).toMatchObject({
    gaplight: 'backup',
    format: 2,
    progress: [{ skill: 'docker' }, { skill: 'kafka' }, { skill: 'redis' }],
  });

  const fresh = new Extension(await startBrowser(`${profile}-new`));
  const theirs = await fresh.options();
  await theirs
    .getByLabel('Choose a file')
    .setInputFiles({ name: 'backup.json', mimeType: 'application/json', buffer: Buffer.from(backup) });
  await theirs.getByRole('button', { name: 'Apply 3 changes' }).click();
  await expect(theirs.getByText('all 3 skills')).toBeVisible();
  await fresh.browser.close();
});

test('no page, popup or worker of the extension makes a request', async ({ extension }) => {
  const requests: string[] = [];
  extension.browser.context.on('request', (request) => {
    if (!request.url().startsWith(extension.browser.base)) requests.push(request.url());
  });
  const page = await extension.openSaved(saved);
  await expectMarks(page, saved.words);
  const popup = await extension.popup(page);
  await (await topicRow(popup, 'Docker')).getByRole('button', { name: /Mark as done/ }).click();
  await extension.options();
  expect(
    await popup.evaluate(() =>
      fetch('https://www.linkedin.com/').then(
        () => 'went out',
        () => 'refused',
      ),
    ),
  ).toBe('refused');
  // The pages' policy refuses before anything goes out: not even a request that is then refused is seen.
  expect(requests).toEqual([saved.url]);
  expect(await markedWords(page)).toEqual(saved.words);
});

test('where one of several technologies is enough, a tick asks which, until a language is chosen', async ({ extension }) => {
  const popup = await extension.popup();
  await popup.getByRole('tab', { name: 'Roadmap' }).click();
  const language = popup.locator('.topic').filter({ hasText: 'One programming language' });
  await language.getByRole('button', { name: /Choose which/ }).click();
  await expect(language.getByRole('group', { name: 'Python', exact: true })).toBeVisible();
  await expect(popup.getByText('Python: done')).toHaveCount(0);

  await popup.getByLabel('My language').selectOption('Java');
  const java = popup.locator('.topic').filter({ has: popup.getByRole('button', { name: /^Java: / }) });
  await java.getByRole('button', { name: /Mark as done/ }).click();
  await expect(popup.getByText('Java: done')).toBeVisible();
  await popup.close();

  const again = await extension.popup();
  await again.getByRole('tab', { name: 'Roadmap' }).click();
  await expect(again.getByLabel('My language')).toHaveValue('java');
});
