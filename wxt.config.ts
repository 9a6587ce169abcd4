import { defineConfig } from 'wxt';
import { INDEED_MATCHES, JOBS_MATCHES, LINKEDIN_MATCHES, SITE_MATCHES } from './content/sites/addresses';
import { CHROMIUM_SWITCHES } from './tools/browser-switches';
import { closedDoorsPlugin } from './tools/closed-doors-plugin';
import { roadmapPlugin } from './tools/roadmap-plugin';

const PAGES_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'none'; base-uri 'none'; form-action 'none'; object-src 'none'; require-trusted-types-for 'script'";

/** Alt+Shift and a letter that neither browser uses itself: Chromium keeps A to C, N, P, R, T, W, X and Z. Macs type letters by it, so there it is Control+Shift. */
const shortcut = (letter: string) => ({ default: `Alt+Shift+${letter}`, mac: `MacCtrl+Shift+${letter}` });

const COMMANDS = {
  _execute_action: { suggested_key: shortcut('G') },
  'toggle-marks': { suggested_key: shortcut('M'), description: '__MSG_command_toggle_marks__' },
  'focus-panel': { suggested_key: shortcut('L'), description: '__MSG_command_focus_panel__' },
  'next-mark': { suggested_key: shortcut('K'), description: '__MSG_command_next_mark__' },
};

export default defineConfig({
  imports: false,
  outDirTemplate: '{{browser}}-mv{{manifestVersion}}',
  manifestVersion: 3,
  targetBrowsers: ['chrome', 'firefox'],
  vite: () => ({
    plugins: [roadmapPlugin(), closedDoorsPlugin()],
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    // The oldest browsers that show the marks whole; without it, light-dark() is rewritten into what a shadow root does not inherit.
    // A page's parts are named in it, so that they are read at once and not one after the other; parts for later load themselves.
    build: {
      target: ['chrome123', 'firefox146'],
      modulePreload: { polyfill: false, resolveDependencies: (_, parts, { hostType }) => (hostType === 'html' ? parts : []) },
      // Few files to a page: each one asked for costs it a millisecond or two before anything shows. What several pages need is
      // together in files of 30 kB and more, and those hold nothing that most of the pages that load them do not need.
      rolldownOptions: {
        output: {
          codeSplitting: {
            groups: [{ name: 'shared', tags: ['$initial'], minShareCount: 2, entriesAware: true, entriesAwareMergeThreshold: 30_000 }],
          },
        },
      },
    },
    // The import worker, in parts of its own: what reads a PDF weighs more than all the rest and is loaded for a PDF alone.
    worker: { format: 'es', plugins: () => [roadmapPlugin(), closedDoorsPlugin()] },
  }),
  // For `npm run dev` alone; tools/wxt.ts finds the browser. Without a display it is yours to load the folder.
  webExt: {
    disabled: process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY,
    ...(process.env.CHROMIUM_PATH ? { binaries: { chrome: process.env.CHROMIUM_PATH } } : {}),
    chromiumArgs: [...CHROMIUM_SWITCHES],
  },
  manifest: ({ browser, command }) => ({
    // In the browser's language: see public/_locales.
    name: '__MSG_extension_name__',
    description: '__MSG_extension_description__',
    default_locale: 'en',
    // `activeTab` and `scripting`: a page of another board, read when the reader asks for it there, and no longer.
    permissions: ['storage', 'unlimitedStorage', 'activeTab', 'scripting', 'contextMenus'],
    commands: COMMANDS,
    // Not through WXT's own content scripts: those announce themselves to the page by the extension's id, and the page can
    // switch them off. See docs/decisions/0002.
    // Entries without an address in common: no document gets two scripts. LinkedIn's other pages get a small one, which has
    // the worker bring the large one when they come to show jobs; hence the same hosts again.
    content_scripts: [
      { matches: LINKEDIN_MATCHES, exclude_matches: JOBS_MATCHES, js: ['await-job.js'], run_at: 'document_idle' },
      { matches: INDEED_MATCHES, js: ['jobs.js'], run_at: 'document_idle' },
      { matches: JOBS_MATCHES, all_frames: true, js: ['jobs.js'], run_at: 'document_idle' },
    ],
    host_permissions: SITE_MATCHES,
    // While developing, the pages talk to the build that reloads them; what is built for anybody may talk to nobody.
    ...(command === 'build' ? { content_security_policy: { extension_pages: PAGES_POLICY } } : {}),
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: { id: 'gaplight@gaplight.invalid', strict_min_version: '146.0', data_collection_permissions: { required: ['none'] } },
          },
        }
      : { minimum_chrome_version: '123', incognito: 'spanning' }),
  }),
});
