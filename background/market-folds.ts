/** Where a posting goes in the market: its fold, found by its sketch, and with that its row. */
import { isSameJob, MOST_BEHIND_KEY } from '../domain/market/folds';
import { foldOf, type MarketPosting } from '../domain/market/market-posting';
import { likenessOf, type Sketch } from '../domain/market/sketch';
import type { MarketTransaction, OpenMarket } from './market-store';
import type { FoldMember, FoldRecord } from './records';

/** A fold takes no more copies than this, so that its record stays small: one more begins another. */
export const MOST_COPIES = 50;

const NO_SKETCH: Sketch = { sample: new Uint16Array(0), bands: new Uint32Array(0) };

/** Puts a posting into the fold that it is like, or into one of its own, and gives its row. */
export async function addToMarket(posting: MarketPosting, open: OpenMarket): Promise<number> {
  const { market, transaction } = open;
  const fold = await findFold(posting, transaction);
  if (fold) return keep({ ...fold, members: [...fold.members, memberOf(posting)] }, open);
  await open.openNext();
  const row = market.add(posting);
  await transaction.objectStore('folds').put(newFold(row, posting), row);
  return row;
}

/** Writes a posting that the market counts already anew: read again, seen again, saved. */
export async function replaceInMarket(row: number, posting: MarketPosting, open: OpenMarket): Promise<void> {
  const fold = await foldAt(row, open.transaction);
  const members = fold.members.map((member) =>
    member.key === posting.key ? memberOf(posting) : member,
  ) as unknown as FoldRecord['members'];
  // Alone, it is what others are compared with as it reads now.
  await keep(members.length === 1 ? newFold(row, posting) : { ...fold, members }, open);
}

/**
 * Takes a posting out. `sketchOf` gives the sketch of another posting of the fold, for when the one that others are compared
 * with has gone.
 */
export async function removeFromMarket(
  row: number,
  key: string,
  sketchOf: (key: string) => Promise<Sketch>,
  open: OpenMarket,
): Promise<void> {
  const fold = await foldAt(row, open.transaction);
  const [first, ...rest] = fold.members.filter((member) => member.key !== key);
  if (!first) {
    await open.openRow(row);
    open.market.remove(row);
    await open.transaction.objectStore('folds').delete(row);
    return;
  }
  const wasFirst = fold.members[0].key === key;
  const now = wasFirst ? newFold(row, { ...first, sketch: await sketchOf(first.key) }) : fold;
  await keep({ ...now, members: [first, ...rest] }, open);
}

/** One posting of all that are in a fold. */
export function foldedPosting({ members }: Pick<FoldRecord, 'members'>): MarketPosting {
  const [first, ...rest] = members.map((member) => ({ ...member, sketch: NO_SKETCH })) as [MarketPosting, ...MarketPosting[]];
  return foldOf([first, ...rest]);
}

async function keep(fold: FoldRecord, open: OpenMarket): Promise<number> {
  await open.openRow(fold.row);
  open.market.replace(fold.row, foldedPosting(fold));
  await open.transaction.objectStore('folds').put(fold, fold.row);
  return fold.row;
}

async function foldAt(row: number, transaction: MarketTransaction): Promise<FoldRecord> {
  const fold = await transaction.objectStore('folds').get(row);
  if (!fold) throw new Error(`The market has no fold in row ${row}.`);
  return fold;
}

/** Of the folds that share a band's key, the one most like the posting and the same job. */
async function findFold(posting: MarketPosting, transaction: MarketTransaction): Promise<FoldRecord | null> {
  const folds = transaction.objectStore('folds');
  const index = folds.index('bands');
  const behind = await Promise.all(Array.from(posting.sketch.bands, (key) => newestBehind(index, key)));
  let best: FoldRecord | null = null;
  let most = 0;
  for (const row of [...new Set(behind.flat())].sort((a, b) => a - b)) {
    const fold = await folds.get(row);
    if (!fold || fold.members.length >= MOST_COPIES) continue;
    const sketch = { sample: fold.sample, bands: NO_SKETCH.bands };
    const { shared } = likenessOf(sketch, posting.sketch);
    if (shared > most && isSameJob({ title: fold.title, sketch }, posting)) {
      best = fold;
      most = shared;
    }
  }
  return best;
}

/** The rows of the newest folds behind a key, however many there are: rows are given out in order. */
async function newestBehind(index: ReturnType<ReturnType<MarketTransaction['objectStore']>['index']>, key: number): Promise<number[]> {
  const rows: number[] = [];
  let cursor = await index.openKeyCursor(key as never, 'prev');
  while (cursor && rows.length < MOST_BEHIND_KEY) {
    rows.push(cursor.primaryKey as unknown as number);
    cursor = await cursor.continue();
  }
  return rows;
}

function newFold(row: number, posting: MarketPosting): FoldRecord {
  const { title, sketch } = posting;
  return { row, title, sample: sketch.sample, bands: [...new Set(sketch.bands)], members: [memberOf(posting)] };
}

function memberOf({ sketch: _, ...member }: MarketPosting): FoldMember {
  return member;
}
