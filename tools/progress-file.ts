import { importReasonInWords } from '../components/problem-words';
import type { ProgressStates } from '../domain/fit';
import { readBackup } from '../domain/import/backup';
import { readText } from './command';
import { speak } from './node-texts';
import { loadRoadmap } from './roadmap-source';

/** The states in a backup file. Throws a sentence for a file that is none. */
export function readProgressFile(file: string): ProgressStates {
  speak('en');
  const read = readBackup(readText(file), loadRoadmap().roadmap.moved);
  if (!read.ok) throw new Error(`${file}, line ${read.line}: ${importReasonInWords(read.reason)}`);
  return Object.fromEntries(read.entries.map(({ skill, state }) => [skill, state]));
}
