/**
 * What a posting's requirements mean for one reader: a verdict for each, counts in which a group of alternatives is one,
 * and the mark that each word of the text gets.
 */
import type { SkillId } from '../roadmap/types';
import type { Mention } from './mentions';
import type { Need } from './need';
import type { ProgressState } from './progress';
import type { Requirement } from './requirements';
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

/** What one requirement means for the reader. */
export interface FitItem {
  readonly need: 'required' | 'preferred';
  /** The alternatives, any one of which is enough, each with its own verdict. */
  readonly anyOf: readonly (NamedSkill & { readonly verdict: Verdict })[];
  readonly verdict: Verdict;
  /** The alternative that gave the verdict: the one the reader has, is learning, or is nearest to. */
  readonly by: NamedSkill;
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
  /** Must-haves first, then nice-to-haves, each in the order of the text. */
  readonly items: readonly FitItem[];
  /** What is named and asked of nobody. */
  readonly mentioned: readonly NamedSkill[];
  readonly required: FitCount;
  readonly preferred: FitCount;
}

/** The states a reader has given, by skill. */
export type ProgressStates = Readonly<Record<SkillId, ProgressState>>;

/** Compares what is asked with what the reader has. Requirements for the same skills are one, wanted as the strongest of them. */
export function assessFit(requirements: readonly Requirement[], progress: ProgressStates, vocabulary: Vocabulary): Fit {
  const reader = new Reader(progress, vocabulary);
  const merged = [...mergeSame(requirements).values()];
  const items = merged.flatMap((requirement) => {
    const { need } = requirement;
    return need === 'required' || need === 'preferred' ? [reader.judge({ ...requirement, need })] : [];
  });
  const required = items.filter((item) => item.need === 'required');
  const preferred = items.filter((item) => item.need === 'preferred');
  const asked = new Set(items.flatMap((item) => item.anyOf.map((skill) => skill.id)));
  const named = new Set(merged.flatMap(({ need, anyOf }) => (need === 'mentioned' ? anyOf.filter((id) => !asked.has(id)) : [])));
  const mentioned = [...named].map((id) => reader.named(id));
  return { items: [...required, ...preferred], mentioned, required: count(required), preferred: count(preferred) };
}

const STRENGTH: Record<Need, number> = { excluded: 0, mentioned: 1, preferred: 2, required: 3 };

/** Requirements by the set of skills they name. */
function mergeSame(requirements: readonly Requirement[]): Map<string, Requirement> {
  const merged = new Map<string, Requirement>();
  for (const requirement of requirements) {
    const key = [...requirement.anyOf].sort().join(' ');
    const same = merged.get(key);
    if (!same) {
      merged.set(key, requirement);
      continue;
    }
    merged.set(key, {
      ...same,
      need: STRENGTH[requirement.need] > STRENGTH[same.need] ? requirement.need : same.need,
      years: same.years === null ? requirement.years : Math.max(same.years, requirement.years ?? 0),
      mentions: [...same.mentions, ...requirement.mentions],
    });
  }
  return merged;
}

const ORDER: readonly Verdict[] = ['have', 'implied', 'learning', 'missing', 'outside'];

class Reader {
  /** Every skill that a skill marked done brings along → the chain that leads to it. */
  private readonly chains = new Map<SkillId, readonly SkillId[]>();
  /** These, and all that comes before them on the roadmap: nobody has Python without functions. */
  private readonly inPlace = new Set<SkillId>();

  constructor(
    private readonly progress: ProgressStates,
    private readonly vocabulary: Vocabulary,
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
    for (const id of this.chains.keys()) walk(id);
  }

  judge(requirement: Requirement & { need: 'required' | 'preferred' }): FitItem {
    const anyOf = requirement.anyOf.map((id) => ({ ...this.named(id), verdict: this.verdictOf(id) }));
    const best = [...anyOf].sort((a, b) => ORDER.indexOf(a.verdict) - ORDER.indexOf(b.verdict))[0] as (typeof anyOf)[number];
    const { id: by, verdict } = best;
    const lacking = verdict === 'missing' || verdict === 'outside';
    const topic = this.vocabulary.skills.get(by)?.topic ?? null;
    return {
      need: requirement.need,
      anyOf,
      verdict,
      by: this.named(by),
      chain: verdict === 'implied' ? (this.chains.get(by) ?? []).map((id) => this.named(id)) : [],
      needsFirst: verdict === 'missing' ? (topic?.needs ?? []).filter((id) => !this.isFilled(id)).map((id) => this.needed(id)) : [],
      hours: verdict === 'missing' ? (topic?.hours ?? null) : null,
      close: lacking ? this.closeTo(requirement.anyOf) : null,
      years: requirement.years,
      mentions: requirement.mentions,
    };
  }

  private verdictOf(id: SkillId): Verdict {
    const chain = this.chains.get(id);
    if (chain) return chain.length === 1 ? 'have' : 'implied';
    if (this.stateOf(id) === 'learning') return 'learning';
    return this.vocabulary.skills.get(id)?.topic ? 'missing' : 'outside';
  }

  /** Whether a topic is filled, by this skill or by another that is as good. */
  private isFilled(id: SkillId): boolean {
    const topic = this.vocabulary.skills.get(id)?.topic;
    return (topic?.anyOf ?? [id]).some((member) => this.inPlace.has(member));
  }

  /** What comes first, by the alternative that the reader is learning, or else as what it is: “one programming language”. */
  private needed(id: SkillId): NamedSkill {
    const topic = this.vocabulary.skills.get(id)?.topic;
    const begun = topic?.anyOf.find((member) => this.stateOf(member) === 'learning');
    if (begun !== undefined || !topic?.name) return this.named(begun ?? id);
    return { id, name: inSentence(topic.name) };
  }

  private closeTo(anyOf: readonly SkillId[]): NamedSkill | null {
    for (const id of anyOf) {
      const close = this.vocabulary.skills.get(id)?.close.find((other) => this.chains.has(other));
      if (close) return this.named(close);
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

function count(items: readonly FitItem[]): FitCount {
  const of = (...verdicts: Verdict[]) => items.filter((item) => verdicts.includes(item.verdict)).length;
  return { all: items.length, met: of('have', 'implied'), learning: of('learning'), missing: of('missing'), outside: of('outside') };
}

/** How a word of the posting is marked. `spare`: another of its group is in place, or nothing is asked. */
export interface Mark {
  readonly start: number;
  readonly end: number;
  readonly verdict: Verdict | 'spare';
  /** Whether it is a must-have: the tint behind the word. */
  readonly must: boolean;
}

/** One mark a mention, in order; what the posting says it does not want gets none. */
export function marksOf(mentions: readonly Mention[], requirements: readonly Requirement[], fit: Fit): Mark[] {
  const excluded = new Set(requirements.filter(({ need }) => need === 'excluded').flatMap((requirement) => requirement.mentions));
  const itemOf = new Map<number, FitItem>();
  for (const item of fit.items) for (const index of item.mentions) itemOf.set(index, item);
  return mentions.flatMap(({ start, end, skill }, index): Mark[] => {
    if (excluded.has(index)) return [];
    const item = itemOf.get(index);
    const met = item?.verdict === 'have' || item?.verdict === 'implied';
    if (!item || (met && item.by.id !== skill.id)) return [{ start, end, verdict: 'spare', must: false }];
    const own = item.anyOf.find((member) => member.id === skill.id);
    return [{ start, end, verdict: own?.verdict ?? item.verdict, must: item.need === 'required' }];
  });
}
