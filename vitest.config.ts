import { defineConfig } from 'vitest/config';
import { roadmapPlugin } from './tools/roadmap-plugin';

export default defineConfig({
  plugins: [roadmapPlugin()],
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
    exclude: ['tests/e2e/**'],
    setupFiles: ['tests/support/speak-english.ts'],
    // A dot a test is for watching; a log is read by file.
    reporters: [process.stdout.isTTY ? 'dot' : 'default'],
    restoreMocks: true,
    // Vitest leaves one processor idle, which of two is half.
    maxWorkers: '100%',
  },
});
