import { compactVocabulary } from '../domain/compact-vocabulary';
import { assessFit, type Fit, type ProgressStates } from '../domain/fit';
import { type Language, languageOf } from '../domain/language';
import { readPlainText } from '../domain/plain-text';
import { readPosting } from '../domain/reading';
import type { Need } from '../domain/requirements';
import { readSalary, type Salary } from '../domain/salary';
import { experienceYears, type Seniority, seniorityOf } from '../domain/seniority';
import { openVocabulary } from '../domain/vocabulary';
import { loadRoadmap } from './roadmap-source';

/** A posting as plain text. */
export interface AnalysisInput {
  readonly id: string;
  readonly text: string;
  readonly title?: string | null | undefined;
  readonly company?: string | null | undefined;
}

/** What is read from it. `start` and `end` are UTF-16 offsets into the input's `text`. */
export interface AnalysedPosting {
  readonly id: string;
  readonly language: Language | null;
  readonly mentions: readonly { start: number; end: number; text: string; skill: string; name: string; kind: string }[];
  readonly requirements: readonly { need: Need; anyOf: readonly string[]; years: number | null; mentions: readonly number[] }[];
  readonly salary: Salary | null;
  readonly seniority: Seniority | null;
  readonly experienceYears: number | null;
  /** With progress alone. */
  readonly fit?: Fit;
}

export const vocabulary = openVocabulary(compactVocabulary(loadRoadmap().roadmap));

/** Reads one posting with the project's own catalogue, and compares it with progress if there is any. */
export function analysePosting({ id, text, title, company }: AnalysisInput, progress: ProgressStates | null): AnalysedPosting {
  const { mentions, requirements } = readPosting({ ...readPlainText(text), company: company ?? null }, vocabulary);
  return {
    id,
    language: languageOf(text),
    mentions: mentions.map(({ start, end, skill }) => ({
      start,
      end,
      text: text.slice(start, end),
      skill: skill.id,
      name: skill.name,
      kind: skill.kind,
    })),
    requirements,
    salary: readSalary(text),
    seniority: seniorityOf(title ?? ''),
    experienceYears: experienceYears(text),
    ...(progress ? { fit: assessFit(requirements, progress, vocabulary) } : {}),
  };
}
