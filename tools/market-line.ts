/** From a line of a file of postings to what the market keeps of it. */
import * as z from 'zod';
import { type MarketPosting, marketPosting } from '../domain/market/market-posting';
import { readPlainText } from '../domain/plain-text';
import { readPosting } from '../domain/reading';
import type { Vocabulary } from '../domain/vocabulary';
import { parseLine, postingLine } from './posting-lines';

/** What `analyse` reads, and what the market can use beside it. */
const marketLine = postingLine.extend({
  location: z.string().nullish(),
  /** As written. */
  salary: z.string().nullish(),
  site: z.enum(['linkedin', 'indeed', 'other']).nullish().catch(null),
  /** When it was posted or seen: `2026-11-21`, a time, or a month. */
  date: z.string().nullish(),
  saved: z.boolean().nullish(),
  applied: z.boolean().nullish(),
  dismissed: z.boolean().nullish(),
});

/** A posting, and what of its line was not understood; null where all was. */
export interface ReadLine {
  readonly posting: MarketPosting;
  readonly problem: string | null;
}

/** Reads a line. A posting without a date counts as seen at `now`, as one whose date is none. Throws a ProblemLine for what is no posting. */
export function readMarketLine(line: string, vocabulary: Vocabulary, now: number): ReadLine {
  const { id, text, title, company, location, salary, site, date, saved, applied, dismissed } = parseLine(line, marketLine);
  const dated = timeOf(date);
  const seen = dated ?? now;
  const posting = {
    ...{ id, text, url: '', site: site ?? ('other' as const), title: title ?? firstLine(text), company: company || null },
    ...{ location: location ?? null, salary: salary ?? null },
  };
  const reading = readPosting({ ...readPlainText(text), company: posting.company }, vocabulary);
  const state = { saved: saved ?? false, applied: applied ?? false, dismissed: dismissed ?? false };
  return {
    posting: marketPosting(posting, reading, { firstSeen: seen, lastSeen: seen, timesSeen: 1, ...state }, vocabulary.version),
    problem: date && dated === null ? `date: “${date.slice(0, 40)}” is none, so the posting counts as seen today.` : null,
  };
}

/** A plain text mostly begins with the job's name. */
function firstLine(text: string): string {
  return /^.{0,100}(?=\n|$)/.exec(text.trimStart())?.[0] ?? '';
}

function timeOf(date: string | null | undefined): number | null {
  const time = Date.parse(date ?? '');
  return Number.isNaN(time) || time < 0 ? null : time;
}
