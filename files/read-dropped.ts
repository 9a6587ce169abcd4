/** All that was dropped at once, from bytes to outcomes. Runs in the import worker; with another `readPdf` in a test. */
import { looksLikeBackup } from '../domain/import/backup';
import type { FileOutcome, RefusedFile } from '../domain/import/imported';
import { type ImportChoices, readFiles, type SourceText } from '../domain/import/read-files';
import type { ReadingContext } from '../domain/import/read-text';
import { LIMITS, megabytes } from './limits';
import { openFile, type ReadPdf } from './open-file';
import { Unreadable } from './refusal';

/** A file as the browser gives it, or a pasted text. */
export interface Dropped {
  readonly name: string;
  readonly content: Blob | string;
}

/** How far the reading is: of all steps (files, and pages of the file at hand) how many are done. */
export type Progress = (done: number, of: number) => void;

/** Reads everything. Sizes are looked at before a byte is. A file that cannot be read becomes a refusal; nothing is thrown. */
export async function readDropped(
  dropped: readonly Dropped[],
  choices: ImportChoices,
  context: Omit<ReadingContext, 'names'>,
  readPdf: ReadPdf,
  progress: Progress = () => undefined,
): Promise<FileOutcome[]> {
  const refused = (file: string, error: unknown): RefusedFile =>
    error instanceof Unreadable
      ? { kind: 'refused', file, line: error.line, reason: error.reason }
      : { kind: 'refused', file, line: null, reason: { kind: 'unreadable' } };
  if (dropped.length > LIMITS.files) {
    return [refused(dropped[0]?.name ?? '', new Unreadable({ kind: 'too-many', most: LIMITS.files }))];
  }
  const opened: (readonly SourceText[] | RefusedFile)[] = [];
  let together = 0;
  for (const [index, { name, content }] of dropped.entries()) {
    try {
      const size = typeof content === 'string' ? content.length : content.size;
      const backup = size > LIMITS.text && (await isBackupFile(name, content));
      if (backup && size > LIMITS.backup) throw new Unreadable({ kind: 'too-large', megabytes: megabytes(LIMITS.backup) });
      if (!backup && size > LIMITS.container) throw new Unreadable({ kind: 'too-large', megabytes: megabytes(LIMITS.container) });
      together += backup ? 0 : size;
      if (together > LIMITS.together) throw new Unreadable({ kind: 'too-large', megabytes: megabytes(LIMITS.together) });
      const bytes = typeof content === 'string' ? null : new Uint8Array(await content.arrayBuffer());
      if (typeof content === 'string' && !backup && size > LIMITS.text)
        throw new Unreadable({ kind: 'too-large', megabytes: megabytes(LIMITS.text) });
      const pages = (done: number, of: number) => progress(index + done / of, dropped.length + 1);
      opened.push(
        bytes
          ? await openFile(name, bytes, readPdf, pages)
          : [{ file: name, name: '', text: content as string, isDocument: false, notices: [] }],
      );
    } catch (error) {
      opened.push(refused(name, error));
    }
    progress(index + 1, dropped.length + 1);
  }
  const texts = opened.flatMap((one) => ('kind' in one ? [] : one));
  const read = readFiles(texts, choices, context, (count) => progress(dropped.length + count / texts.length, dropped.length + 1));
  // Back in the order in which they were dropped.
  const outcomes = new Map(texts.map((text, index) => [text, read[index] as FileOutcome]));
  return opened.flatMap((one) => ('kind' in one ? [one] : one.map((text) => outcomes.get(text) as FileOutcome)));
}

/** Whether it begins as a backup, which may be larger than anything else. Of what is not called JSON not one byte is read. */
async function isBackupFile(name: string, content: Blob | string): Promise<boolean> {
  if (typeof content !== 'string' && !/\.json$/i.test(name)) return false;
  return looksLikeBackup(typeof content === 'string' ? content.slice(0, 200) : await content.slice(0, 200).text());
}
