/** What the bench hands its child processes: files in a folder of its own, since the roadmap takes seconds to load. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { assessFit } from '../domain/fit';
import { marksOf } from '../domain/marks';
import { readPlainText } from '../domain/plain-text';
import { readPosting } from '../domain/reading';
import { openVocabulary, type Vocabulary } from '../domain/vocabulary';

export const INPUT_FILE = 'input.json';
export const VOCABULARY_FILE = 'vocabulary.json';

/** A posting as far as it is measured. */
export interface BenchPosting {
  readonly text: string;
  readonly company: string | null;
}

export interface BenchInput {
  readonly postings: readonly BenchPosting[];
  /** Every spelling of the catalogue, lower-case, once. */
  readonly spellings: readonly string[];
}

export function readInput(folder: string): BenchInput {
  return JSON.parse(readFileSync(join(folder, INPUT_FILE), 'utf8')) as BenchInput;
}

export function readVocabularyJson(folder: string): string {
  return readFileSync(join(folder, VOCABULARY_FILE), 'utf8');
}

export function readVocabulary(folder: string): Vocabulary {
  return openVocabulary(JSON.parse(readVocabularyJson(folder)));
}

const PROGRESS = { python: 'done', git: 'done', linux: 'done', rest: 'done', postgresql: 'learning', docker: 'learning' } as const;

/** Plain text → blocks → mentions → requirements → fit → marks, and how many marks that came to. */
export function analyse({ text, company }: BenchPosting, vocabulary: Vocabulary): number {
  const { mentions, requirements } = readPosting({ ...readPlainText(text), company }, vocabulary);
  return marksOf(mentions, requirements, assessFit(requirements, PROGRESS, vocabulary)).length;
}
