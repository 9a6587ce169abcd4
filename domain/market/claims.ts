/** What the guides claim of the market, beside what the postings seen say. */
import type { Roadmap, SkillId } from '../../roadmap/types';
import { setDemand } from './demand';
import type { Look, Share } from './figures';
import { ROLES, type Role } from './role';
import type { SkillSet } from './skill-sets';

/** A claim about how often something is asked for, with the skills that count as being about it. */
export interface MarketClaim {
  /** Its id among the guides' claims. */
  readonly claim: string;
  /** The share that the guide names, and how it is meant; null where it names none (“is essential”, “lead”). */
  readonly share: number | null;
  readonly bound: 'about' | 'at least' | 'over' | 'under' | 'up to' | null;
  /** One for the claim as a whole, or one for each thing that it sets side by side. */
  readonly sets: readonly SkillSet[];
}

/**
 * The claims that postings can speak to, by id, and how: `any`: whoever asks for any of what it is about; `each`: the
 * things it names side by side. The others are about growth, degrees or character, of which postings say nothing countable.
 */
const COUNTABLE: Readonly<Record<string, 'any' | 'each'>> = {
  '001-other-languages': 'each',
  '003-frameworks-with-tools': 'each',
  '003-popular-frameworks': 'each',
  '004-cloud-essential': 'any',
  '004-cloud-jobs': 'any',
  '004-cloud-priorities': 'each',
  '004-core-skills': 'each',
  '004-database-priorities': 'each',
  '004-database-roles': 'any',
  '004-framework-priorities': 'each',
  '004-leading-languages': 'each',
  'git-essential': 'any',
  'rest-usual': 'any',
  'security-vital': 'any',
};

/** Areas of the catalogue whose every entry speaks of a general skill: who asks for PostgreSQL asks for databases. */
const AREA_OF: Readonly<Record<SkillId, string>> = {
  databases: 'databases',
  'cloud-computing': 'cloud',
  'application-security': 'security',
};

/** The countable claims of a roadmap, each with its sets of skills. */
export function marketClaims({ skills, steps, facts }: Pick<Roadmap, 'skills' | 'steps' | 'facts'>): MarketClaim[] {
  const { claims } = facts;
  return Object.entries(COUNTABLE).flatMap(([id, how]) => {
    const claim = claims[id];
    if (!claim) return [];
    const wider = claim.about.map((about) => ({ id: `claim:${id}:${about}`, members: withParts(about, skills, steps) }));
    const sets = how === 'each' ? wider : [{ id: `claim:${id}`, members: [...new Set(wider.flatMap(({ members }) => members))] }];
    return [{ claim: id, share: claim.share ?? null, bound: claim.bound ?? null, sets }];
  });
}

/** What belongs to a general skill and stands in another area. */
const ALSO: Readonly<Record<SkillId, readonly SkillId[]>> = { databases: ['sql'] };

/**
 * A skill, whatever implies it or is a part of it, and their own parts; of some general ones a whole area. A general idea that
 * stands beside products as one way to fill a topic (“backend frameworks”) stands for all of them.
 */
function withParts(about: SkillId, skills: Roadmap['skills'], steps: Roadmap['steps']): SkillId[] {
  const area = AREA_OF[about];
  const found = new Set([
    about,
    ...(ALSO[about] ?? []),
    ...skills.filter((skill) => area !== undefined && skill.area === area).map(({ id }) => id),
  ]);
  if (skills.find(({ id }) => id === about)?.kind === 'concept') {
    const topics = steps.flatMap((step) => step.topics);
    for (const { skill, or } of topics) if (or.includes(about)) for (const id of [skill, ...or]) found.add(id);
  }
  for (let before = 0; before < found.size; ) {
    before = found.size;
    for (const { id, implies, partOf } of skills) if ([...implies, ...partOf].some((other) => found.has(other))) found.add(id);
  }
  return [...found].sort();
}

export type Agreement = 'fits' | 'differs' | 'untold' | 'other-roles';

/** A claim with what was seen. */
export interface ClaimBeside {
  readonly claim: string;
  readonly claimed: number | null;
  readonly bound: MarketClaim['bound'];
  readonly seen: readonly { readonly set: string; readonly asked: Share }[];
  /**
   * `fits`: the guide's share lies in the interval of what was seen, or on the side that its bound allows; `untold`: so it does,
   * and the interval is so wide that others would as well; `differs`: it lies outside; `other-roles`: too many of the postings
   * are about other jobs than the guides speak of. Null where the guide names no share, or while it is too early for any.
   */
  readonly agreement: Agreement | null;
}

/** The guides speak of backend roles: where fewer than so many of the postings may be such, nothing is said of agreement. */
const MOSTLY = 0.8;
/** What a backend role may be called. */
const BACKEND: readonly Role[] = ['backend', 'fullstack', 'software'];

/** Lays each claim beside the market. The claims' sets have to be among the market's. */
export function claimsBeside(look: Look, claims: readonly MarketClaim[]): ClaimBeside[] {
  const demand = new Map(setDemand(look).map(({ set, asked }) => [set, asked]));
  const { counts, dimensions } = look.tally;
  const backend = BACKEND.reduce((sum, role) => sum + (dimensions.role.get(ROLES.indexOf(role)) ?? 0), 0);
  const isBackend = backend >= MOSTLY * counts.postings;
  return claims.map(({ claim, share, bound, sets }) => {
    const seen = sets.flatMap(({ id }) => {
      const asked = demand.get(id);
      return asked ? [{ set: id, asked }] : [];
    });
    const [only] = seen;
    const told = share === null || seen.length !== 1 || !only ? null : agreementOf(share, bound, only.asked);
    const agreement = told === null || isBackend ? told : 'other-roles';
    return { claim, claimed: share, bound, seen, agreement };
  });
}

/** From so wide an interval on, a share that lies in it says nothing: those far from it do as well. */
const WIDE = 0.2;

function agreementOf(share: number, bound: MarketClaim['bound'], { interval }: Share): Agreement | null {
  if (!interval) return null;
  const [from, to] = interval;
  const isAbove = bound === 'over' || bound === 'at least';
  const isBelow = bound === 'under' || bound === 'up to';
  if ((!isBelow && to < share) || (!isAbove && from > share)) return 'differs';
  const isCertain = (isAbove && from >= share) || (isBelow && to <= share);
  return isCertain || to - from <= WIDE ? 'fits' : 'untold';
}
