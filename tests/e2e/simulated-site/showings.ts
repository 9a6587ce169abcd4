/** What a walk through the simulated site must leave behind: each posting that stayed, remembered as itself, once a showing. */
import type { SimulatedLayout } from './page';
import type { SimulatedPosting } from './postings';

/** The site in its layouts: where its lists are, and what its postings' numbers look like. */
export const SITES: readonly { layout: SimulatedLayout; address: string; idOf: (index: number) => string }[] = [
  { layout: 'classic', address: 'https://www.linkedin.com/jobs/search/', idOf: (index) => String(4_200_000_000 + index) },
  { layout: 'flagship', address: 'https://www.linkedin.com/jobs/search-results/', idOf: (index) => String(4_300_000_000 + index) },
  {
    layout: 'native',
    address: 'https://www.indeed.com/jobs?q=x',
    idOf: (index) => (0xabc_0000_0000 + index).toString(16).padStart(16, '0'),
  },
];

/** What is remembered, without the showings of postings that were passed over and read all the same. */
export function takenOff(
  seen: Readonly<Record<string, string>>,
  showings: readonly number[],
  passedOver: readonly number[],
  postings: readonly SimulatedPosting[],
): Record<string, string> {
  const left = { ...seen };
  for (const [index, { id }] of postings.entries()) {
    const due = showings.filter((shown) => shown === index).length;
    const most = due + passedOver.filter((passed) => passed === index).length;
    const times = Number.parseInt(left[id] ?? '0', 10);
    if (times <= due || times > most) continue;
    if (due === 0) delete left[id];
    else left[id] = (left[id] as string).replace(/^\d+/, String(due));
  }
  return left;
}

/** Every showing counts once; one that goes on, however it is drawn, is no other. */
export function countShowings(showings: readonly number[], postings: readonly SimulatedPosting[]): Record<string, string> {
  const counts: Record<string, number> = {};
  for (const index of showings) counts[index] = (counts[index] ?? 0) + 1;
  return Object.fromEntries(
    Object.entries(counts).map(([index, times]) => {
      const { id, title, reference } = postings[Number(index)] as SimulatedPosting;
      return [id, `${times} × ${title} (${reference})`];
    }),
  );
}

/** What the extension remembers, by number: how often each was seen, its title, and whose text it holds. Runs in a page of its own. */
export function rememberedPostings(): Promise<Record<string, string>> {
  return new Promise<Record<string, string>>((resolve) => {
    const open = indexedDB.open('gaplight');
    open.onsuccess = () => {
      const all = open.result.transaction('postings').objectStore('postings').getAll();
      all.onsuccess = () => {
        open.result.close();
        const seen = all.result as { id: string; title: string; text: string; timesSeen: number }[];
        const named = (text: string) => [...new Set(text.match(/reference r\d+r/g))].join(', ');
        resolve(Object.fromEntries(seen.map(({ id, title, text, timesSeen }) => [id, `${timesSeen} × ${title} (${named(text)})`])));
      };
    };
  });
}
