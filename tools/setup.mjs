/**
 * Brings in what a fresh clone lacks before any of the project's own TypeScript can run: the npm packages, exactly as the
 * lockfile names them. Plain JavaScript, since nothing is installed yet. What it does it says on stderr.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const stamp = `${root}node_modules/.installed-from`;

/** Installs the packages if none are there or the lockfile has changed since. Ends the process with a sentence if it cannot. */
export function ensurePackages() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) stop(`Gaplight needs Node 20.19 or newer; this is ${process.versions.node}.`);
  const lock = createHash('sha256')
    .update(readFileSync(`${root}package-lock.json`))
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
  console.error('· installing the npm packages (npm ci; about half a minute) …');
  const began = Date.now();
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  // Browsers are looked for, and fetched if need be, by tools/browsers.ts: no package may do so on its own.
  const env = { ...process.env, PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1', PUPPETEER_SKIP_DOWNLOAD: '1' };
  const { status } = spawnSync(npm, ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    env,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  if (status !== 0) stop('The npm packages could not be installed: npm ci failed, see above. Is the npm registry reachable?');
  writeFileSync(stamp, lock);
  console.error(`  done in ${Math.round((Date.now() - began) / 1000)} s`);
}

function stop(sentence) {
  console.error(sentence);
  process.exit(1);
}
