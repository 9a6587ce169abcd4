import { defineConfig } from 'wxt';
import { SITE_MATCHES } from './content/sites';
import { roadmapPlugin } from './tools/roadmap-plugin';

export default defineConfig({
  imports: false,
  outDirTemplate: '{{browser}}-mv{{manifestVersion}}',
  manifestVersion: 3,
  targetBrowsers: ['chrome', 'firefox'],
  vite: () => ({
    plugins: [roadmapPlugin()],
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    // The oldest browsers that show the marks whole; without it, light-dark() is rewritten into what a shadow root does not inherit.
    build: { target: ['chrome123', 'firefox146'], modulePreload: false },
  }),
  manifest: ({ browser }) => ({
    name: 'Gaplight',
    description: 'Marks in job postings the technologies you have, are learning and lack. Everything stays in your browser.',
    permissions: ['storage', 'unlimitedStorage'],
    // Not through WXT's own content scripts: those announce themselves to the page by the extension's id, and the page can
    // switch them off. See docs/decisions/0002.
    content_scripts: [{ matches: SITE_MATCHES, js: ['jobs.js'], run_at: 'document_idle' }],
    content_security_policy: {
      extension_pages:
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'none'; base-uri 'none'; form-action 'none'; object-src 'none'; require-trusted-types-for 'script'",
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: { id: 'gaplight@gaplight.invalid', strict_min_version: '146.0', data_collection_permissions: { required: ['none'] } },
          },
        }
      : { minimum_chrome_version: '123', incognito: 'spanning' }),
  }),
});
