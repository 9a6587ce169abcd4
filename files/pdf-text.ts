/** The text layer of a PDF, by pdf.js: no scripts, no forms, no fonts, no pictures. Only ever loaded where a PDF was dropped. */
import { getDocument } from 'pdfjs-dist';
// With this in the same thread pdf.js starts no worker of its own: ours is one, and ending it ends everything.
import 'pdfjs-dist/build/pdf.worker.mjs';
import { LIMITS } from './limits';
import { Unreadable } from './refusal';

interface Piece {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly hasEOL: boolean;
}

/** Reads the words of a PDF, a line each. Throws `Unreadable`. */
export async function pdfText(bytes: Uint8Array, page: (done: number, of: number) => void): Promise<string> {
  const loading = getDocument({
    data: bytes,
    enableXfa: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWasm: false,
    useWorkerFetch: false,
    stopAtErrors: false,
    verbosity: 0,
  });
  try {
    const pdf = await loading.promise;
    if (pdf.numPages > LIMITS.pages) throw new Unreadable({ kind: 'too-many', most: LIMITS.pages });
    const lines: string[] = [];
    let length = 0;
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const { items } = await (await pdf.getPage(number)).getTextContent({ includeMarkedContent: false });
      for (const line of linesOf(items as unknown as Piece[])) {
        length += line.length;
        if (length > LIMITS.document) throw new Unreadable({ kind: 'too-large', megabytes: LIMITS.document / 1_000_000 });
        lines.push(line);
      }
      page(number, pdf.numPages);
    }
    if (length === 0) throw new Unreadable({ kind: 'no-text' });
    return lines.join('\n');
  } catch (error) {
    if (error instanceof Unreadable) throw error;
    throw new Unreadable((error as Error)?.name === 'PasswordException' ? { kind: 'locked' } : { kind: 'broken', form: 'PDF' });
  } finally {
    await loading.destroy();
  }
}

/** Pieces in the order in which they were written, which keeps the columns of a page apart; a step down ends a line. */
function linesOf(pieces: readonly Piece[]): string[] {
  const lines: string[] = [];
  let line = '';
  let end = 0;
  let height = Number.NaN;
  const endLine = () => {
    const bare = line.replace(/[ \u00A0]+/g, ' ').trim();
    if (bare !== '') lines.push(bare);
    line = '';
  };
  for (const { str, transform, width, hasEOL } of pieces) {
    const [x, y, size] = [transform[4] ?? 0, transform[5] ?? 0, Math.hypot(transform[2] ?? 0, transform[3] ?? 0) || 10];
    if (line !== '' && Math.abs(y - height) > size * 0.5) endLine();
    // A wide gap on the same line is a column's; a narrow one a space that nobody wrote.
    else if (line !== '' && x - end > size * 2) line += '\t';
    else if (line !== '' && x - end > size * 0.2 && !line.endsWith(' ')) line += ' ';
    line += str;
    end = x + width;
    height = y;
    if (hasEOL) endLine();
  }
  endLine();
  return lines;
}
