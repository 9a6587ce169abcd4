import type { OpenNeeds } from './open-needs';

/** The postings as they open, want by want: each opens when the last thing that it lacks is there. */
export class Opening {
  private readonly left: Uint16Array;
  private readonly setsOf: readonly number[][];
  private readonly met: Uint8Array;
  private readonly by: Uint16Array;
  private readonly touched: number[] = [];
  /** Postings that lack nothing; that lack one thing. */
  open = 0;
  oneAway = 0;
  /** The weight of those that lacked something and no longer do. */
  opened = 0;

  constructor(private readonly needs: OpenNeeds) {
    this.left = Uint16Array.from(needs.sets, ({ wants }) => wants.length);
    this.met = new Uint8Array(needs.wants.length);
    this.by = new Uint16Array(needs.sets.length);
    const setsOf: number[][] = needs.wants.map(() => []);
    for (const [index, { wants, count }] of needs.sets.entries()) {
      for (const want of wants) setsOf[want]?.push(index);
      if (wants.length === 0) this.open += count;
      if (wants.length === 1) this.oneAway += count;
    }
    this.setsOf = setsOf;
  }

  isMet(want: number): boolean {
    return this.met[want] === 1;
  }

  /** How many things a set of postings still lacks. */
  lacks(set: number): number {
    return this.left[set] as number;
  }

  /** Meets some wants; of the postings that this opens, those that lacked one thing before, and all that it brought nearer. */
  learn(wants: readonly number[]): { opens: number; nearer: number } {
    this.touch(wants);
    for (const want of wants) this.met[want] = 1;
    let opens = 0;
    let nearer = 0;
    for (const set of this.touched) {
      const { count, weight } = this.needs.sets[set] as { count: number; weight: number };
      const before = this.left[set] as number;
      const by = this.by[set] as number;
      this.left[set] = before - by;
      nearer += count;
      if (before === 1) {
        opens += count;
        this.oneAway -= count;
      }
      if (before === by) {
        this.open += count;
        this.opened += weight;
      } else if (before - by === 1) this.oneAway += count;
    }
    return { opens, nearer };
  }

  /** The weight of the postings that meeting these would open. */
  wouldOpen(wants: readonly number[]): number {
    this.touch(wants);
    let weight = 0;
    for (const set of this.touched) if (this.left[set] === this.by[set]) weight += (this.needs.sets[set] as { weight: number }).weight;
    return weight;
  }

  /** Finds the sets that meeting these changes, in `touched`, and by how many wants, in `by`. */
  private touch(wants: readonly number[]): void {
    const { by, touched, met, setsOf } = this;
    for (const set of touched) by[set] = 0;
    touched.length = 0;
    for (const want of new Set(wants)) {
      if (met[want] === 1) continue;
      for (const set of setsOf[want] as number[]) {
        if (by[set] === 0) touched.push(set);
        by[set] = (by[set] as number) + 1;
      }
    }
  }
}
