/**
 * What to learn, and in which order, so that postings open soon. Each posting is a set of things that must all be there: it
 * opens with the last of them. docs/decisions/0028 says how that is solved and what is known of how near to the best it comes.
 */
import type { SkillId } from '../../roadmap/types';
import { openedAtMost } from './bound';
import { densest } from './densest';
import type { Ground } from './ground';
import type { OpenNeeds } from './open-needs';
import { type Bundle, type Ranking, Way } from './way';

/** Skills in the order in which they are learnt, each behind what it needs. */
export interface Choice {
  readonly order: readonly SkillId[];
  /** At least this share of the weight that any choice of as many hours opens; null where none opens anything. */
  readonly sure: number | null;
}

/** So many bundles are looked at closely at a time: those that open the most by themselves for their hours. */
const CLOSELY = 48;
/** Sets of postings that the roadmap leads to: below the first number more ways are tried, from the second on fewer, so that the answer comes soon. */
const FEW = 200;
const MANY = 1500;
/** So many beginnings are tried for each of the first so many decisions. */
const STARTS = 12;
const TRIED = 4;
/** So many bundles are brought to the front. */
const MOVED = 6;
/** Up to so many skills are left out one by one to find better ones. */
const LONG = 30;

const byRank: Ranking = (a, b, { ground }) =>
  ground.rankOf(a).own - ground.rankOf(b).own || ground.rankOf(a).wanted - ground.rankOf(b).wanted;
const byHours: Ranking = (a, b, way) => {
  const { ground } = way;
  return (
    ground.rankOf(a).own - ground.rankOf(b).own || way.hoursFor(a) - way.hoursFor(b) || ground.rankOf(a).wanted - ground.rankOf(b).wanted
  );
};
const byGain: Ranking = (a, b, way) => {
  const { ground } = way;
  const gain = (candidate: number, other: number) => (ground.gains[candidate] as number) * way.hoursFor(other);
  return ground.rankOf(a).own - ground.rankOf(b).own || gain(b, a) - gain(a, b) || ground.rankOf(a).wanted - ground.rankOf(b).wanted;
};
/** What an order learns first is first. */
function byPlace(order: readonly SkillId[]): Ranking {
  const places = new Map(order.map((id, place) => [id, place]));
  const placeOf = (candidate: number, { ground }: Way) => places.get(ground.candidates[candidate] as SkillId) ?? order.length;
  return (a, b, way) => placeOf(a, way) - placeOf(b, way) || byRank(a, b, way);
}

/** The order in which postings open soonest, as far as the roadmap leads: at most so many skills. */
export function chooseNext(needs: OpenNeeds, ground: Ground, pinned: readonly SkillId[], most: number): Choice {
  const best = bestOrder(needs, ground, pinned, most);
  const order = onTowardsTheRest(best, needs, most, Number.POSITIVE_INFINITY).slice(0, most);
  return { order, sure: sureOf(order, needs, ground, pinned, hoursOf(order, ground)) };
}

/** What opens the most within a budget of hours. Pinned skills are in it, whatever they cost. */
export function chooseWithin(needs: OpenNeeds, ground: Ground, pinned: readonly SkillId[], budget: number): Choice {
  const order = bestOrder(needs, ground, pinned, ground.candidates.length, budget);
  const begun = () => begin(needs, ground, pinned, byPlace(order.order));
  let best = begun();
  fill(best, budget);
  const consider = (way: Way) => {
    const more = way.opening.opened - best.opening.opened;
    const isBetter = more > 1e-9 || (more > -1e-9 && way.hours < best.hours - 1e-9);
    if (isBetter) best = way;
    return isBetter;
  };
  const along = begun();
  follow(along, order, budget);
  fill(along, budget);
  consider(along);
  const sets = openSets(needs);
  const isSmall = sets.length < FEW;
  const first = begin(needs, ground, pinned, byHours);
  for (const bundle of promising(first, sets, budget - first.hours).slice(
    0,
    isSmall ? CLOSELY : sets.length < MANY ? 2 * STARTS : STARTS / 2,
  )) {
    const way = begin(needs, ground, pinned, byHours);
    way.learnFor(bundle.set);
    fill(way, budget);
    consider(way);
  }
  // What is dense and small may keep out what is large and fits alone: the same again without each of what was chosen.
  for (let better = isSmall && best.order.length < LONG; better; ) {
    better = false;
    for (const without of best.order.filter((id) => !pinned.includes(id))) {
      const way = begin(needs, ground, pinned, byHours, new Set(ground.candidates.filter((id) => id !== without)));
      fill(way, budget);
      if (consider(way)) better = true;
    }
  }
  const ordered = inOrder(best, needs, ground, pinned);
  const steps = onTowardsTheRest(ordered, needs, ground.candidates.length, budget, order);
  return { order: steps, sure: sureOf(steps, needs, ground, pinned, budget) };
}

/** Of several ways the one on which postings open soonest. */
function bestOrder(needs: OpenNeeds, ground: Ground, pinned: readonly SkillId[], most: number, hours = Number.POSITIVE_INFINITY): Way {
  const along = (ranking: Ranking) => {
    const way = begin(needs, ground, pinned, ranking);
    goOn(way, openSets(needs), most, hours);
    return way;
  };
  const sets = openSets(needs).length;
  if (sets >= MANY) return soonest([along(byRank), along(byHours)]);
  const greedily = begin(needs, ground, pinned, byHours);
  learnAll(greedily, openSets(needs), most);
  let best = soonest([along(byRank), along(byHours), along(byGain), greedily]);
  // What is learnt early will do wherever it is one of several.
  for (let rounds = 2; rounds > 0; rounds -= 1) {
    const next = soonest([best, along(byPlace(best.order))]);
    if (next === best) break;
    best = next;
  }
  return broughtForward(sets < FEW ? sooner(best, needs, ground, pinned, most, hours) : best, needs, ground, pinned);
}

/** The same order with what opens postings by itself brought to the front, one after the other, as long as postings then open sooner. */
function broughtForward(along: Way, needs: OpenNeeds, ground: Ground, pinned: readonly SkillId[]): Way {
  const sets = openSets(needs);
  const begun: number[] = [];
  let best = along;
  for (let moved = 0; moved < MOVED; moved += 1) {
    const from = (...further: number[]) => {
      const way = begin(needs, ground, pinned, byPlace(best.order), best.chosen);
      for (const set of [...begun, ...further]) way.learnFor(set);
      return way;
    };
    const ways = promising(from(), sets, Number.POSITIVE_INFINITY).map(({ set }) => {
      const way = from(set);
      follow(way, best, Number.POSITIVE_INFINITY);
      return { set, way };
    });
    const first = soonest([best, ...ways.map(({ way }) => way)]);
    const brought = ways.find(({ way }) => way === first);
    if (!brought) return best;
    best = first;
    begun.push(brought.set);
  }
  return best;
}

/** Tries other beginnings: each of the promising bundles first, and after the best of them each of those that are promising then. */
function sooner(along: Way, needs: OpenNeeds, ground: Ground, pinned: readonly SkillId[], most: number, hours: number): Way {
  const sets = openSets(needs);
  const begun: number[] = [];
  const from = (...further: number[]) => {
    const way = begin(needs, ground, pinned, byPlace(along.order));
    for (const set of [...begun, ...further]) way.learnFor(set);
    return way;
  };
  let best = along;
  for (let tried = 0; tried < TRIED; tried += 1) {
    const starts = promising(from(), sets, hours)
      .slice(0, STARTS)
      .map(({ set }) => set);
    let chosen: number | null = null;
    for (const set of starts) {
      const way = from(set);
      goOn(way, sets, most, hours);
      if (soonest([best, way]) === best) continue;
      best = way;
      chosen = set;
    }
    const own = chosen ?? starts.find((set) => isFirstOf(best, set, from()));
    if (own === undefined) break;
    begun.push(own);
  }
  return best;
}

/** Whether a way goes on from another one with what a set of postings lacks. */
function isFirstOf(way: Way, set: number, before: Way): boolean {
  const skills = before.bundleOf(set)?.skills ?? [];
  const place = before.order.length;
  return skills.length > 0 && skills.every((id) => way.order.slice(place, place + skills.length).includes(id));
}

/** The way on which the opened postings have stood open the longest when the longest of the ways ends; the first of equals. */
function soonest(ways: readonly Way[]): Way {
  const end = Math.max(...ways.map(({ hours }) => hours));
  const stoodOpen = ({ openings }: Way) => openings.reduce((sum, { hours, weight }) => sum + weight * (end - hours), 0);
  return ways.reduce((best, way) => (stoodOpen(way) > stoodOpen(best) + 1e-9 * Math.abs(stoodOpen(best)) ? way : best));
}

function begin(needs: OpenNeeds, ground: Ground, pinned: readonly SkillId[], ranking: Ranking, within?: ReadonlySet<SkillId>): Way {
  const way = new Way(needs, ground, ranking, within);
  for (const id of pinned) if (ground.indexOf(id) >= 0 && !way.chosen.has(id)) way.learn(id);
  return way;
}

/** Goes on with what opens the most for its hours, over and over, until nothing is left to open. */
function goOn(way: Way, sets: readonly number[], most: number, hours: number): void {
  while (way.order.length < most && way.hours < hours) {
    const left = sets.filter((set) => way.opening.lacks(set) > 0);
    const block = densest(way.instance(left));
    if (!block) return;
    const inBlock = left.filter((set) => way.isWithin(set, block.has));
    const before = way.order.length;
    learnAll(way, inBlock, most);
    // Where one of several comes before, it may be another than the block has.
    if (way.order.length === before) {
      const [first] = promising(way, left, Number.POSITIVE_INFINITY);
      if (!first) return;
      way.learnFor(first.set);
    }
  }
}

/** Learns all that sets of postings lack, those first that open the most for their hours. */
function learnAll(way: Way, sets: readonly number[], most: number): void {
  for (let left = sets; way.order.length < most; ) {
    left = left.filter((set) => way.opening.lacks(set) > 0);
    const best = bestBundle(way, left, Number.POSITIVE_INFINITY);
    if (!best) return;
    way.learnFor(best.set);
  }
}

/** Learns what opens the most for its hours of what still fits, until nothing does. */
function fill(way: Way, budget: number): void {
  const sets = openSets(way.needs);
  let near = promising(way, sets, budget - way.hours).map(({ set }) => set);
  for (let isAll = near.length < CLOSELY; ; ) {
    const best = bestBundle(way, near, budget - way.hours);
    if (best) way.learnFor(best.set);
    else if (isAll) return;
    else {
      near = promising(way, sets, budget - way.hours).map(({ set }) => set);
      isAll = near.length === 0;
    }
  }
}

/** Learns in another way's order as far as the hours go. */
function follow(way: Way, { order }: Way, budget: number): void {
  for (const id of order) {
    if (way.chosen.has(id)) continue;
    if (way.hours + way.hoursFor(way.ground.indexOf(id)) > budget + 1e-9) return;
    way.learn(id);
  }
}

/** The bundles that open something by themselves, those first that open the most for their hours. */
function promising(way: Way, sets: readonly number[], hours: number): Bundle[] {
  const bundles = sets.flatMap((set) => {
    if (way.opening.lacks(set) === 0) return [];
    const bundle = way.bundleOf(set);
    return bundle && bundle.hours <= hours + 1e-9 ? [bundle] : [];
  });
  bundles.sort((a, b) => b.weight * a.hours - a.weight * b.hours || a.hours - b.hours || compareSkills(a, b));
  return bundles.slice(0, CLOSELY);
}

/** Of the promising ones the one that opens the most for its hours, together with all else that it opens. */
function bestBundle(way: Way, sets: readonly number[], hours: number): Bundle | null {
  let best: Bundle | null = null;
  let most = 0;
  for (const bundle of promising(way, sets, hours)) {
    const gain = way.gainOf(bundle.skills);
    if (!best || gain * best.hours > most * bundle.hours * (1 + 1e-9)) {
      best = bundle;
      most = gain;
    }
  }
  return best;
}

function compareSkills(a: Bundle, b: Bundle): number {
  const [one, other] = [a.skills.join(), b.skills.join()];
  return one < other ? -1 : one > other ? 1 : 0;
}

/** What was chosen, in the order in which its postings open soonest. */
function inOrder(best: Way, needs: OpenNeeds, ground: Ground, pinned: readonly SkillId[]): Way {
  const way = begin(needs, ground, pinned, byHours, best.chosen);
  goOn(
    way,
    openSets(needs).filter((set) => best.opening.lacks(set) === 0),
    ground.candidates.length,
    Number.POSITIVE_INFINITY,
  );
  return way.opening.opened >= best.opening.opened - 1e-9 && way.hours <= best.hours + 1e-9 ? way : best;
}

/**
 * Behind what opens postings comes what leads to the next ones, and behind all of those what brings the others as near as the
 * roadmap leads: postings that want something beyond it too.
 */
function onTowardsTheRest(way: Way, needs: OpenNeeds, most: number, budget: number, towards?: Way): SkillId[] {
  const on = new Way(withoutBeyond(needs), way.ground, byPlace(way.order));
  for (const id of way.order) if (!on.chosen.has(id)) on.learn(id);
  if (towards) follow(on, towards, budget);
  if (budget === Number.POSITIVE_INFINITY) goOn(on, openSets(on.needs), most, budget);
  else fill(on, budget);
  return on.order;
}

/** Sets that the roadmap leads to and that weigh something. */
function openSets({ sets, wants }: OpenNeeds): number[] {
  return sets.flatMap(({ wants: own, weight }, set) =>
    own.length > 0 && weight > 0 && own.every((want) => (wants[want]?.by.length ?? 0) > 0) ? [set] : [],
  );
}

/** The same without what the roadmap does not lead to, where something else is left. */
function withoutBeyond(needs: OpenNeeds): OpenNeeds {
  const sets = needs.sets.map((set) => ({ ...set, wants: set.wants.filter((want) => (needs.wants[want]?.by.length ?? 0) > 0) }));
  return { ...needs, sets };
}

function hoursOf(order: readonly SkillId[], ground: Ground): number {
  return order.reduce((sum, id) => sum + ground.hours(id), 0);
}

function sureOf(order: readonly SkillId[], needs: OpenNeeds, ground: Ground, pinned: readonly SkillId[], hours: number): number | null {
  const first = begin(needs, ground, pinned, byHours);
  const all = begin(needs, ground, order, byHours);
  const most = first.opening.opened + openedAtMost(needs, ground, first.chosen, Math.max(0, hours - first.hours));
  return most > 0 ? Math.min(1, all.opening.opened / most) : null;
}
