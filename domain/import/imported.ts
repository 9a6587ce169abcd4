/** What reading a file gives: what it names, what it was taken for, or why it is refused. */
import type { SkillId } from '../../roadmap/types';
import type { BackupBeside } from '../backup/backup';
import type { ProgressSource, ProgressState } from '../progress';

/** One skill as a file names it. */
export interface ImportedEntry {
  readonly skill: SkillId;
  readonly state: ProgressState;
  /** Milliseconds since 1970, where the file says so. */
  readonly since: number | null;
  /** Where a backup says that it came from at first. */
  readonly source?: ProgressSource;
  /** The file's name; for a file in an archive both: `export.zip › Skills.csv`. */
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
  /** As it stood there. */
  readonly label: string;
  /** Whether the label says this and nothing else; “I never used Java” names Java and may mean anything. */
  readonly sure: boolean;
  /** Found in use (a dependency of a project), which does not say how well somebody knows it. */
  readonly used: boolean;
}

/** A label that names nothing known. `state` is null where the file does not say one that is understood. */
export interface UnknownLabel extends Omit<ImportedEntry, 'skill' | 'state' | 'sure'> {
  readonly state: ProgressState | null;
}

/** What a file is taken for. */
export type ImportFormat =
  | 'backup'
  | 'roadmap-sh'
  | 'roadmap-sh-names'
  | 'linkedin-skills'
  | 'linkedin-certifications'
  | 'linkedin-positions'
  | 'json-resume'
  | 'cv'
  | 'list'
  | 'table'
  | 'anki'
  | 'trello'
  | 'manifest'
  | 'languages';

/**
 * What is worth saying of a file that was read: it was no UTF-8, it names topics by numbers alone, it was read in part, a column of
 * it may say states in words that are not known.
 */
export type ImportNotice = 'guessed-encoding' | 'numbers-without-names' | 'cut-off' | 'states-unknown';

/** A table whose columns the reader may choose. `signature` is the same for tables with the same heading. */
export interface TableColumns {
  readonly signature: string;
  readonly headings: readonly string[];
  readonly chosen: ColumnChoice;
  /** The column that may say the states, so that its reader is asked; null where that is clear or was chosen. */
  readonly asks: number | null;
}

/** Which column names the skill and which its state, counted from 0; null where there is none. */
export interface ColumnChoice {
  readonly name: number;
  readonly state: number | null;
}

/** What a backup brings besides progress. */
export interface ImportedBeside extends BackupBeside {
  /** How many postings, and where they are: in parts that are handed on one by one. */
  readonly postings: number;
  readonly parts: readonly PostingPart[];
}

/** Some postings' lines: a Blob, say. */
export interface PostingPart {
  text(): Promise<string>;
}

/** A file that was read. */
export interface ReadFile {
  readonly kind: 'read';
  readonly file: string;
  readonly format: ImportFormat;
  /** What it was told by: a file's name, its columns or fields, as they stand there. */
  readonly by: string;
  readonly source: ProgressSource;
  readonly entries: readonly ImportedEntry[];
  readonly unknown: readonly UnknownLabel[];
  readonly notices: readonly ImportNotice[];
  readonly table: TableColumns | null;
  /** Of a backup alone. */
  readonly beside?: ImportedBeside;
}

/** A file that is read only if the reader says so: it tells more of a life than skills. */
export interface WithheldFile {
  readonly kind: 'withheld';
  readonly file: string;
  readonly format: ImportFormat;
  readonly by: string;
  /** How many rows it has. */
  readonly rows: number;
}

/** Why a file is not read. */
export type ImportReason =
  | {
      readonly kind:
        | 'too-deep'
        | 'foreign'
        | 'binary'
        | 'markup'
        | 'empty'
        /** The browser could not give its bytes. */
        | 'unreadable'
        /** It unfolds to far more than its own size, or says another size than it has. */
        | 'bomb'
        /** A table in which a quote is opened and never closed. */
        | 'open-quote'
        /** Behind a password. */
        | 'locked'
        /** XML that defines entities or a document type of its own. */
        | 'entities'
        /** A PDF of pictures. */
        | 'no-text'
        /** A Word file from before 2007. */
        | 'old-document'
        /** A spreadsheet, which can be saved as CSV. */
        | 'spreadsheet'
        /** An archive without any file that is understood. */
        | 'nothing-inside'
        /** roadmap.sh’s summary, which counts topics and names none. */
        | 'only-counts'
        /** Reading it took longer than any real file takes. */
        | 'too-slow';
    }
  | { readonly kind: 'too-large'; readonly megabytes: number }
  /** It means to be of a form and is not: `JSON`, `ZIP`, `PDF`. */
  | { readonly kind: 'broken'; readonly form: string }
  /** More files, rows or pages than are read. */
  | { readonly kind: 'too-many'; readonly most: number }
  /** A backup of a later version. */
  | { readonly kind: 'newer'; readonly format: number; readonly ours: number }
  /** A backup's field: “progress › 3 › state”, and the values or the form that it may have: “done, learning, skipped”. */
  | { readonly kind: 'wrong-field'; readonly path: string; readonly expected: string };

/** A file that was not read, and why; `line` is counted from 1, and null where lines say nothing (a ZIP, a PDF). */
export interface RefusedFile {
  readonly kind: 'refused';
  readonly file: string;
  readonly line: number | null;
  readonly reason: ImportReason;
}

export type FileOutcome = ReadFile | WithheldFile | RefusedFile;

/** What reading one text gives, before anybody knows what its file is called. */
export type Read = Pick<ReadFile, 'format' | 'by' | 'source'> &
  Partial<Pick<ReadFile, 'notices' | 'table' | 'beside'>> & {
    readonly kind: 'read';
    readonly entries: readonly NewEntry[];
    readonly unknown: readonly NewUnknown[];
  };
export type NewEntry = Omit<ImportedEntry, 'file'>;
export type NewUnknown = Omit<UnknownLabel, 'file'>;
export type Withheld = Omit<WithheldFile, 'file'>;
export type Refusal = Omit<RefusedFile, 'file'>;

/** A refusal at a line. */
export function refuse(line: number | null, reason: ImportReason): Refusal {
  return { kind: 'refused', line, reason };
}
