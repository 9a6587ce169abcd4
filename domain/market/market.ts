/** The postings that a reader has seen, ready to be counted: rows in chunks, and a running tally of all of them. */
import type { SkillId } from '../../roadmap/types';
import { isOpenFilter, type MarketFilter, rowTest } from './market-filter';
import type { MarketPosting } from './market-posting';
import { CHUNK_ROWS, clearRow, LIVE, type MarketChunk, newChunk, packed, unpacked, writeRow } from './rows';
import type { SkillSets } from './skill-sets';
import { SkillTable } from './skill-table';
import { Tally, type TallyParts } from './tally';

/** What a store keeps beside the chunks: some kilobytes, whatever the number of postings. */
export interface MarketHead {
  readonly skills: readonly SkillId[];
  readonly nextRow: number;
  readonly tally: TallyParts;
}

/**
 * A market of folded postings, a row each. A store keeps the head and each chunk as a record of its own; it may open the
 * market with the head and those chunks alone that it wants to write to, and has all figures of the tally.
 */
export class Market {
  readonly skills: SkillTable;
  readonly tally: Tally;
  private readonly byNumber = new Map<number, MarketChunk>();
  private nextRow: number;

  /** A head without its tally has all its chunks counted anew: do that where the sets have changed. */
  constructor(
    readonly sets: SkillSets,
    head?: Omit<MarketHead, 'tally'> & Partial<Pick<MarketHead, 'tally'>>,
    chunks: Iterable<MarketChunk> = [],
  ) {
    this.skills = new SkillTable(head?.skills);
    this.nextRow = head?.nextRow ?? 0;
    this.tally = new Tally(this.skills, sets, head?.tally);
    for (const chunk of chunks) this.byNumber.set(chunk.number, unpacked(chunk));
    if (head && !head.tally) this.each({}, (chunk, row) => this.tally.add(chunk, row));
  }

  /** Whether a chunk is at hand; a chunk that nothing was written to yet is not. */
  isOpen(number: number): boolean {
    return this.byNumber.has(number);
  }

  /** Takes in a chunk as it was stored. Its postings are in the head's tally already. */
  open(chunk: MarketChunk): void {
    this.byNumber.set(chunk.number, unpacked(chunk));
  }

  get head(): MarketHead {
    return { skills: this.skills.ids, nextRow: this.nextRow, tally: this.tally.parts };
  }

  /** The chunks that hold a posting, in order. */
  get chunks(): MarketChunk[] {
    return [...this.byNumber.values()].sort((a, b) => a.number - b.number);
  }

  /** The number of the chunk that the next posting goes into. */
  get nextChunk(): number {
    return Math.floor(this.nextRow / CHUNK_ROWS);
  }

  /** The chunk as it is stored; null once no posting is left in it: then the store drops its record. */
  stored(number: number): MarketChunk | null {
    const chunk = this.byNumber.get(number);
    return chunk && chunk.live > 0 ? packed(chunk) : null;
  }

  /** Adds a posting and gives its row, which stays its own. Its chunk, `nextChunk`, has to be open or new. */
  add(posting: MarketPosting): number {
    const row = this.nextRow;
    this.nextRow += 1;
    const number = chunkOf(row);
    const chunk = this.byNumber.get(number) ?? newChunk(number);
    this.byNumber.set(number, chunk);
    writeRow(chunk, row % CHUNK_ROWS, posting, this.skills);
    this.tally.add(chunk, row % CHUNK_ROWS);
    return row;
  }

  /** Writes a posting anew: read again, seen again, joined by a copy, saved. Throws where the row holds none or is not open. */
  replace(row: number, posting: MarketPosting): void {
    const chunk = this.openRow(row);
    this.tally.add(chunk, row % CHUNK_ROWS, -1);
    writeRow(chunk, row % CHUNK_ROWS, posting, this.skills);
    this.tally.add(chunk, row % CHUNK_ROWS);
  }

  /** Takes a posting out. Throws where the row holds none or is not open. */
  remove(row: number): void {
    const chunk = this.openRow(row);
    this.tally.add(chunk, row % CHUNK_ROWS, -1);
    clearRow(chunk, row % CHUNK_ROWS);
    if (chunk.live === 0 && chunk.number !== this.nextChunk) this.byNumber.delete(chunk.number);
  }

  /** Goes through the postings that a filter lets through, in the order of their rows. */
  each(filter: MarketFilter, visit: (chunk: MarketChunk, row: number) => void): void {
    const counts = rowTest(filter);
    for (const chunk of this.chunks) {
      for (let row = 0; row < chunk.rows; row += 1) if (counts(chunk, row)) visit(chunk, row);
    }
  }

  /** The counts over what a filter lets through; without one the running tally, at no cost. */
  tallyOf(filter: MarketFilter): Tally {
    if (isOpenFilter(filter)) return this.tally;
    const tally = new Tally(this.skills, this.sets);
    this.each(filter, (chunk, row) => tally.add(chunk, row));
    return tally;
  }

  private openRow(row: number): MarketChunk {
    const chunk = this.byNumber.get(chunkOf(row));
    if (!chunk || ((chunk.flags[row % CHUNK_ROWS] as number) & LIVE) === 0) throw new Error(`Row ${row} holds no posting.`);
    return chunk;
  }
}

/** The number of the chunk that a row is in. */
export function chunkOf(row: number): number {
  return Math.floor(row / CHUNK_ROWS);
}
