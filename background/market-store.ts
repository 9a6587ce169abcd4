/**
 * The market as it is stored: a head, chunks of a thousand rows, and folds. Writing opens the head and one chunk; figures without
 * a filter need no more than the head. What was opened stays in memory while the worker lives.
 */
import type { IDBPTransaction } from 'idb';
import { chunkOf, Market } from '../domain/market/market';
import { type SkillSet, SkillSets } from '../domain/market/skill-sets';
import { openDatabase, type Stores } from './database';
import type { MarketRecords } from './records';

const MARKET_STORES = ['postings', 'folds', 'chunks', 'market'] as const;
export type MarketTransaction = IDBPTransaction<Stores, (typeof MARKET_STORES)[number][], 'readwrite'>;

/** The market in the middle of a change. */
export interface OpenMarket {
  readonly market: Market;
  readonly transaction: MarketTransaction;
  /** Opens the chunk of a row, so that it can be written. */
  openRow(row: number): Promise<void>;
  /** Opens the chunk into which the next posting goes. */
  openNext(): Promise<void>;
}

export interface MarketStore {
  /**
   * Changes postings, folds and market in one transaction, all or nothing, one change after the other. Within `work` nothing may be
   * waited for but the transaction.
   */
  change<Value>(work: (open: OpenMarket) => Promise<Value>): Promise<Value>;
  /** Reads what the head alone says: the tally, and which skills there are. Costs the same at every size. What is given must not be written to. */
  glance<Value>(work: (market: Market) => Value): Promise<Value>;
  /** Reads the market with all its chunks. What is given must not be written to. */
  look<Value>(work: (market: Market, stamp: string) => Value | Promise<Value>): Promise<Value>;
  /** Another with every change; says how many jobs are counted: `postingsIn`. Read without opening the market. */
  stamp(): Promise<string>;
}

/** Opens the market. `knowledge` gives the sets that are counted, and the version of what they were made from. */
export function createMarketStore(knowledge: () => { readonly sets: readonly SkillSet[]; readonly version: string }): MarketStore {
  let held: { market: Market; stamp: string; isWhole: boolean } | null = null;
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <Value>(work: () => Promise<Value>): Promise<Value> => {
    const turn = last.then(work, work);
    last = turn.catch(() => undefined);
    return turn;
  };

  /** Makes sure that what is held is what is stored. */
  const open = async (transaction: Reads): Promise<Market> => {
    const records = transaction.objectStore('market');
    const [stamp, stored] = (await Promise.all([records.get('stamp'), records.get('head')])) as [
      MarketRecords['stamp']?,
      MarketRecords['head']?,
    ];
    if (held && held.stamp === (stamp ?? '')) return held.market;
    const { sets: counted, version } = knowledge();
    // Made for one table of skills alone.
    const sets = new SkillSets(counted);
    if (!stored) held = { market: new Market(sets), stamp: stamp ?? '', isWhole: true };
    else if (stored.sets === version) held = { market: new Market(sets, stored.head), stamp: stamp ?? '', isWhole: false };
    else {
      const { tally: _, ...head } = stored.head;
      held = { market: new Market(sets, head, await transaction.objectStore('chunks').getAll()), stamp: stamp ?? '', isWhole: true };
    }
    return held.market;
  };

  return {
    change: (work) =>
      inTurn(async () => {
        const transaction = (await openDatabase()).transaction(MARKET_STORES, 'readwrite') as unknown as MarketTransaction;
        try {
          const market = await open(transaction);
          const written = new Set<number>();
          const openChunk = async (number: number) => {
            written.add(number);
            if (market.isOpen(number)) return;
            const chunk = await transaction.objectStore('chunks').get(number);
            if (chunk) market.open(chunk);
          };
          const value = await work({
            market,
            transaction,
            openRow: (row) => openChunk(chunkOf(row)),
            openNext: () => openChunk(market.nextChunk),
          });
          await store(transaction, market, written);
          await transaction.done;
          return value;
        } catch (error) {
          // What is held may have been written to, and what is stored was not.
          held = null;
          transaction.done.catch(() => undefined);
          try {
            transaction.abort();
          } catch {
            // The browser aborted it already.
          }
          throw error;
        }
      }),
    glance: (work) => inTurn(async () => work(await open((await openDatabase()).transaction(['chunks', 'market']) as unknown as Reads))),
    look: (work) =>
      inTurn(async () => {
        const transaction = (await openDatabase()).transaction(['chunks', 'market']) as unknown as Reads;
        const market = await open(transaction);
        if (held && !held.isWhole) {
          for (const chunk of await transaction.objectStore('chunks').getAll()) if (!market.isOpen(chunk.number)) market.open(chunk);
          held.isWhole = true;
        }
        return work(market, held?.stamp ?? '');
      }),
    async stamp() {
      return ((await (await openDatabase()).get('market', 'stamp')) as MarketRecords['stamp'] | undefined) ?? '';
    },
  };

  async function store(transaction: MarketTransaction, market: Market, written: ReadonlySet<number>): Promise<void> {
    if (written.size === 0) return;
    const chunks = transaction.objectStore('chunks');
    for (const number of written) {
      const chunk = market.stored(number);
      if (chunk) await chunks.put(chunk, number);
      else await chunks.delete(number);
    }
    const stamp = `${market.tally.counts.postings} ${crypto.randomUUID()}`;
    const records = transaction.objectStore('market');
    await records.put({ head: market.head, sets: knowledge().version }, 'head');
    await records.put(stamp, 'stamp');
    if (held) held.stamp = stamp;
  }
}

/** How many jobs a market with this stamp counts. */
export function postingsIn(stamp: string): number {
  return Number.parseInt(stamp, 10) || 0;
}

/** Any transaction that holds chunks and market. */
type Reads = Pick<MarketTransaction, 'objectStore'>;
