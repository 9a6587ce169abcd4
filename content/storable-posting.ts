import type { Posting } from '../domain/posting';

/** What is kept of a text, in characters: no posting is as long. */
const LONGEST_TEXT = 200_000;
const LONGEST_LINE = 500;

/** A posting as the worker takes it: without its blocks, no field longer than it may be. */
export function storablePosting({ blocks: _, ...whole }: Posting): Omit<Posting, 'blocks'> {
  const line = (words: string | null) => words?.slice(0, LONGEST_LINE) ?? null;
  const { title, text, company, location, salary } = whole;
  return {
    ...whole,
    title: title.slice(0, LONGEST_LINE),
    company: line(company),
    location: line(location),
    salary: line(salary),
    text: text.slice(0, LONGEST_TEXT),
  };
}
