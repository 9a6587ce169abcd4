/**
 * What may lie beside a developer's checkout and is no part of the project: the articles that the roadmap was made from,
 * and real saved pages. Tests that use it are skipped where it is absent.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(import.meta.dirname, '../../../shared');

/** The folder of the articles, or null. */
export const ARTICLES = present('seeds');

/** Real saved pages, each with the address it was saved from and whether it shows a posting. */
export function realPages(): { file: string; html: string; url: string; showsPosting: boolean }[] {
  const pages = present('pages');
  if (!pages) return [];
  return readFileSync(join(pages, 'index.tsv'), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => {
      const [file = '', url = '', shows] = line.split('\t');
      return { file, html: readFileSync(join(pages, file), 'utf8'), url, showsPosting: shows === 'yes' };
    });
}

function present(name: string): string | null {
  const path = join(folder, name);
  return existsSync(path) ? path : null;
}
