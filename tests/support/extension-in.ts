import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { InterfaceLanguage } from '../../tools/node-texts';

/**
 * A copy of the built extension that speaks one language alone, so that it does so in any browser: which of several languages
 * a browser takes depends on the languages that are installed with it. The caller takes the folder away.
 */
export function extensionIn(language: InterfaceLanguage, extension: string): string {
  const folder = mkdtempSync(join(tmpdir(), `gaplight-${language}-`));
  cpSync(extension, folder, { recursive: true });
  for (const other of ['en', 'de', 'es', 'fr']) {
    if (other !== language) rmSync(join(folder, '_locales', other), { recursive: true, force: true });
  }
  const path = join(folder, 'manifest.json');
  writeFileSync(path, JSON.stringify({ ...JSON.parse(readFileSync(path, 'utf8')), default_locale: language }));
  return folder;
}
