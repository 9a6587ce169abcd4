import { LARGEST_BACKUP } from '../domain/backup/backup';

/** What is read at most, in bytes unless said otherwise: far above any real file, far below what would hurt. */
export const LIMITS = {
  /** A text: list, table, JSON, manifest. */
  text: 10_000_000,
  /** A container: ZIP, PDF, word processor's file. */
  container: 50_000_000,
  /** A backup: ten thousand postings are some fifty million. Of more, several files are written. */
  backup: LARGEST_BACKUP,
  /** All files of one import together, backups not counted. */
  together: 80_000_000,
  /** How many files are dropped at once, and how many of an archive are read. */
  files: 200,
  /** What all that is read of one archive unfolds to. */
  unfolded: 60_000_000,
  /** How many entries an archive may list. */
  entries: 20_000,
  pages: 60,
  /** Characters of a document. */
  document: 1_000_000,
} as const;

/** A bound as the sentence about it says it. */
export function megabytes(bytes: number): number {
  return Math.round(bytes / 1_000_000);
}
