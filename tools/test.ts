/** `npm test`: everything that must hold, in one go, on a fresh clone too. */
import { ensureChromium, ensureFirefox } from './browsers';
import { checkBudgets } from './budgets';
import { buildExtension } from './build-extension';
import { CHECK_STEPS } from './check-steps';
import { run, runSteps } from './steps';

const LINT = ['lint', '--source-dir', '.output/firefox-mv3', '--warnings-as-errors', '--no-config-discovery', '--no-input'];

const browsers: Record<string, string> = {};

await runSteps([
  ...CHECK_STEPS,
  [
    'browsers',
    () => {
      browsers.CHROMIUM_PATH = ensureChromium();
      browsers.FIREFOX_PATH = ensureFirefox();
      for (const [name, path] of Object.entries(browsers)) console.log(`      ${name}=${path}`);
    },
  ],
  [
    'building the extension for both browsers',
    () => {
      buildExtension('chrome');
      buildExtension('firefox');
    },
  ],
  ['sizes, manifests and permissions of what was built', checkBudgets],
  ['what the linter of Firefox’s add-ons says', () => run('web-ext/bin/web-ext.js', LINT, { env: { NO_UPDATE_NOTIFIER: '1' } })],
  ['the built extension in real browsers', () => run('@playwright/test/cli.js', ['test'], { live: true, env: browsers })],
]);
