/** Which folds stand behind a band's key: a table of plain numbers, since a hundred thousand postings have three million keys. */
export class BandTable {
  private slots = new Int32Array(1 << 12);
  private keys = new Uint32Array(1 << 11);
  private folds = new Int32Array(1 << 11);
  /** The entry before this one in the same slot, counted from 1; 0 for none. */
  private before = new Int32Array(1 << 11);
  private filled = 0;

  /** `most`: so many folds are kept behind a key, the newest. */
  constructor(private readonly most: number) {}

  /** The folds behind a key, the newest first. */
  behind(key: number): number[] {
    const found: number[] = [];
    for (let entry = this.slots[this.slotOf(key)] as number; entry !== 0; entry = this.before[entry - 1] as number) {
      if (this.keys[entry - 1] === key) found.push(this.folds[entry - 1] as number);
    }
    return found.sort((a, b) => b - a);
  }

  /** Notes a fold behind a key; folds are noted in the order of their numbers. */
  note(key: number, fold: number): void {
    let oldest = 0;
    let count = 0;
    for (let entry = this.slots[this.slotOf(key)] as number; entry !== 0; entry = this.before[entry - 1] as number) {
      if (this.keys[entry - 1] !== key) continue;
      count += 1;
      if (oldest === 0 || (this.folds[entry - 1] as number) < (this.folds[oldest - 1] as number)) oldest = entry;
    }
    if (count >= this.most) {
      this.folds[oldest - 1] = fold;
      return;
    }
    if (this.filled === this.keys.length) this.grow();
    this.keys[this.filled] = key;
    this.folds[this.filled] = fold;
    this.filled += 1;
    this.link(this.filled);
  }

  private link(entry: number): void {
    const slot = this.slotOf(this.keys[entry - 1] as number);
    this.before[entry - 1] = this.slots[slot] as number;
    this.slots[slot] = entry;
  }

  private slotOf(key: number): number {
    return key & (this.slots.length - 1);
  }

  private grow(): void {
    const room = 2 * this.keys.length;
    const keys = new Uint32Array(room);
    const folds = new Int32Array(room);
    keys.set(this.keys);
    folds.set(this.folds);
    this.keys = keys;
    this.folds = folds;
    this.before = new Int32Array(room);
    this.slots = new Int32Array(2 * room);
    for (let entry = 1; entry <= this.filled; entry += 1) this.link(entry);
  }
}
