import type { ImportReason } from '../domain/import/imported';

/** Thrown where a file cannot be read: carries why, so that it becomes a sentence. */
export class Unreadable extends Error {
  constructor(
    readonly reason: ImportReason,
    readonly line: number | null = null,
  ) {
    super(reason.kind);
  }
}
