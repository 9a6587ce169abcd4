/** One dropped file: its bytes become the texts that are read. Told by its first bytes, not by its name. */
import { looksLikeBackup } from '../domain/import/backup';
import type { ImportNotice } from '../domain/import/imported';
import type { SourceText } from '../domain/import/read-files';
import { type Archive, type ArchiveEntry, isArchive, openArchive, type Unfolded } from './archive';
import { LIMITS, megabytes } from './limits';
import { officeKind, officeText } from './office-text';
import { Unreadable } from './refusal';
import { isRtf, rtfText } from './rtf-text';
import { textOfBytes } from './text-of-bytes';

/** Reads the text of a PDF, and says after each page how far it is. */
export type ReadPdf = (bytes: Uint8Array, page: (done: number, of: number) => void) => Promise<string>;

/** The texts in a file. Throws `Unreadable`. */
export async function openFile(
  file: string,
  bytes: Uint8Array,
  readPdf: ReadPdf,
  page: (done: number, of: number) => void,
): Promise<SourceText[]> {
  const name = file.slice(file.lastIndexOf('/') + 1);
  const document = (text: string): SourceText[] => [{ file, name, text, isDocument: true, notices: [] }];
  const backup = looksLikeBackup(new TextDecoder().decode(bytes.subarray(0, 200)));
  if (!backup && bytes.length > LIMITS.container) throw new Unreadable({ kind: 'too-large', megabytes: megabytes(LIMITS.container) });
  if (isPdf(bytes)) return document(await readPdf(bytes, page));
  if (isArchive(bytes)) {
    const unfolded = { bytes: 0 };
    const archive = openArchive(bytes, unfolded);
    const kind = officeKind(archive);
    if (kind === 'spreadsheet') throw new Unreadable({ kind: 'spreadsheet' });
    return kind ? document(officeText(archive, kind)) : textsOfArchives(file, archive, unfolded);
  }
  if (begins(bytes, [0xd0, 0xcf, 0x11, 0xe0])) throw new Unreadable({ kind: 'old-document' });
  if (!backup && bytes.length > LIMITS.text) throw new Unreadable({ kind: 'too-large', megabytes: megabytes(LIMITS.text) });
  const { text, guessed } = textOfBytes(bytes);
  if (isRtf(text)) return document(rtfText(text));
  return [{ file, name, text, isDocument: false, notices: noticesFor(text, guessed) }];
}

function noticesFor(text: string, guessed: boolean): ImportNotice[] {
  // No encoding of texts has zeros and is none of the others: a picture, a program.
  if (guessed && text.slice(0, 4000).includes('\0')) throw new Unreadable({ kind: 'binary' }, 1);
  return guessed ? ['guessed-encoding'] : [];
}

function begins(bytes: Uint8Array, sign: readonly number[]): boolean {
  return sign.every((byte, index) => bytes[index] === byte);
}

/** A PDF may have anything before it, for a kilobyte. */
function isPdf(bytes: Uint8Array): boolean {
  return new TextDecoder('latin1').decode(bytes.subarray(0, 1024)).includes('%PDF-');
}

/** Of a LinkedIn archive what tells of skills; its messages and connections are never opened. */
const LINKEDIN = /(^|\/)(skills|certifications|licenses_and_certifications|positions)(_\d+)?\.csv$/i;
/** Of any other archive what may be a list or a manifest. */
const READABLE =
  /(^|\/)(package\.json|composer\.json|requirements[^/]*\.txt|pyproject\.toml|pipfile|go\.mod|pom\.xml|build\.gradle(\.kts)?|gemfile|cargo\.toml|[^/]+\.(cs|fs|vb)proj|dockerfile|(docker-)?compose[^/]*\.ya?ml|\.gitlab-ci\.yml|[^/]+\.(csv|tsv|md|markdown))$|\.github\/workflows\/[^/]+\.ya?ml$/i;
/** Other people's code, the system's own notes. */
const FOREIGN = /(^|\/)(node_modules|vendor|__macosx|\.git|dist|build|target|\.venv|venv)\//i;

/** Notion puts its export into an archive of archives; deeper than that nobody looks. */
function textsOfArchives(file: string, archive: Archive, unfolded: Unfolded): SourceText[] {
  const inside = archive.entries.filter(({ path }) => /\.zip$/i.test(path) && !FOREIGN.test(path));
  if (inside.length === 0 || inside.length > MOST_INSIDE || inside.length < archive.entries.length) return textsOfArchive(file, archive);
  return inside.flatMap((entry) =>
    textsOfArchive(`${file} › ${entry.path.slice(0, 200)}`, openArchive(archive.read(entry, LIMITS.container), unfolded)),
  );
}

/** How many archives one may consist of. */
const MOST_INSIDE = 20;

function textsOfArchive(file: string, archive: Archive): SourceText[] {
  const names = (pattern: RegExp) => archive.entries.filter(({ path }) => pattern.test(path) && !FOREIGN.test(path));
  const linkedIn = names(LINKEDIN);
  const isLinkedIn =
    linkedIn.some(({ path }) => /skills/i.test(path)) && names(/(^|\/)(profile|connections|positions|registration)[^/]*\.csv$/i).length > 0;
  const wanted = isLinkedIn || names(READABLE).length === linkedIn.length ? linkedIn : names(READABLE);
  if (wanted.length === 0) throw new Unreadable({ kind: 'nothing-inside' });
  if (wanted.length > LIMITS.files) throw new Unreadable({ kind: 'too-many', most: LIMITS.files });
  return wanted.map((entry) => textOf(file, archive, entry));
}

function textOf(file: string, archive: Archive, entry: ArchiveEntry): SourceText {
  const { text, guessed } = textOfBytes(archive.read(entry, LIMITS.text));
  const name = entry.path.slice(entry.path.lastIndexOf('/') + 1);
  return { file: `${file} › ${entry.path.slice(0, 200)}`, name, text, isDocument: false, notices: noticesFor(text, guessed) };
}
