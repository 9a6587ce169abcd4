import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Posting } from '../../domain/posting';

/** A page of tests/pages with what must be read from it. One fixture serves the reader's tests and the real browsers'. */
export interface SavedPage {
  readonly name: string;
  readonly html: string;
  /** XHTML for pages whose nodes no HTML parser would build. */
  readonly type: 'text/html' | 'application/xhtml+xml';
  readonly url: string;
  readonly posting: Omit<Posting, 'text' | 'blocks'>;
  /** The words that must be marked, in order. */
  readonly words: readonly string[];
}

const folder = join(import.meta.dirname, '../pages/');

/** All fixtures. */
export function savedPages(): SavedPage[] {
  return readdirSync(folder).map((name) => {
    const file = readdirSync(`${folder}${name}`).find((entry) => entry.startsWith('page.')) ?? 'page.html';
    return {
      ...JSON.parse(readFileSync(`${folder}${name}/expected.json`, 'utf8')),
      name,
      html: readFileSync(`${folder}${name}/${file}`, 'utf8'),
      type: file.endsWith('.xhtml') ? 'application/xhtml+xml' : 'text/html',
    };
  });
}

/** The fixture of a name. */
export function savedPage(name: string): SavedPage {
  const page = savedPages().find((candidate) => candidate.name === name);
  if (!page) throw new Error(`There is no fixture called ${name}.`);
  return page;
}
