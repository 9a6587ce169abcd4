import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Posting } from '../../domain/posting';

/** A fixture page with what must be read from it. One fixture serves the reader's tests and the real browsers'. */
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

/** The boards' layouts as most people see them: tests/pages. These are opened in real browsers too. */
export function savedPages(): SavedPage[] {
  return pagesIn('pages');
}

/** What proves one alternative or another of the hooks, and the fallbacks behind them: tests/rare-pages. */
export function rarePages(): SavedPage[] {
  return pagesIn('rare-pages');
}

/** Pages of other boards and of firms, which are read on request: tests/other-pages. */
export function otherPages(): SavedPage[] {
  return pagesIn('other-pages');
}

function pagesIn(folder: string): SavedPage[] {
  const path = join(import.meta.dirname, '..', folder);
  return readdirSync(path).map((name) => {
    const file = readdirSync(join(path, name)).find((entry) => entry.startsWith('page.')) ?? 'page.html';
    return {
      ...JSON.parse(readFileSync(join(path, name, 'expected.json'), 'utf8')),
      name,
      html: readFileSync(join(path, name, file), 'utf8'),
      type: file.endsWith('.xhtml') ? 'application/xhtml+xml' : 'text/html',
    };
  });
}

/** The fixture of a name. */
export function savedPage(name: string): SavedPage {
  const page = [...savedPages(), ...rarePages(), ...otherPages()].find((candidate) => candidate.name === name);
  if (!page) throw new Error(`There is no fixture called ${name}.`);
  return page;
}
