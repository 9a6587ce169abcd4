import type { Roadmap } from '../../roadmap/types';
import type { Vocabulary } from '../vocabulary';
import { looksLikeJson, readBackup } from './backup';
import { readPlainList } from './plain-list';
import type { ImportedFile, ImportProblem } from './preview';

/** The largest file that is read, in characters: far above any real backup or list. */
export const LARGEST_IMPORT = 10_000_000;

/** Reads whatever was dropped or pasted: a backup where it is JSON, else a list. Changes nothing. */
export function readImport(text: string, vocabulary: Vocabulary, moved: Roadmap['moved']): ImportedFile | ImportProblem {
  if (text.length > LARGEST_IMPORT) return { ok: false, line: 1, reason: { kind: 'too-large' } };
  return looksLikeJson(text) ? readBackup(text, moved) : readPlainList(text, vocabulary);
}
