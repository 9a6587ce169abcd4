/** A posting in the forms that the worker takes: no field longer than it may be. */
import { LONGEST_TEXT, type Posting } from '../domain/posting';

/** What is taken of a line, in characters, and of the blocks. */
const LONGEST_LINE = 500;
const MOST_BLOCKS = 20_000;

/** What reading needs; `host` is the page's. */
export function readable(posting: Posting, host: string) {
  const { title, company, location, salary, text } = storable(posting);
  return {
    title,
    company,
    location,
    salary,
    host,
    text,
    blocks: posting.blocks.filter(({ end }) => end <= LONGEST_TEXT).slice(0, MOST_BLOCKS),
  };
}

/** What is kept. */
export function storable({ blocks: _, ...whole }: Posting): Omit<Posting, 'blocks'> {
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

function line(words: string | null): string | null {
  return words?.slice(0, LONGEST_LINE) ?? null;
}
