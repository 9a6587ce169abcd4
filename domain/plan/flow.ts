/** The most that can flow through a network of arcs from its first node to its second, and what that leaves reachable. */

const NOTHING = 1e-7;

/** A network whose arcs stay while their capacities change. Node 0 is where the flow begins, node 1 where it ends. */
export class Network {
  private readonly first: Int32Array;
  private readonly next: Int32Array;
  private readonly to: Int32Array;
  private readonly left: Float64Array;
  private readonly level: Int32Array;
  private readonly current: Int32Array;
  private arcs = 0;

  /** Room for so many nodes and arcs. */
  constructor(nodes: number, arcs: number) {
    this.first = new Int32Array(nodes).fill(-1);
    this.next = new Int32Array(2 * arcs);
    this.to = new Int32Array(2 * arcs);
    this.left = new Float64Array(2 * arcs);
    this.level = new Int32Array(nodes);
    this.current = new Int32Array(nodes);
  }

  /** Adds an arc and gives its number. */
  add(from: number, to: number): number {
    const arc = this.arcs;
    this.to[arc] = to;
    this.next[arc] = this.first[from] as number;
    this.first[from] = arc;
    this.to[arc + 1] = from;
    this.next[arc + 1] = this.first[to] as number;
    this.first[to] = arc + 1;
    this.arcs += 2;
    return arc;
  }

  /** Says what an arc can carry, and that nothing flows through it yet. */
  open(arc: number, capacity: number): void {
    this.left[arc] = capacity;
    this.left[arc + 1] = 0;
  }

  /** Lets as much flow as can (Dinic's method). `reaches` says afterwards which nodes could still be sent more. */
  fill(): void {
    while (this.levels()) {
      this.current.set(this.first);
      while (this.push());
    }
  }

  reaches(node: number): boolean {
    return (this.level[node] as number) >= 0;
  }

  private levels(): boolean {
    const { level, first, next, to, left } = this;
    level.fill(-1);
    level[0] = 0;
    const queue = [0];
    for (const node of queue) {
      for (let arc = first[node] as number; arc >= 0; arc = next[arc] as number) {
        const other = to[arc] as number;
        if ((left[arc] as number) <= NOTHING || (level[other] as number) >= 0) continue;
        level[other] = (level[node] as number) + 1;
        queue.push(other);
      }
    }
    return (level[1] as number) >= 0;
  }

  /** One more way to the end, filled; false where there is none. */
  private push(): boolean {
    const { level, current, next, to, left } = this;
    const way: number[] = [];
    let node = 0;
    while (node !== 1) {
      const arc = current[node] as number;
      if (arc < 0) {
        const back = way.pop();
        if (back === undefined) return false;
        node = to[back ^ 1] as number;
        current[node] = next[current[node] as number] as number;
      } else if ((left[arc] as number) > NOTHING && level[to[arc] as number] === (level[node] as number) + 1) {
        way.push(arc);
        node = to[arc] as number;
      } else current[node] = next[arc] as number;
    }
    let least = Number.POSITIVE_INFINITY;
    for (const arc of way) least = Math.min(least, left[arc] as number);
    for (const arc of way) {
      left[arc] = (left[arc] as number) - least;
      left[arc ^ 1] = (left[arc ^ 1] as number) + least;
    }
    return true;
  }
}
