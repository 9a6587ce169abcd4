import type { AskingJobs } from '../domain/market/asking-jobs';
import type { Market } from '../domain/market/market';
import { CHUNK_ROWS, SIZE } from '../domain/market/rows';
import type { SkillId } from '../roadmap/types';
import { openDatabase } from './database';
import { foldedPosting } from './market-folds';
import type { MarketStore } from './market-store';

/** Of the jobs seen, those that ask for any of some skills: how many of how many, and the `most` that were seen last. */
export async function listAskingJobs(store: MarketStore, skills: readonly SkillId[], most: number): Promise<AskingJobs> {
  const { asking, of, latest } = await store.look((market) => rowsAsking(market, skills, most));
  const transaction = (await openDatabase()).transaction(['folds', 'postings']);
  const jobs = await Promise.all(
    latest.map(async (row) => {
      const fold = await transaction.objectStore('folds').get(row);
      if (!fold) return [];
      const { key, title, company, lastSeen } = foldedPosting(fold);
      const url = (await transaction.objectStore('postings').get(key))?.url ?? null;
      return [{ title, company, lastSeen, url }];
    }),
  );
  return { asking, of, latest: jobs.flat() };
}

function rowsAsking(market: Market, skills: readonly SkillId[], most: number): { asking: number; of: number; latest: number[] } {
  const wanted = new Set(market.skills.ids.flatMap((id, number) => (skills.includes(id) ? [number] : [])));
  const found: (readonly [day: number, row: number])[] = [];
  let of = 0;
  market.each({}, (chunk, row) => {
    of += 1;
    const from = chunk.askedAt[row] as number;
    const end = from + (chunk.askedLength[row] as number);
    for (let at = from; at < end; ) {
      const last = at + ((chunk.asked[at] as number) & SIZE);
      for (at += 1; at <= last; at += 1) {
        if (!wanted.has(chunk.asked[at] as number)) continue;
        found.push([chunk.lastDay[row] as number, chunk.number * CHUNK_ROWS + row]);
        return;
      }
    }
  });
  found.sort(([firstDay, first], [secondDay, second]) => secondDay - firstDay || second - first);
  return { asking: found.length, of, latest: found.slice(0, most).map(([, row]) => row) };
}
