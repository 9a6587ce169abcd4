/** `npm test`: everything that must hold, in one go, on a fresh clone too. */
import { ensureChromium, ensureFirefox } from './browsers';
import { checkBudgets } from './budgets';
import { buildExtension } from './build-extension';
import { CHECK_STEPS } from './check-steps';
import { run, runSteps } from './steps';

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
  ['the built extension in real browsers', () => run('@playwright/test/cli.js', ['test'], { live: true, env: browsers })],
]);
