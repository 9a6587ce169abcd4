import { defineConfig } from 'vitest/config';
import { roadmapPlugin } from './tools/roadmap-plugin';

/** What keeps nothing from one test to the next: its files share what they load, the roadmap above all. */
const PURE = ['components', 'domain', 'imports', 'roadmap', 'tools'];

const filesIn = (folders: readonly string[]) =>
  folders.flatMap((folder) => [`tests/${folder}/**/*.test.ts`, `tests/${folder}/**/*.test.tsx`]);

export default defineConfig({
  plugins: [roadmapPlugin()],
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    setupFiles: ['tests/support/speak-english.ts'],
    // A dot a test is for watching; a log is read by file.
    reporters: [process.stdout.isTTY ? 'dot' : 'default'],
    restoreMocks: true,
    // Ends what hangs; how fast something is, benches say. A machine with much else to do is no failure.
    testTimeout: 30_000,
    // Vitest leaves one processor idle, which of two is half.
    maxWorkers: '100%',
    projects: [
      { extends: true, test: { name: 'pure', include: filesIn(PURE), isolate: false } },
      {
        extends: true,
        test: {
          name: 'browser stood in for',
          include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
          exclude: ['tests/e2e/**', ...filesIn(PURE)],
        },
      },
    ],
  },
});
