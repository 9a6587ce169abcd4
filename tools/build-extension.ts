import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Builds the extension for one browser and gives the folder it stands in. Throws what the build said where it fails. */
export function buildExtension(browser: 'chrome' | 'firefox'): string {
  const words = [`${root}node_modules/wxt/bin/wxt.mjs`, 'build', '--browser', browser, '--mv3'];
  const { status, stdout, stderr } = spawnSync(process.execPath, words, { cwd: root, encoding: 'utf8' });
  if (status !== 0) throw new Error(`The extension could not be built for ${browser}:\n${stdout}${stderr}`);
  return `${root}.output/${browser}-mv3`;
}
