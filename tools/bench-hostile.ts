/** Texts that nobody writes and somebody may send: each as long as 250 postings, and none may hold the page up. */
import { findMentions } from '../domain/mentions';
import { joinedText } from './bench-analysis';
import { analyse, readInput, readVocabulary } from './bench-input';
import { flat, keep, median, rounded, timeOf } from './bench-numbers';

export const HOSTILE_CHARACTERS = 1_000_000;
export const NORMAL = 'postings, one after the other';

const REPEATED: Readonly<Record<string, string>> = {
  'only slashes': '/',
  'only commas': ',',
  'only spaces': ' ',
  'only line breaks': '\n',
  'only tabs': '\t',
  'only digits': '7',
  'only pluses': '+',
  'only dashes': '-',
  'only opening brackets': '(',
  'one endless word': 'a',
  'dots and spaces': '. ',
  'empty bullets': '- \n',
  'or or or …': 'or ',
  'and/or and/or …': 'and/or ',
  'not not not …': 'not ',
  'such as such as …': 'such as ',
  '5 years 5 years …': '5 years ',
  '5-7-5-7-…': '5-7-',
  'C C C …': 'C ',
  'C++ C++ …': 'C++ ',
  'Go Go Go …': 'Go ',
  'Python, Python, …': 'Python, ',
  'Python or Python or …': 'Python or ',
  'Python not Python not …': 'Python not ',
  'Python (Python (Python (…': 'Python (',
  'Python\\n, a line each': 'Python\n',
  '5 years of Python, 5 years of …': '5 years of Python, ',
  'tools such as Go, tools such as …': 'tools such as Go, ',
  'Java/Java/Java/…': 'Java/',
  'Java Script Java Script …': 'Java Script ',
  'a@b.a@b.…': 'a@b.',
  'https://a/https://a/…': 'https://a/',
  'headings without a list': 'Requirements:\n',
  'emoji (surrogate pairs)': '😀',
  'half surrogate pairs': '\ud83d',
};

/** The names, in the order in which they are measured. The normal text stands first: the others are compared with it. */
export const HOSTILE_NAMES: readonly string[] = [NORMAL, 'nested brackets ((( … )))', ...Object.keys(REPEATED)];

export const STAGES = ['mentions', 'quarter', 'whole'] as const;
export type Stage = (typeof STAGES)[number];

/** What a child says of one stage of one text: `quarter` is the whole analysis of the text's first quarter. */
export interface HostileLine {
  /** Empty while it warms up. */
  readonly name: string;
  readonly stage: Stage;
  readonly ms: number;
}

/** Measures these texts one after the other, and says each stage's time as soon as it is known. */
export function measureHostile(folder: string, names: readonly string[], say: (line: HostileLine) => void): void {
  const normal = joinedText(readInput(folder).postings, HOSTILE_CHARACTERS);
  const vocabulary = readVocabulary(folder);
  const whole = (text: string) => keep(analyse({ text, company: null }, vocabulary));
  for (let pass = 0; pass < 2; pass += 1) say({ name: '', stage: 'whole', ms: timeOf(() => whole(normal)) });
  for (const name of names) {
    const text = name === NORMAL ? normal : hostileText(name);
    const quarter = flat(text.slice(0, text.length / 4));
    say({ name, stage: 'mentions', ms: settledTime(() => keep(findMentions(text, vocabulary).length)) });
    say({ name, stage: 'quarter', ms: settledTime(() => whole(quarter)) });
    say({ name, stage: 'whole', ms: settledTime(() => whole(text)) });
  }
}

function hostileText(name: string): string {
  const half = HOSTILE_CHARACTERS / 2;
  const unit = REPEATED[name];
  if (unit === undefined) return flat('('.repeat(half) + ')'.repeat(half));
  return flat(unit.repeat(Math.ceil(HOSTILE_CHARACTERS / unit.length)).slice(0, HOSTILE_CHARACTERS));
}

/** The median of three, or the first where it takes so long that noise plays no part. */
function settledTime(work: () => void): number {
  const first = timeOf(work);
  return rounded(first > 250 ? first : median([first, timeOf(work), timeOf(work)]));
}
