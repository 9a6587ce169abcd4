import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  timeout: 60_000,
  expect: { timeout: 10_000 },
  fullyParallel: true,
  // More make no two-core machine quicker, and everything on it late.
  workers: 2,
  // A test that fails once has failed.
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  reporter: [['list']],
  projects: [
    { name: 'chromium', testMatch: 'chromium/*.spec.ts' },
    { name: 'firefox', testMatch: 'firefox/*.spec.ts' },
  ],
});
