import type { Site } from '../posting';

/** Where the boards' addresses hold what was searched for. */
const WORDS: Readonly<Record<Site, RegExp | null>> = {
  linkedin: /[?&]keywords=([^&#]*)/,
  indeed: /[?&]q=([^&#]*)/,
  other: null,
};
/** What is kept of them, in characters. */
export const LONGEST_SEARCH = 120;

/** What was searched for where a posting was found, as its page's address says: in lower case; null where it says nothing. */
export function searchWordsIn(address: string, site: Site): string | null {
  const written = WORDS[site]?.exec(address)?.[1];
  if (!written) return null;
  try {
    const words = decodeURIComponent(written.replaceAll('+', ' ')).replace(/\s+/g, ' ').trim().toLowerCase().slice(0, LONGEST_SEARCH);
    return words === '' ? null : words;
  } catch {
    // Not what an address may hold.
    return null;
  }
}
