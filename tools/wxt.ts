/** `npm run dev`, `build` and `zip`: WXT, for both browsers where no other is named. */
import { run } from './steps';

const words = process.argv.slice(2);
const browsers =
  words.includes('--browser') || words[0] === undefined
    ? [[]]
    : [
        ['--browser', 'chrome'],
        ['--browser', 'firefox'],
      ];
for (const browser of browsers) await run('wxt/bin/wxt.mjs', [...words, '--mv3', ...browser], { live: true });
