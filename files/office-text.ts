/** The words of a word processor's file: paragraphs become lines, cells of a table stand on one. */
import { walkXml } from '../domain/import/xml';
import type { Archive } from './archive';
import { LIMITS } from './limits';
import { Unreadable } from './refusal';
import { textOfBytes } from './text-of-bytes';

/** Which of the two an archive is; null for any other, and `spreadsheet` for what should be saved as CSV. */
export function officeKind({ entries }: Archive): 'docx' | 'odt' | 'spreadsheet' | null {
  const has = (path: string) => entries.some((entry) => entry.path === path);
  if (has('word/document.xml')) return 'docx';
  if (has('xl/workbook.xml')) return 'spreadsheet';
  return has('content.xml') && has('META-INF/manifest.xml') ? 'odt' : null;
}

/** Reads the text of a DOCX or ODT. Throws `Unreadable`. */
export function officeText(archive: Archive, kind: 'docx' | 'odt'): string {
  const entry = archive.entries.find(({ path }) => path === (kind === 'docx' ? 'word/document.xml' : 'content.xml'));
  if (!entry) throw new Unreadable({ kind: 'broken', form: kind.toUpperCase() });
  const { text } = textOfBytes(archive.read(entry, LIMITS.text));
  const lines: string[] = [];
  let line = '';
  let length = 0;
  let cells = 0;
  const add = (words: string) => {
    line += words;
    length += words.length;
    if (length > LIMITS.document) throw new Unreadable({ kind: 'too-large', megabytes: LIMITS.document / 1_000_000 });
  };
  const endLine = () => {
    lines.push(line.trim());
    line = '';
  };
  const refusal = walkXml(text, {
    open(name, attributes) {
      if (name === 'tc' || name === 'table-cell') cells += 1;
      if (name === 'tab' || (name === 's' && kind === 'odt')) add(name === 'tab' ? '\t' : ' ');
      // Bullets and numbers are the list's, not the text's, in both formats.
      if (name === 'br' || name === 'line-break' || name === 'cr') endLine();
      if (name === 'table' && attributes['table:is-sub-table'] === 'true') cells += 1;
    },
    text(words, path) {
      const name = path.at(-1);
      if (kind === 'docx' ? name === 't' : path.includes('p') || path.includes('h')) add(words);
    },
    close(name) {
      if (name === 'tc' || name === 'table-cell') {
        cells = Math.max(0, cells - 1);
        add('\t');
      }
      if (name === 'p' || (name === 'h' && kind === 'odt')) {
        if (cells > 0) add(' ');
        else endLine();
      }
      if (name === 'tr' || name === 'table-row') endLine();
    },
  });
  if (refusal) throw new Unreadable(refusal.reason);
  endLine();
  return lines.join('\n');
}
