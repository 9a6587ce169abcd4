import { run, type Step } from './steps';

/** What needs no browser: types, lint and format, and the unit tests. */
export const CHECK_STEPS: readonly Step[] = [
  [
    'types',
    async () => {
      await run('wxt/bin/wxt.mjs', ['prepare']);
      await Promise.all([run('typescript/bin/tsc', []), run('typescript/bin/tsc', ['-p', 'domain'])]);
    },
  ],
  ['lint and format', () => run('@biomejs/biome/bin/biome', ['check', '--error-on-warnings', '.'])],
  ['unit tests', () => run('vitest/vitest.mjs', ['run'], { live: true })],
];
