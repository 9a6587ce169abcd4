/**
 * Things to learn, some before others, and sets of them that are each worth something once all of a set is learnt, where
 * nothing stands for anything else. Here two questions have exact answers (Picard 1976; Goldberg 1984): what is worth the most
 * for its cost, and more than what nothing can be worth within a budget.
 */
import { Network } from './flow';

export interface Instance {
  /** By thing, in whole numbers. */
  readonly costs: readonly number[];
  /** By thing, what has to be learnt before it. */
  readonly before: readonly (readonly number[])[];
  readonly sets: readonly { readonly things: readonly number[]; readonly weight: number }[];
}

/** Some things, closed under what comes before, with their cost and what they are worth. */
export interface Closed {
  readonly has: (thing: number) => boolean;
  readonly cost: number;
  readonly weight: number;
}

/** Answers at any price of a unit of cost. */
export class Prices {
  private readonly network: Network;
  private readonly sources: number[];
  private readonly sinks: number[];
  private readonly ways: number[] = [];
  private readonly total: number;

  constructor(private readonly instance: Instance) {
    const { costs, before, sets } = instance;
    const arcs = sets.reduce((sum, { things }) => sum + things.length + 1, costs.length) + before.reduce((sum, all) => sum + all.length, 0);
    this.network = new Network(2 + costs.length + sets.length, arcs);
    const nodeOf = (thing: number) => 2 + sets.length + thing;
    this.sources = sets.map((_, set) => this.network.add(0, 2 + set));
    for (const [set, { things }] of sets.entries()) for (const thing of things) this.ways.push(this.network.add(2 + set, nodeOf(thing)));
    for (const [thing, all] of before.entries()) for (const other of all) this.ways.push(this.network.add(nodeOf(thing), nodeOf(other)));
    this.sinks = costs.map((_, thing) => this.network.add(nodeOf(thing), 1));
    this.total = sets.reduce((sum, { weight }) => sum + weight, 0);
  }

  /** The fewest things that are worth the most after what they cost at a price. */
  bestAt(price: number): Closed {
    const { network, instance } = this;
    const { costs, sets } = instance;
    for (const [set, arc] of this.sources.entries()) network.open(arc, (sets[set] as { weight: number }).weight);
    for (const arc of this.ways) network.open(arc, 2 * this.total + 1);
    for (const [thing, arc] of this.sinks.entries()) network.open(arc, price * (costs[thing] as number));
    network.fill();
    const inIt = Uint8Array.from(costs, (_, thing) => (network.reaches(2 + sets.length + thing) ? 1 : 0));
    const cost = costs.reduce((sum, own, thing) => sum + (inIt[thing] === 1 ? own : 0), 0);
    return { has: (thing) => inIt[thing] === 1, cost, weight: this.weightOf(inIt) };
  }

  private weightOf(inIt: Uint8Array): number {
    return this.instance.sets.reduce((sum, { things, weight }) => sum + (things.every((thing) => inIt[thing] === 1) ? weight : 0), 0);
  }
}

/** The things worth the most per unit of cost, together with all that comes before them; null where nothing is worth anything. */
export function densest(instance: Instance): Closed | null {
  let best = densestSingle(instance);
  if (!best || best.cost === 0) return best;
  const prices = new Prices(instance);
  // Dinkelbach: at the price of what is best so far anything that is worth more than it costs is better.
  for (;;) {
    const next = prices.bestAt(best.weight / best.cost);
    if (next.cost === 0 || !(next.weight * best.cost > best.weight * next.cost)) return best;
    best = next;
  }
}

/** Of the single sets with all that comes before them, the one worth the most for its cost. */
function densestSingle({ costs, before, sets }: Instance): Closed | null {
  let best: { things: ReadonlySet<number>; cost: number; weight: number } | null = null;
  for (const { things, weight } of sets) {
    const all = new Set(things);
    for (const thing of all) for (const other of before[thing] ?? []) all.add(other);
    let cost = 0;
    for (const thing of all) cost += costs[thing] as number;
    if (!best || weight * best.cost > best.weight * cost) best = { things: all, cost, weight };
  }
  return best && { has: (thing) => best.things.has(thing), cost: best.cost, weight: best.weight };
}

/** What nothing within a budget can be worth more than: the least of the bounds that a price of the budget gives. */
export function atMostWithin(instance: Instance, budget: number): number {
  if (instance.sets.length === 0) return 0;
  const prices = new Prices(instance);
  const weight = instance.sets.reduce((sum, set) => sum + set.weight, 0);
  const used = new Set(instance.sets.flatMap(({ things }) => things));
  for (const thing of used) for (const other of instance.before[thing] ?? []) used.add(other);
  let cost = 0;
  for (const thing of used) cost += instance.costs[thing] as number;
  let large: Pick<Closed, 'cost' | 'weight'> = { cost, weight };
  if (large.cost <= budget) return large.weight;
  let small: Pick<Closed, 'cost' | 'weight'> = prices.bestAt(2 * weight + 1);
  for (;;) {
    const price = (large.weight - small.weight) / (large.cost - small.cost);
    const bound = small.weight + price * (budget - small.cost);
    const next = prices.bestAt(price);
    if (next.weight - price * next.cost <= small.weight - price * small.cost + 1e-6 * weight) return Math.min(bound * (1 + 1e-6), weight);
    if (next.cost > budget) large = next;
    else small = next;
  }
}
