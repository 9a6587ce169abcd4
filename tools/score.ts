/** The measures of docs/architecture.md over labelled postings: counts over all postings, spans compared by overlap. */
import type { AnalysedPosting } from './analyse-posting';

/** A posting labelled by careful reading; `F` marks words that look like technologies and are none. */
export interface GoldPosting {
  readonly id: string;
  readonly groups: readonly {
    readonly need: 'R' | 'P' | 'M' | 'N' | 'F';
    readonly years: number | null;
    readonly members: readonly {
      readonly text: string;
      readonly kind: 'technology' | 'concept';
      readonly start: number;
      readonly end: number;
    }[];
  }[];
}

/** Shares are rounded to four digits, null where there is nothing to divide by. */
export type Scores = Readonly<Record<string, number | string | null>>;

/** What is scored of a posting that was read. */
export interface ReadPosting extends Pick<AnalysedPosting, 'mentions'> {
  readonly requirements: readonly Pick<AnalysedPosting['requirements'][number], 'need' | 'anyOf' | 'years' | 'mentions'>[];
}

const NEEDS = { R: 'required', P: 'preferred', M: 'mentioned', N: 'excluded', F: null } as const;

/** Scores what was read against the labels; a posting that was not read counts as nothing found. */
export function scoreAll(gold: readonly GoldPosting[], read: ReadonlyMap<string, ReadPosting>): Scores {
  const c = {
    ...{
      found: 0,
      foundRight: 0,
      concepts: 0,
      conceptsRight: 0,
      tech: 0,
      techHit: 0,
      concept: 0,
      conceptHit: 0,
      friends: 0,
      friendsHit: 0,
    },
    ...{
      need: 0,
      needRight: 0,
      asked: 0,
      askedRight: 0,
      goldPairs: 0,
      pairs: 0,
      pairsRight: 0,
      years: 0,
      yearsRight: 0,
      readYears: 0,
      readYearsRight: 0,
    },
  };
  for (const posting of gold) {
    const { mentions, requirements } = read.get(posting.id) ?? { mentions: [], requirements: [] };
    const requirementOf = new Map<number, number>();
    requirements.forEach((requirement, index) => {
      for (const mention of requirement.mentions) if (!requirementOf.has(mention)) requirementOf.set(mention, index);
    });
    const labels = posting.groups.flatMap((group, index) => group.members.map((member) => ({ ...member, group, index })));
    const real = labels.filter(({ group }) => group.need !== 'F');
    for (const mention of mentions) {
      const right = real.some((label) => overlap(label, mention));
      if (mention.kind === 'concept') [c.concepts, c.conceptsRight] = [c.concepts + 1, c.conceptsRight + Number(right)];
      else [c.found, c.foundRight] = [c.found + 1, c.foundRight + Number(right)];
    }
    for (const friend of labels.filter(({ group }) => group.need === 'F')) {
      c.friends += 1;
      c.friendsHit += Number(mentions.some((mention) => overlap(friend, mention)));
    }
    const found = real.flatMap((label) => {
      const hit = mentions.findIndex((mention) => overlap(label, mention));
      const technology = label.kind === 'technology';
      c[technology ? 'tech' : 'concept'] += 1;
      if (hit < 0) return [];
      c[technology ? 'techHit' : 'conceptHit'] += 1;
      return [{ label, hit, requirement: requirementOf.get(hit) }];
    });
    for (const { label, requirement } of found) {
      const want = NEEDS[label.group.need];
      const right = want === (requirement === undefined ? 'mentioned' : requirements[requirement]?.need);
      c.need += 1;
      c.needRight += Number(right);
      if (want === 'required' || want === 'preferred') [c.asked, c.askedRight] = [c.asked + 1, c.askedRight + Number(right)];
    }
    for (const [position, a] of found.entries()) {
      for (const b of found.slice(position + 1)) {
        if (a.hit === b.hit) continue;
        const inGold = a.label.index === b.label.index;
        const together =
          a.requirement !== undefined && a.requirement === b.requirement && new Set(requirements[a.requirement]?.anyOf).size > 1;
        c.goldPairs += Number(inGold);
        c.pairs += Number(together);
        c.pairsRight += Number(inGold && together);
      }
    }
    for (const [index, group] of posting.groups.entries()) {
      const mine = found.filter(({ label }) => label.index === index);
      if (group.need === 'F' || mine.length === 0) continue;
      const years = new Set(mine.flatMap(({ requirement }) => (requirement === undefined ? [] : (requirements[requirement]?.years ?? []))));
      const right = group.years !== null && years.has(group.years);
      if (group.years) [c.years, c.yearsRight] = [c.years + 1, c.yearsRight + Number(right)];
      if (years.size > 0) [c.readYears, c.readYearsRight] = [c.readYears + 1, c.readYearsRight + Number(right)];
    }
  }
  const [precision, recall] = [share(c.pairsRight, c.pairs) ?? 0, share(c.pairsRight, c.goldPairs) ?? 0];
  return {
    postings: gold.length,
    tech_precision: share(c.foundRight, c.found),
    tech_recall: share(c.techHit, c.tech),
    concept_precision: share(c.conceptsRight, c.concepts),
    concept_recall: share(c.conceptHit, c.concept),
    false_friends_hit: `${c.friendsHit}/${c.friends}`,
    need: share(c.needRight, c.need),
    need_required_preferred: share(c.askedRight, c.asked),
    alternatives_f1: precision + recall > 0 ? round((2 * precision * recall) / (precision + recall)) : 0,
    alternatives_p: precision,
    alternatives_r: recall,
    years_recall: share(c.yearsRight, c.years),
    years_precision: share(c.readYearsRight, c.readYears),
    gold_technologies: c.tech,
    gold_concepts: c.concept,
    predicted: c.found,
  };
}

interface Span {
  readonly start: number;
  readonly end: number;
}

function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

function share(part: number, whole: number): number | null {
  return whole > 0 ? round(part / whole) : null;
}

function round(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
