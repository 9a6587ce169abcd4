/** How postings are read for the market: with the catalogue that was built in and the corrections that hold now. */
import { type KeptCorrection, keyOfCorrection } from '../domain/corrections';
import { type MarketPosting, marketPosting } from '../domain/market/market-posting';
import { readPlainText } from '../domain/plain-text';
import type { Posting } from '../domain/posting';
import { readPosting } from '../domain/reading';
import type { Vocabulary } from '../domain/vocabulary';

/** What the market knows of a posting's text, whenever it was seen. */
export type PostingRead = Omit<MarketPosting, 'firstSeen' | 'lastSeen' | 'timesSeen' | 'saved' | 'applied' | 'dismissed'>;

export interface MarketReader {
  /** Another as soon as anything may be read otherwise: the release, the catalogue, the reader's corrections. */
  readonly readWith: string;
  read(posting: Omit<Posting, 'blocks'>): PostingRead;
}

const NOT_SEEN = { firstSeen: 0, lastSeen: 0, timesSeen: 0, saved: false, applied: false, dismissed: false };

/** Makes a reader. `release`: the extension's own version, since reading is more than the catalogue. */
export function marketReader(vocabulary: Vocabulary, corrections: readonly KeptCorrection[], release: string): MarketReader {
  const readWith =
    `${release} ${vocabulary.version} ${corrections.length > 0 ? hashOf(corrections.map(keyOfCorrection).sort()) : ''}`.trim();
  return {
    readWith,
    read: (posting) => {
      const { text, company } = posting;
      return marketPosting(posting, readPosting({ ...readPlainText(text), company }, vocabulary, corrections), NOT_SEEN, readWith);
    },
  };
}

function hashOf(lines: readonly string[]): string {
  let hash = 0x811c9dc5;
  for (const sign of lines.join('\n')) hash = Math.imul(hash ^ (sign.codePointAt(0) as number), 0x01000193);
  return (hash >>> 0).toString(36);
}
