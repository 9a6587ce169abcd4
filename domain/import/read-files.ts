/** All that was dropped together: texts that know of each other, since one may hold the names for another's numbers. */
import type { ColumnChoice, FileOutcome, ImportNotice } from './imported';
import { type ReadingContext, readText, topicNamesIn } from './read-text';

/** A text, with where it came from. */
export interface SourceText {
  /** As it is shown: `export.zip › Skills.csv`. */
  readonly file: string;
  /** The file's own name, `Skills.csv`: a hint at what it is. */
  readonly name: string;
  readonly text: string;
  /** What a PDF or a word processor's file says. */
  readonly isDocument: boolean;
  readonly notices: readonly ImportNotice[];
}

/** What the reader has chosen for files that can be read in more than one way. */
export interface ImportChoices {
  /** By a table's signature. */
  readonly columns: readonly (readonly [signature: string, ColumnChoice])[];
  /** Files that may be read though they tell more than skills. */
  readonly allowed: readonly string[];
}

export const NO_CHOICES: ImportChoices = { columns: [], allowed: [] };

/** How much of one file is kept: more than anybody knows or could look at. */
const MOST_ENTRIES = 50_000;
const MOST_UNKNOWN = 5000;

/** Reads every text. Changes nothing. `done` is called after each. */
export function readFiles(
  sources: readonly SourceText[],
  choices: ImportChoices,
  context: Omit<ReadingContext, 'names'>,
  done: (count: number) => void = () => undefined,
): FileOutcome[] {
  const names = new Map(sources.flatMap(({ text, isDocument }) => (isDocument ? [] : [...topicNamesIn(text)])));
  const columns = new Map(choices.columns);
  return sources.map(({ file, name, text, isDocument, notices }, index) => {
    const read = readText(text, name, isDocument, { columns, allowed: choices.allowed.includes(file) }, { ...context, names });
    done(index + 1);
    if (read.kind !== 'read') return { ...read, file };
    const cut = read.entries.length > MOST_ENTRIES || read.unknown.length > MOST_UNKNOWN;
    const said = [...notices, ...(read.notices ?? [])];
    return {
      ...read,
      file,
      entries: read.entries.slice(0, MOST_ENTRIES).map((entry) => ({ ...entry, file })),
      unknown: read.unknown.slice(0, MOST_UNKNOWN).map((unknown) => ({ ...unknown, file })),
      notices: cut && !said.includes('cut-off') ? [...said, 'cut-off'] : said,
      table: read.table ?? null,
    };
  });
}
