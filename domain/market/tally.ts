/** Counts over postings, kept up to date as postings come and go. */
import { type MarketChunk, NAMES_STACK, PREFERRED, SIZE, UNDERSTOOD } from './rows';
import type { SkillSets } from './skill-sets';
import type { SkillTable } from './skill-table';

/** What postings are told apart by. A value is the column's number. */
const DIMENSIONS = ['site', 'role', 'level', 'presence', 'language', 'country'] as const;
export type Dimension = (typeof DIMENSIONS)[number];

/** A tally as a store keeps it. */
export interface TallyParts {
  readonly counts: Readonly<Record<(typeof COUNTS)[number], number>>;
  readonly skills: Uint32Array;
  readonly sets: Uint32Array;
  readonly dimensions: Readonly<Record<Dimension, ReadonlyMap<number, number>>>;
  readonly days: ReadonlyMap<number, number>;
  readonly versions: ReadonlyMap<string, number>;
}

/** `postings`: all; `understood`: those whose language is read; `asking`: those of them that ask for anything. */
const COUNTS = ['postings', 'understood', 'asking', 'withoutStack', 'withPay'] as const;

const REQUIRED = 2;
const ALONE = 4;
/** Counts by skill stand side by side: postings that require it, that only prefer it, that ask for it and nothing instead. */
const WIDTH = 3;

/**
 * Counts of postings: over all, by each dimension, by the day of first sight, and by skill and set of skills. A posting
 * counts once for a skill, as required where any place requires it.
 */
export class Tally {
  readonly counts: Record<(typeof COUNTS)[number], number>;
  readonly dimensions: Readonly<Record<Dimension, Map<number, number>>>;
  readonly days: Map<number, number>;
  readonly versions: Map<string, number>;
  private skillCounts: Uint32Array;
  private readonly setCounts: Uint32Array;
  /** What the posting at hand asks of a skill or set; only those in `found` and `hit` are written. */
  private asks = new Uint8Array(0);
  private readonly found: number[] = [];
  private readonly setAsks: Uint8Array;
  private readonly hit: number[] = [];

  constructor(
    private readonly table: SkillTable,
    private readonly sets: SkillSets,
    parts?: TallyParts,
  ) {
    this.counts = parts ? { ...parts.counts } : { postings: 0, understood: 0, asking: 0, withoutStack: 0, withPay: 0 };
    this.dimensions = Object.fromEntries(DIMENSIONS.map((name) => [name, new Map(parts?.dimensions[name])])) as Tally['dimensions'];
    this.days = new Map(parts?.days);
    this.versions = new Map(parts?.versions);
    this.skillCounts = parts ? parts.skills.slice() : new Uint32Array(0);
    this.setCounts = parts ? parts.sets.slice() : new Uint32Array(2 * sets.all.length);
    this.setAsks = new Uint8Array(sets.all.length);
  }

  /** What a store keeps; `new Tally(table, sets, parts)` goes on from it, as long as the sets are the same. */
  get parts(): TallyParts {
    const { counts, dimensions, days, versions } = this;
    return { counts, skills: this.skillCounts, sets: this.setCounts, dimensions, days, versions };
  }

  /** Postings that require a skill; that only prefer it; that name no alternative to it. */
  skill(number: number): { required: number; preferred: number; alone: number } {
    const at = WIDTH * number;
    const count = (place: number) => this.skillCounts[at + place] ?? 0;
    return { required: count(0), preferred: count(1), alone: count(2) };
  }

  /** The same of a set, by its place among the sets. */
  set(number: number): { required: number; preferred: number } {
    return { required: this.setCounts[2 * number] ?? 0, preferred: this.setCounts[2 * number + 1] ?? 0 };
  }

  /** Adds a row, or with -1 takes it away: then it must be as it was when it was added. */
  add(chunk: MarketChunk, row: number, sign: 1 | -1 = 1): void {
    const flags = chunk.flags[row] as number;
    const { counts } = this;
    counts.postings += sign;
    if ((flags & NAMES_STACK) === 0) counts.withoutStack += sign;
    if ((chunk.payCurrency[row] as number) !== 0) counts.withPay += sign;
    for (const name of DIMENSIONS) bump(this.dimensions[name], chunk[name][row] as number, sign);
    bump(this.days, chunk.firstDay[row] as number, sign);
    bump(this.versions, chunk.versions[chunk.version[row] as number] ?? '', sign);
    if ((flags & UNDERSTOOD) === 0) return;
    counts.understood += sign;
    if ((chunk.askedLength[row] as number) > 0) counts.asking += sign;
    this.readAsked(chunk, row);
    this.addAsked(sign);
  }

  private readAsked(chunk: MarketChunk, row: number): void {
    if (this.asks.length < this.table.size) this.widen();
    const { asked } = chunk;
    const end = (chunk.askedAt[row] as number) + (chunk.askedLength[row] as number);
    for (let at = chunk.askedAt[row] as number; at < end; ) {
      const head = asked[at] as number;
      const size = head & SIZE;
      const bits = ((head & PREFERRED) === 0 ? REQUIRED : 1) | (size === 1 ? ALONE : 0);
      for (const last = at + size; at < last; ) {
        at += 1;
        const skill = asked[at] as number;
        const before = this.asks[skill] as number;
        if (before === 0) this.found.push(skill);
        this.asks[skill] = before | bits;
      }
      at += 1;
    }
  }

  private addAsked(sign: 1 | -1): void {
    const { skillCounts, setCounts, asks, setAsks, found, hit } = this;
    for (const skill of found) {
      const bits = asks[skill] as number;
      asks[skill] = 0;
      const at = WIDTH * skill + ((bits & REQUIRED) === 0 ? 1 : 0);
      skillCounts[at] = (skillCounts[at] as number) + sign;
      if ((bits & ALONE) !== 0) skillCounts[WIDTH * skill + 2] = (skillCounts[WIDTH * skill + 2] as number) + sign;
      for (const set of this.sets.of(skill, this.table)) {
        if (setAsks[set] === 0) hit.push(set);
        setAsks[set] = (setAsks[set] as number) | bits;
      }
    }
    for (const set of hit) {
      const at = 2 * set + (((setAsks[set] as number) & REQUIRED) === 0 ? 1 : 0);
      setCounts[at] = (setCounts[at] as number) + sign;
      setAsks[set] = 0;
    }
    found.length = 0;
    hit.length = 0;
  }

  private widen(): void {
    const room = this.table.size + 256;
    this.asks = new Uint8Array(room);
    if (this.skillCounts.length >= WIDTH * room) return;
    const wider = new Uint32Array(WIDTH * room);
    wider.set(this.skillCounts);
    this.skillCounts = wider;
  }
}

function bump<Key>(counts: Map<Key, number>, key: Key, by: number): void {
  const count = (counts.get(key) ?? 0) + by;
  if (count === 0) counts.delete(key);
  else counts.set(key, count);
}
