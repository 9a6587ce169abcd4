import { ensureChromium } from '../../../tools/browsers';
import { openJobBrowser } from '../../../tools/job-browser';
import { eventually } from '../eventually';
import { EXTENSION, Extension, expect, lineStyles, markedWords, startBrowser, test } from './extension';

const start = (profile: string, colorScheme: 'light' | 'dark' = 'light') =>
  openJobBrowser({ executable: ensureChromium(), extension: EXTENSION, headless: true, profile, colorScheme, welcome: true });

test('the welcome page opens once, on the first installation', async ({ profile }) => {
  const first = await start(profile);
  const isWelcome = (page: { url(): string }) => page.url().endsWith('/welcome.html');
  await eventually(() => first.context.pages().filter(isWelcome).length).toBe(1);
  await first.close();
  const second = new Extension(await startBrowser(profile));
  // Whatever opens at a start has opened by the time that the worker answers.
  await expect((await second.options()).getByRole('heading', { name: 'Your progress' })).toBeVisible();
  expect(second.browser.context.pages().filter(isWelcome)).toEqual([]);
  await second.browser.close();
});

test('the sample posting is marked live: a tick changes its marks and its fit at once, is kept, and can be taken back', async ({
  extension,
}) => {
  const page = await extension.open(`${extension.browser.base}welcome.html`);
  await eventually(() => markedWords(page)).toContain('Docker');
  // “the extra mile” and “the rest of the team” are no technologies.
  expect(await markedWords(page)).toEqual([
    'Python',
    'Go',
    'Java',
    'SQL',
    'PostgreSQL',
    'Redis',
    'Git',
    'pull requests',
    'Docker',
    'Linux',
    'Kubernetes',
    'Nomad',
    'Kafka',
    'GitHub Actions',
  ]);
  expect(await lineStyles(page)).toMatchObject({ Docker: 'dashed tinted', Kafka: 'dashed', PostgreSQL: 'dashed tinted' });
  const headline = page.locator('.try-fit .fit-head strong');
  await expect(headline).toHaveText(/^0 of \d must-haves$/);
  const docker = page.getByRole('button', { name: 'Docker' });
  await docker.click();
  await expect(docker).toHaveAttribute('aria-pressed', 'true');
  await expect(headline).toHaveText(/^1 of \d must-haves$/);
  expect(await lineStyles(page)).toMatchObject({ Docker: 'solid tinted', PostgreSQL: 'dashed tinted' });
  await page.reload();
  await eventually(async () => (await lineStyles(page)).Docker).toBe('solid tinted');
  await docker.click();
  await eventually(async () => (await lineStyles(page)).Docker).toBe('dashed tinted');
});

test('whatever the catalogue knows can be found and ticked on the welcome page', async ({ extension }) => {
  const page = await extension.open(`${extension.browser.base}welcome.html`);
  await page.getByRole('searchbox').fill('k8s');
  await page.getByRole('button', { name: 'Kubernetes', exact: true }).click();
  await eventually(async () => (await lineStyles(page)).Kubernetes).toBe('solid');
  // It stays in sight when the search is over.
  await page.getByRole('searchbox').fill('');
  await expect(page.getByRole('button', { name: 'Kubernetes', exact: true })).toHaveAttribute('aria-pressed', 'true');
  await page.getByRole('searchbox').fill('qqxyzzy');
  await expect(page.getByText('Gaplight knows nothing by that name.')).toBeVisible();
});

test('sites that the browser withholds are noticed on the welcome page and in the popup, and asked for with one click', async ({
  extension,
}) => {
  const page = await extension.open(`${extension.browser.base}welcome.html`);
  const popup = await extension.popup();
  await expect(page.getByRole('heading', { name: 'Welcome' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Allow LinkedIn and Indeed' })).toHaveCount(0);
  const own = await extension.open('chrome://extensions');
  const withhold = (hostAccess: string) =>
    own.evaluate(
      ([extensionId, access]) =>
        (
          chrome as unknown as { developerPrivate: { updateExtensionConfiguration(change: object): Promise<void> } }
        ).developerPrivate.updateExtensionConfiguration({ extensionId, hostAccess: access }),
      [new URL(extension.browser.base).host, hostAccess],
    );
  await withhold('ON_CLICK');
  await popup.getByRole('tab', { name: 'This job' }).click();
  await expect(popup.getByText('Your browser does not let Gaplight read LinkedIn and Indeed.')).toBeVisible();
  const asked = await page.evaluateHandle(() => {
    const origins: unknown[] = [];
    const { permissions } = chrome;
    const request = permissions.request.bind(permissions);
    // The browser's own question cannot be answered from here: what is asked is listened to, and the answer given below.
    Object.assign(permissions, {
      request: (wanted: { origins: string[] }) => {
        origins.push(...wanted.origins);
        return request(wanted);
      },
    });
    return origins;
  });
  await page.bringToFront();
  await page.getByRole('button', { name: 'Allow LinkedIn and Indeed' }).click();
  await eventually(() => asked.jsonValue()).toEqual(['https://*.linkedin.com/*', 'https://*.indeed.com/*']);
  await withhold('ON_ALL_SITES');
  await expect(page.getByRole('button', { name: 'Allow LinkedIn and Indeed' })).toHaveCount(0);
  await expect(popup.getByText('Your browser does not let Gaplight read')).toHaveCount(0);
});

test('the welcome page names the shortcuts that the browser gave', async ({ extension }) => {
  const page = await extension.open(`${extension.browser.base}welcome.html`);
  await expect(page.getByText('Open the popup', { exact: true })).toBeVisible();
  await expect(page.locator('kbd')).toHaveCount(4);
});
