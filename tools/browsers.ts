/** Finds a Chromium and a Firefox to run the extension in, and fetches one where there is none, saying so on stderr. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

/**
 * A Chromium's path: `CHROMIUM_PATH`, else Playwright's own, else one on the system, else one that it installs. Branded
 * Chrome is not looked for: it no longer loads unpacked extensions by flag. Throws one sentence where none can be had.
 */
export function ensureChromium(): string {
  const named = process.env.CHROMIUM_PATH;
  if (named) {
    if (existsSync(named)) return named;
    throw new Error(`CHROMIUM_PATH names ${named}, where there is no file.`);
  }
  const own = () => (existsSync(chromium.executablePath()) ? chromium.executablePath() : null);
  const found = own() ?? onPath('chromium', 'chromium-browser') ?? existing('/Applications/Chromium.app/Contents/MacOS/Chromium');
  if (found) return found;
  console.error('· no Chromium found; trying Playwright’s (npx playwright install chromium) …');
  // Its progress is shown; where it cannot download, what it says of that is of no use to anybody here.
  spawnSync(process.execPath, ['node_modules/@playwright/test/cli.js', 'install', 'chromium'], {
    stdio: ['ignore', 2, 'ignore'],
    timeout: 300_000,
  });
  const installed = own() ?? (aptInstall('chromium') ? onPath('chromium') : null);
  if (installed) return installed;
  throw new Error('No Chromium could be found or installed. Install one and name it: CHROMIUM_PATH=/path/to/chromium.');
}

/** A Firefox's path: `FIREFOX_PATH`, else one on the system, else Debian's, installed. Throws one sentence where none can be had. */
export function ensureFirefox(): string {
  const named = process.env.FIREFOX_PATH;
  if (named) {
    if (existsSync(named)) return named;
    throw new Error(`FIREFOX_PATH names ${named}, where there is no file.`);
  }
  const found =
    onPath('firefox', 'firefox-esr') ??
    existing('/Applications/Firefox.app/Contents/MacOS/firefox') ??
    existing('C:\\Program Files\\Mozilla Firefox\\firefox.exe');
  if (found) return found;
  if (aptInstall('firefox-esr')) {
    const installed = onPath('firefox-esr');
    if (installed) return installed;
  }
  throw new Error('No Firefox could be found or installed. Install one (146 or newer) and name it: FIREFOX_PATH=/path/to/firefox.');
}

function existing(path: string): string | null {
  return existsSync(path) ? path : null;
}

function onPath(...names: string[]): string | null {
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    for (const name of names) {
      const path = join(folder, process.platform === 'win32' ? `${name}.exe` : name);
      if (existsSync(path)) return path;
    }
  }
  return null;
}

function aptInstall(name: string): boolean {
  if (!existsSync('/etc/debian_version') || process.getuid?.() !== 0) return false;
  console.error(`· installing Debian’s ${name} (apt-get; a minute or two) …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const run = (...words: string[]) => spawnSync('apt-get', words, { env, stdio: ['ignore', 'ignore', 2] }).status === 0;
  return run('update', '-qq') && run('install', '-y', '-qq', '--no-install-recommends', name);
}
