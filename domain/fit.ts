/**
 * What a posting's requirements mean for one reader: a verdict for each, counts in which a group of alternatives is one,
 * and the mark that each word of the text gets.
 */
import type { SkillId } from '../roadmap/types';
import type { Need } from './clauses';
import type { ProgressState } from './progress';
import type { Reason } from './reasons';
import type { Requirement } from './requirements';
import type { Span } from './sentences';
import { inSentence } from './topic-name';
import type { Vocabulary } from './vocabulary';

/**
 * `have`; `implied`: through a skill that contains it; `learning`; `missing`: on the roadmap; `outside`: asked for and
 * not on the roadmap.
 */
export type Verdict = 'have' | 'implied' | 'learning' | 'missing' | 'outside';

/** A skill by id and name, as views show it. */
export interface NamedSkill {
  readonly id: SkillId;
  readonly name: string;
}

/** A skill with what it is to the reader, whatever is asked. */
export interface JudgedSkill extends NamedSkill {
  readonly verdict: Verdict;
}

/** A skill that is named and asked of nobody. */
export interface MentionedSkill extends JudgedSkill {
  /** Why it is not asked for, as in a FitItem. */
  readonly why: readonly Reason[];
}

/** What one requirement means for the reader. */
export interface FitItem {
  readonly need: 'required' | 'preferred';
  /** The alternatives, any one of which is enough, each with its own verdict. */
  readonly anyOf: readonly JudgedSkill[];
  /** “Or similar”: a close relative of one of them is enough as well. */
  readonly open: boolean;
  readonly verdict: Verdict;
  /** The alternative that gave the verdict: the one the reader has, is learning, or is nearest to. */
  readonly by: NamedSkill;
  /** What fills an open group of which the reader has nothing named: a skill that they have and that is close to `by`. */
  readonly relative: NamedSkill | null;
  /** For `implied`: the skill that the reader has, and what leads from it to `by`, both ends included. */
  readonly chain: readonly NamedSkill[];
  /** For `missing`: what comes before it on the roadmap and is not in place. */
  readonly needsFirst: readonly NamedSkill[];
  /** For `missing`: hours for a beginner, from and to. */
  readonly hours: readonly [number, number] | null;
  /** For `missing` and `outside`: a skill that the reader has and that is close to it. */
  readonly close: NamedSkill | null;
  readonly years: number | null;
  /** Positions in the posting's list of mentions. */
  readonly mentions: readonly number[];
  /** Why it is wanted as much as it is: one reason for each place that says so, in the order of the text. */
  readonly why: readonly Reason[];
  /** The words that make it a choice, or open. */
  readonly choice: Span | null;
}

/** How many of what is asked for are in place. `all` counts groups, not words. */
export interface FitCount {
  readonly all: number;
  /** `have` and `implied` together. */
  readonly met: number;
  readonly learning: number;
  readonly missing: number;
  readonly outside: number;
}

/** What a whole posting means for the reader. */
export interface Fit {
  /** False for a language that is not read: then nothing is known of what is asked, and all that is named is `mentioned`. */
  readonly understood: boolean;
  /** Must-haves first, then nice-to-haves, each in the order of the text. */
  readonly items: readonly FitItem[];
  /** What is named and asked of nobody. */
  readonly mentioned: readonly MentionedSkill[];
  readonly required: FitCount;
  readonly preferred: FitCount;
}

/** The states a reader has given, by skill. */
export type ProgressStates = Readonly<Record<SkillId, ProgressState>>;

/**
 * Compares what is asked with what the reader has. Requirements for the same skills are one, wanted as the strongest of
 * them. `understood`: whether the posting's language is read.
 */
export function assessFit(requirements: readonly Requirement[], progress: ProgressStates, vocabulary: Vocabulary, understood = true): Fit {
  const merged = [...mergeSame(requirements)];
  const wanted = merged.filter(({ need }) => need === 'required' || need === 'preferred').flatMap(({ anyOf }) => anyOf);
  const reader = new Reader(progress, vocabulary, new Set(wanted));
  const required: FitItem[] = [];
  const preferred: FitItem[] = [];
  const named = new Map<SkillId, Reason[]>();
  for (const asked of merged) {
    if (asked.need === 'required') required.push(reader.judge(asked, 'required'));
    else if (asked.need === 'preferred') preferred.push(reader.judge(asked, 'preferred'));
    else if (asked.need === 'mentioned') for (const id of asked.anyOf) addAll(named, id, asked.why);
  }
  const items = [...required, ...preferred];
  for (const { anyOf } of items) for (const { id } of anyOf) named.delete(id);
  const mentioned = [...named].map(([id, why]) => ({ ...reader.judged(id), why }));
  return { understood, items, mentioned, required: count(required), preferred: count(preferred) };
}

/** What one skill is to the reader, whatever is asked: as an item that asks for it alone. */
export function judgeSkill(id: SkillId, progress: ProgressStates, vocabulary: Vocabulary): FitItem {
  const alone: Asked = { anyOf: [id], need: 'required', open: false, years: null, mentions: [], why: [], choice: null };
  return new Reader(progress, vocabulary).judge(alone, 'required');
}

function addAll(lists: Map<SkillId, Reason[]>, id: SkillId, reasons: readonly Reason[]): void {
  const list = lists.get(id) ?? [];
  for (const reason of reasons) list.push(reason);
  lists.set(id, list);
}

const STRENGTH: Record<Need, number> = { excluded: 0, mentioned: 1, preferred: 2, required: 3 };

/** Requirements for the same skills, as one. */
interface Asked {
  readonly anyOf: readonly SkillId[];
  need: Need;
  open: boolean;
  years: number | null;
  readonly mentions: number[];
  /** The reasons of those that want it as much as `need` says. */
  why: Reason[];
  choice: Span | null;
}

/** Requirements by the set of skills they name. Each is added to what is there: a text may name one skill 100,000 times. */
function mergeSame(requirements: readonly Requirement[]): Iterable<Asked> {
  const merged = new Map<string, Asked>();
  for (const requirement of requirements) {
    const { anyOf, need, open, years, mentions, why, choice } = requirement;
    const key = [...anyOf].sort().join(' ');
    const same = merged.get(key);
    if (!same) {
      merged.set(key, { anyOf, need, open, years, mentions: [...mentions], why: [why], choice });
      continue;
    }
    for (const mention of mentions) same.mentions.push(mention);
    // What a weaker place says (“nice to have: 5 years of it, or similar”) is no part of the must.
    if (STRENGTH[need] < STRENGTH[same.need]) continue;
    if (STRENGTH[need] > STRENGTH[same.need]) [same.need, same.why, same.open, same.years, same.choice] = [need, [], false, null, null];
    same.why.push(why);
    // The words that open a group say more than those that only make it a choice.
    if (open && !same.open) same.choice = choice ?? same.choice;
    else same.choice ??= choice;
    same.open ||= open;
    if (years !== null) same.years = Math.max(same.years ?? 0, years);
  }
  return merged.values();
}

const ORDER: Record<Verdict, number> = { have: 0, implied: 1, learning: 2, missing: 3, outside: 4 };

class Reader {
  /** Every skill that a skill marked done brings along → the chain that leads to it. */
  private readonly chains = new Map<SkillId, readonly SkillId[]>();
  /** What is marked done, and all that comes before it on the roadmap: nobody has Python without functions. */
  private readonly inPlace = new Set<SkillId>();

  constructor(
    private readonly progress: ProgressStates,
    private readonly vocabulary: Vocabulary,
    /** What is asked for itself. */
    private readonly asked: ReadonlySet<SkillId> = new Set(),
  ) {
    const queue: SkillId[][] = Object.keys(progress)
      .filter((id) => this.stateOf(id) === 'done' && vocabulary.skills.get(id))
      .sort()
      .map((id) => [id]);
    for (const chain of queue) {
      const last = chain.at(-1) as SkillId;
      if (this.chains.has(last)) continue;
      this.chains.set(last, chain);
      for (const implied of vocabulary.skills.get(last)?.implies ?? []) queue.push([...chain, implied]);
    }
    const walk = (id: SkillId) => {
      if (this.inPlace.has(id)) return;
      this.inPlace.add(id);
      for (const need of vocabulary.skills.get(id)?.topic?.needs ?? []) walk(need);
    };
    // Not from what is only implied: who has Redis has a key-value store, and need not have come by SQL.
    for (const [id, { length }] of this.chains) if (length === 1) walk(id);
  }

  judge({ anyOf: ids, open, years, mentions, why, choice }: Asked, need: FitItem['need']): FitItem {
    const anyOf = ids.map((id) => this.judged(id));
    const best = anyOf.reduce((first, next) => (ORDER[next.verdict] < ORDER[first.verdict] ? next : first));
    const near = isMet(best) ? null : this.closeTo(ids);
    const filled = open && near !== null;
    const by = filled ? near.to : best.id;
    const verdict = filled ? 'have' : best.verdict;
    const lacking = verdict === 'missing' || verdict === 'outside';
    const topic = this.vocabulary.skills.get(by)?.topic ?? null;
    return {
      need,
      anyOf,
      open,
      verdict,
      by: this.named(by),
      relative: filled ? near.close : null,
      chain: verdict === 'implied' ? (this.chains.get(by) ?? []).map((id) => this.named(id)) : [],
      needsFirst: verdict === 'missing' ? (topic?.needs ?? []).filter((id) => !this.isFilled(id)).map((id) => this.needed(id)) : [],
      hours: verdict === 'missing' ? (topic?.hours ?? null) : null,
      close: lacking && near ? near.close : null,
      years,
      mentions,
      why,
      choice,
    };
  }

  judged(id: SkillId): JudgedSkill {
    return { ...this.named(id), verdict: this.verdictOf(id) };
  }

  private verdictOf(id: SkillId): Verdict {
    const chain = this.chains.get(id);
    if (chain) return chain.length === 1 ? 'have' : 'implied';
    if (this.stateOf(id) === 'learning') return 'learning';
    return this.vocabulary.skills.get(id)?.topic ? 'missing' : 'outside';
  }

  /** Whether a topic is filled, by this skill or by another that is as good. What stands as missing beside it is not. */
  private isFilled(id: SkillId): boolean {
    const topic = this.vocabulary.skills.get(id)?.topic;
    return (topic?.anyOf ?? [id]).some((member) => this.chains.has(member) || (this.inPlace.has(member) && !this.asked.has(member)));
  }

  /** What comes first, by the alternative that the reader is learning, or else as what it is: “one programming language”. */
  private needed(id: SkillId): NamedSkill {
    const topic = this.vocabulary.skills.get(id)?.topic;
    const begun = topic?.anyOf.find((member) => this.stateOf(member) === 'learning');
    if (begun !== undefined || !topic?.name) return this.named(begun ?? id);
    return { id, name: inSentence(topic.name) };
  }

  /** The first of these that something the reader has is close to, and what that is. */
  private closeTo(anyOf: readonly SkillId[]): { readonly to: SkillId; readonly close: NamedSkill } | null {
    for (const to of anyOf) {
      const close = this.vocabulary.skills.get(to)?.close.find((other) => this.chains.has(other));
      if (close) return { to, close: this.named(close) };
    }
    return null;
  }

  private stateOf(id: SkillId): ProgressState | undefined {
    return Object.hasOwn(this.progress, id) ? this.progress[id] : undefined;
  }

  named(id: SkillId): NamedSkill {
    return { id, name: this.vocabulary.skills.get(id)?.name ?? id };
  }
}

/** Whether nothing has to be learnt for it any more. */
export function isMet({ verdict }: { readonly verdict: Verdict }): boolean {
  return verdict === 'have' || verdict === 'implied';
}

function count(items: readonly FitItem[]): FitCount {
  const of: Record<Verdict, number> = { have: 0, implied: 0, learning: 0, missing: 0, outside: 0 };
  for (const { verdict } of items) of[verdict] += 1;
  const { have, implied, ...open } = of;
  return { all: items.length, met: have + implied, ...open };
}
