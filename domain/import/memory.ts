/** What is remembered of imports, so that a decision is made once: which skill a label means, and which columns a table has. */
import type { SkillId } from '../../roadmap/types';
import type { ColumnChoice } from './imported';

export interface ImportMemory {
  /** By the label's key (see `labelKey`); null: it means no skill, and is not shown again. */
  readonly labels: readonly (readonly [label: string, skill: SkillId | null])[];
  /** By a table's signature. */
  readonly columns: readonly (readonly [signature: string, ColumnChoice])[];
}

/** Before anything was imported. */
export const NOTHING_REMEMBERED: ImportMemory = { labels: [], columns: [] };

/** How much is kept; what was decided longest ago goes first. */
const MOST_LABELS = 2000;
const MOST_TABLES = 100;

/** The memory with news added; a newer decision takes the older one's place. */
export function remember(memory: ImportMemory, news: ImportMemory): ImportMemory {
  return {
    labels: latest(memory.labels, news.labels, MOST_LABELS),
    columns: latest(memory.columns, news.columns, MOST_TABLES),
  };
}

function latest<Value>(
  before: readonly (readonly [string, Value])[],
  news: readonly (readonly [string, Value])[],
  most: number,
): (readonly [string, Value])[] {
  const all = new Map(before);
  for (const [key, value] of news) {
    all.delete(key);
    all.set(key, value);
  }
  return [...all].slice(-most);
}

/** An import that was applied, for the list of earlier ones. */
export interface EarlierImport {
  /** By which it can be undone. */
  readonly change: number;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** What its files were called. */
  readonly name: string;
  readonly skills: number;
  readonly takenBack: boolean;
}
