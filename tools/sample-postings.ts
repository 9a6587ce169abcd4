import type { BenchPosting } from './bench-input';
import { FIRMS, LANGUAGES, PLACES, type PostingWords, TECHNOLOGIES } from './bench-sentences';

type Pick = <Item>(items: readonly Item[]) => Item;

/**
 * Invented postings for the bench where no file of real ones is given: the same every time, and like labelled real ones in
 * length (half of them have more than 4,000 characters) and in how many technologies they name (half of them some thirty).
 */
export function samplePostings(count = 120): BenchPosting[] {
  const pick = pickerFrom(7);
  return Array.from({ length: count }, () => {
    const company = pick(FIRMS);
    const text = postingText(pick(LANGUAGES), pick, company);
    // As a page hands it over: one run of memory, not a tree of the parts that it was joined from.
    return { company, text: JSON.parse(JSON.stringify(text)) as string };
  });
}

/** Chance that comes out the same every time. */
function pickerFrom(seed: number): Pick {
  let state = seed;
  return (items) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    // The upper bits: the lower ones of such a sequence repeat after a few steps.
    return items[(state >>> 12) % items.length] as (typeof items)[number];
  };
}

function postingText(words: PostingWords, pick: Pick, company: string): string {
  const prose = shuffled(words.prose, pick);
  const paragraph = () => prose.splice(0, pick([3, 4, 5, 6, 7])).join(' ');
  const list = (heading: readonly string[], lines: readonly string[], lengths: readonly number[]) =>
    bulletList(pick(heading), shuffled(lines, pick).slice(0, pick(lengths)), pick);
  const { headings } = words;
  const parts = [
    paragraph(),
    paragraph(),
    pick([true, true, false]) ? paragraph() : '',
    list(headings.tasks, words.tasks, [6, 8, 9, 10, 12]),
    list(headings.asks, words.asks, [7, 9, 10, 12, 15]),
    pick([true, true, true, false]) ? list(headings.extras, words.extras, [3, 4, 5, 6]) : '',
    pick([true, true, false]) ? list(headings.offer, words.offer, [4, 6, 8, 9]) : '',
    paragraph(),
    pick([true, true, false]) ? paragraph() : '',
  ];
  return filled(parts.filter(Boolean).join('\n\n'), pick, company);
}

function bulletList(heading: string, lines: readonly string[], pick: Pick): string {
  const bullet = pick(['- ', '- ', '- ', '• ', '* ']);
  const gap = pick(['\n', '\n\n']);
  return `${heading}${gap}${lines.map((line) => bullet + line).join('\n')}`;
}

function shuffled(items: readonly string[], pick: Pick): string[] {
  const left = [...items];
  return items.map(() => left.splice(left.indexOf(pick(left)), 1)[0] as string);
}

function filled(text: string, pick: Pick, company: string): string {
  const technology = () => pick(TECHNOLOGIES);
  const values: Readonly<Record<string, () => string>> = {
    t: technology,
    l: () => `${Array.from({ length: pick([2, 3, 4, 5]) }, technology).join(', ')}${pick([' and ', ' or ', ' & ', ', '])}${technology()}`,
    c: () => company,
    y: () => pick(['1', '2', '3', '3', '4', '5', '5', '7']),
    p: () => pick(PLACES),
  };
  return text.replace(/\{([tlcyp])\}/g, (whole, name: string) => values[name]?.() ?? whole);
}
