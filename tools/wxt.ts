/** `npm run dev`, `build` and `zip`: WXT, for both browsers where no other is named; what is developed runs in Chromium. */
import { ensureChromium } from './browsers';
import { run } from './steps';

const words = process.argv.slice(2);
const isDev = words[0] === undefined || words[0].startsWith('-');
const browsers =
  isDev || words.includes('--browser')
    ? [[]]
    : [
        ['--browser', 'chrome'],
        ['--browser', 'firefox'],
      ];
try {
  const env: Record<string, string> = isDev ? { CHROMIUM_PATH: ensureChromium() } : {};
  for (const browser of browsers) await run('wxt/bin/wxt.mjs', [...words, '--mv3', ...browser], { live: true, env });
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
