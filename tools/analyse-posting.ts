import { reasonInWords } from '../components/words';
import type { Need } from '../domain/clauses';
import { compactVocabulary } from '../domain/compact-vocabulary';
import { type DegreeNeed, degreeOf } from '../domain/degree';
import { assessFit, type Fit, type ProgressStates } from '../domain/fit';
import type { Language } from '../domain/language';
import { readPlainText } from '../domain/plain-text';
import { readPosting } from '../domain/reading';
import { readSalary, type Salary } from '../domain/salary';
import { experienceYears, type Seniority, seniorityOf } from '../domain/seniority';
import type { Span } from '../domain/sentences';
import { openVocabulary } from '../domain/vocabulary';
import { speak } from './node-texts';
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
  /** `open`: “or similar”; `why`: the rule's plain reason; `evidence`: the words that it went by. */
  readonly requirements: readonly {
    need: Need;
    anyOf: readonly string[];
    open: boolean;
    years: number | null;
    mentions: readonly number[];
    why: string;
    evidence: Span | null;
  }[];
  readonly salary: Salary | null;
  readonly seniority: Seniority | null;
  readonly experienceYears: number | null;
  /** Whether a degree is asked for, and whether experience does as well. */
  readonly degree: DegreeNeed | null;
  /** With progress alone. */
  readonly fit?: Fit;
}

// The reasons' sentences.
speak('en');

export const { roadmap } = loadRoadmap();
export const vocabulary = openVocabulary(compactVocabulary(roadmap));

/** Reads one posting with the project's own catalogue, and compares it with progress if there is any. */
export function analysePosting({ id, text, title, company }: AnalysisInput, progress: ProgressStates | null): AnalysedPosting {
  const { language, mentions, requirements } = readPosting({ ...readPlainText(text), company: company ?? null }, vocabulary);
  return {
    id,
    // The contract knows eight languages and null; what is not read is null as well.
    language: language === 'other' ? null : language,
    mentions: mentions.map(({ start, end, skill }) => ({
      start,
      end,
      text: text.slice(start, end),
      skill: skill.id,
      name: skill.name,
      kind: skill.kind,
    })),
    requirements: requirements.map(({ need, anyOf, open, years, mentions: own, why }) => ({
      ...{ need, anyOf, open, years, mentions: own },
      why: reasonInWords(why, text),
      evidence: why.says,
    })),
    salary: readSalary(text),
    // A plain text mostly begins with the job's name.
    seniority: seniorityOf(title ?? /^.{0,100}(?=\n|$)/.exec(text.trimStart())?.[0] ?? '', text),
    experienceYears: experienceYears(text),
    degree: degreeOf(text),
    ...(progress ? { fit: assessFit(requirements, progress, vocabulary, language !== 'other') } : {}),
  };
}
