import type { Market } from '../domain/market/market';
import type { MarketFilter } from '../domain/market/market-filter';
import { CHUNK_ROWS } from '../domain/market/rows';
import type { SeenJob, SeenJobs } from '../domain/market/seen-list';
import { openDatabase } from './database';
import { foldedPosting } from './market-folds';
import type { MarketStore } from './market-store';

/** The jobs that a filter lets through, those first that were seen last: `most` of them from the one numbered `from` on. */
export async function listSeenJobs(store: MarketStore, filter: MarketFilter, from: number, most: number): Promise<SeenJobs> {
  const rows = await store.look((market) => newestFirst(market, filter));
  const transaction = (await openDatabase()).transaction(['folds', 'postings']);
  const jobs = await Promise.all(
    Array.from(rows.subarray(from, from + most), async (row): Promise<SeenJob | null> => {
      const fold = await transaction.objectStore('folds').get(row);
      if (!fold) return null;
      const folded = foldedPosting(fold);
      const others = fold.members.map(({ key }) => key).filter((key) => key !== folded.key);
      const newest = await transaction.objectStore('postings').get(folded.key);
      const { title, company, site, country, presence, level, saved, applied, dismissed, firstSeen, lastSeen, timesSeen } = folded;
      return {
        ...{ title, company, site, country, presence, level, saved, applied, dismissed, firstSeen, lastSeen, timesSeen },
        keys: [folded.key, ...others],
        url: newest?.url ?? '',
      };
    }),
  );
  return { jobs: jobs.filter((job) => job !== null), of: rows.length };
}

/** The rows' numbers. */
function newestFirst(market: Market, filter: MarketFilter): Uint32Array {
  const order: number[] = [];
  market.each(filter, (chunk, row) => order.push((chunk.lastDay[row] as number) * 2 ** 32 + chunk.number * CHUNK_ROWS + row));
  return Uint32Array.from(Float64Array.from(order).sort().reverse(), (place) => place % 2 ** 32);
}
