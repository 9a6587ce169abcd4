/** What is asked for together with what: both wanted, neither instead of the other. */
import type { SkillId } from '../../roadmap/types';
import { FLOORS, type Look, type Share, shareOf } from './figures';
import { type MarketChunk, SIZE, UNDERSTOOD } from './rows';

export interface Pair {
  /** Sorted by id. */
  readonly skills: readonly [SkillId, SkillId];
  /** Postings that ask for both. */
  readonly both: number;
  /** Postings that ask for each. */
  readonly each: readonly [number, number];
  /** Of the postings that ask for the rarer one, those that ask for the other as well. */
  readonly share: Share;
  /** How many times as often as if the two had nothing to do with each other. */
  readonly lift: number;
}

/** Pairs are looked for among so many of the most wanted skills. */
const MOST_PAIRED = 80;

/**
 * The pairs among the most wanted skills that enough postings ask for, those first that are the most surely asked for
 * together: by the lower end of the interval of `share`, where their `lift` is above one. With `skill`, its pairs alone.
 */
export function pairsTogether({ market, filter, tally }: Look, skill?: SkillId): Pair[] {
  const total = (number: number) => tally.skill(number).required + tally.skill(number).preferred;
  const wanted = market.skills.ids
    .map((_, number) => number)
    .filter((number) => total(number) >= FLOORS.together)
    .sort((a, b) => total(b) - total(a) || a - b);
  const own = skill === undefined ? null : market.skills.numberOf(skill);
  const chosen = wanted.slice(0, MOST_PAIRED);
  if (own !== null && !chosen.includes(own)) chosen.push(own);
  const counts = countPairs({ market, filter }, chosen);
  const of = tally.counts.understood;
  const pairs: Pair[] = [];
  for (const [a, first] of chosen.entries()) {
    for (let b = a + 1; b < chosen.length; b += 1) {
      const second = chosen[b] as number;
      const both = counts[a * chosen.length + b] as number;
      if (both < FLOORS.together || (skill !== undefined && first !== own && second !== own)) continue;
      pairs.push(pairOf(market.skills.idOf(first), market.skills.idOf(second), both, total(first), total(second), of));
    }
  }
  const sure = ({ share, lift }: Pair) => (lift > 1 ? (share.interval?.[0] ?? 0) : 0);
  return pairs.sort((x, y) => sure(y) - sure(x) || y.both - x.both || (x.skills.join() < y.skills.join() ? -1 : 1));
}

function pairOf(a: SkillId, b: SkillId, both: number, ofA: number, ofB: number, of: number): Pair {
  const [skills, each] = a < b ? [[a, b] as const, [ofA, ofB] as const] : [[b, a] as const, [ofB, ofA] as const];
  return { skills, both, each, share: shareOf(both, Math.min(ofA, ofB)), lift: (both * of) / (ofA * ofB) };
}

/** How many postings ask for both of two: a square of counts, the upper half filled. Two of one group alone are not both asked for. */
function countPairs({ market, filter }: Pick<Look, 'market' | 'filter'>, chosen: readonly number[]): Uint32Array {
  const width = chosen.length;
  const places = new Int16Array(market.skills.size).fill(-1);
  for (const [place, number] of chosen.entries()) places[number] = place;
  const counts = new Uint32Array(width * width);
  const counted = new Int32Array(width * width).fill(-1);
  const found: number[] = [];
  const groups: number[] = [];
  let turn = 0;
  market.each(filter, (chunk, row) => {
    if (((chunk.flags[row] as number) & UNDERSTOOD) === 0) return;
    found.length = 0;
    groups.length = 0;
    readPlaces(chunk, row, places, found, groups);
    turn += 1;
    for (let i = 0; i < found.length; i += 1) {
      for (let j = i + 1; j < found.length; j += 1) {
        if (groups[i] === groups[j] || found[i] === found[j]) continue;
        const a = Math.min(found[i] as number, found[j] as number);
        const b = Math.max(found[i] as number, found[j] as number);
        const at = a * width + b;
        if (counted[at] === turn) continue;
        counted[at] = turn;
        counts[at] = (counts[at] as number) + 1;
      }
    }
  });
  return counts;
}

function readPlaces(chunk: MarketChunk, row: number, places: Int16Array, found: number[], groups: number[]): void {
  const end = (chunk.askedAt[row] as number) + (chunk.askedLength[row] as number);
  for (let at = chunk.askedAt[row] as number; at < end; ) {
    const head = at;
    const size = (chunk.asked[at] as number) & SIZE;
    for (at += 1; at <= head + size; at += 1) {
      const place = places[chunk.asked[at] as number] as number;
      if (place < 0) continue;
      found.push(place);
      groups.push(head);
    }
  }
}
