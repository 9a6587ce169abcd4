import type { Market } from '../domain/market/market';
import { isOpenFilter, type MarketFilter } from '../domain/market/market-filter';
import type { MarketPosting } from '../domain/market/market-posting';
import { CHUNK_ROWS } from '../domain/market/rows';
import type { ListPlace, SeenJob, SeenJobs } from '../domain/market/seen-list';
import { openDatabase } from './database';
import { foldedPosting } from './market-folds';
import { type MarketStore, postingsIn } from './market-store';
import type { FoldRecord, SeenPosting } from './records';

/**
 * The jobs that a filter lets through, those first that were seen last: `most` of them from a place on. The whole list costs
 * the same however long it is; a filter goes through all rows, which know the day of a sight and no more.
 */
export async function listSeenJobs(store: MarketStore, filter: MarketFilter, from: ListPlace, most: number): Promise<SeenJobs> {
  if (isOpenFilter(filter))
    return { ...(await newestJobs(typeof from === 'number' ? null : from, most)), of: postingsIn(await store.stamp()) };
  const rows = await store.look((market) => newestRows(market, filter));
  const first = typeof from === 'number' ? from : 0;
  const folds = (await openDatabase()).transaction('folds').store;
  const found = await Promise.all(Array.from(rows.subarray(first, first + most), (row) => folds.get(row)));
  return {
    jobs: await jobsOf(found.filter((fold) => fold !== undefined)),
    next: first + most < rows.length ? first + most : null,
    of: rows.length,
  };
}

/** By the postings' own index: a job stands where that of its postings stands that was seen last. */
async function newestJobs(behind: Exclude<ListPlace, number>, most: number): Promise<Pick<SeenJobs, 'jobs' | 'next'>> {
  const transaction = (await openDatabase()).transaction(['postings', 'folds']);
  const folds: FoldRecord[] = [];
  let next: ListPlace = null;
  const [time, key] = behind ?? [Number.POSITIVE_INFINITY, ''];
  let cursor = await transaction.objectStore('postings').index('lastSeen').openCursor(IDBKeyRange.upperBound(time), 'prev');
  if (cursor && cursor.key === time && cursor.primaryKey > key) cursor = await cursor.continuePrimaryKey(time, key);
  if (cursor && cursor.key === time && cursor.primaryKey === key) cursor = await cursor.continue();
  for (; cursor; cursor = await cursor.continue()) {
    const { row } = cursor.value;
    const fold = row === null ? undefined : await transaction.objectStore('folds').get(row);
    if (!fold || lastSeenOf(fold) !== cursor.primaryKey) continue;
    if (folds.length === most) break;
    folds.push(fold);
    next = [cursor.key, cursor.primaryKey];
  }
  return { jobs: await jobsOf(folds), next: cursor ? next : null };
}

/** The key of the posting of a fold that was seen last; of those seen at one time, the index's last. */
function lastSeenOf({ members }: FoldRecord): string {
  return members.reduce((last, member) =>
    member.lastSeen > last.lastSeen || (member.lastSeen === last.lastSeen && member.key > last.key) ? member : last,
  ).key;
}

async function jobsOf(folds: readonly FoldRecord[]): Promise<SeenJob[]> {
  const postings = (await openDatabase()).transaction('postings').store;
  return Promise.all(
    folds.map(async (fold) => {
      const folded = foldedPosting(fold);
      return jobOf(fold, folded, await postings.get(folded.key));
    }),
  );
}

function jobOf(fold: FoldRecord, folded: MarketPosting, newest: SeenPosting | undefined): SeenJob {
  const others = fold.members.map(({ key }) => key).filter((key) => key !== folded.key);
  const { title, company, site, country, presence, level, saved, applied, dismissed, firstSeen, lastSeen, timesSeen } = folded;
  return {
    ...{ title, company, site, country, presence, level, saved, applied, dismissed, firstSeen, lastSeen, timesSeen },
    keys: [folded.key, ...others],
    url: newest?.url ?? '',
  };
}

/** The rows' numbers. */
function newestRows(market: Market, filter: MarketFilter): Uint32Array {
  const order: number[] = [];
  market.each(filter, (chunk, row) => order.push((chunk.lastDay[row] as number) * 2 ** 32 + chunk.number * CHUNK_ROWS + row));
  return Uint32Array.from(Float64Array.from(order).sort().reverse(), (place) => place % 2 ** 32);
}
