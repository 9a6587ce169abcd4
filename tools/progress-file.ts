import { importReasonInWords } from '../components/problem-words';
import type { ProgressStates } from '../domain/fit';
import { readBackup } from '../domain/import/backup';
import type { Roadmap } from '../roadmap/types';
import { readText } from './command';
import { speak } from './node-texts';

/** The states in a backup file. Throws a sentence for a file that is none. */
export function readProgressFile(file: string, moved: Roadmap['moved']): ProgressStates {
  speak('en');
  const read = readBackup(readText(file), moved);
  if (!read.ok) throw new Error(`${file}, line ${read.line}: ${importReasonInWords(read.reason)}`);
  return Object.fromEntries(read.entries.map(({ skill, state }) => [skill, state]));
}
