/** One posting as the market keeps it: what it asks and offers, and when it was seen. Made anew whenever reading changes. */
import type { SkillId } from '../../roadmap/types';
import { type DegreeNeed, degreeOf } from '../degree';
import type { Language } from '../language';
import type { Posting, Site } from '../posting';
import type { Reading } from '../reading';
import type { Requirement } from '../requirements';
import { readSalary, readSalaryField, type Salary } from '../salary';
import { experienceYears, type Seniority, seniorityOf } from '../seniority';
import { type Presence, placeOf } from './place';
import { type Role, roleOf } from './role';
import { type Sketch, sketchOf } from './sketch';
import { type YearlyPay, yearlyPay } from './yearly-pay';

/** What the reader did with a posting, and when it was seen, in milliseconds since 1970. */
export interface Seen {
  readonly firstSeen: number;
  readonly lastSeen: number;
  readonly timesSeen: number;
  readonly saved: boolean;
  readonly applied: boolean;
  readonly dismissed: boolean;
}

/** What is asked: one skill, or several any one of which is enough. */
export interface AskedGroup {
  readonly need: 'required' | 'preferred';
  /** Distinct and sorted. */
  readonly anyOf: readonly SkillId[];
  /** “Or similar”. */
  readonly open: boolean;
}

export interface MarketPosting extends Seen {
  /** `site:id`. */
  readonly key: string;
  readonly site: Site;
  readonly title: string;
  readonly company: string | null;
  readonly role: Role;
  readonly level: Seniority | null;
  /** ISO 3166. */
  readonly country: string | null;
  readonly presence: Presence | null;
  /** `other` for a language that is not read: then nothing is known of what is asked. */
  readonly language: Language | 'other' | null;
  /** As written, and what it comes to in a year. */
  readonly salary: Salary | null;
  readonly yearly: YearlyPay | null;
  readonly experienceYears: number | null;
  readonly degree: DegreeNeed | null;
  /** Each set of skills once, wanted as much as the strongest place says; what is only mentioned or excluded is left out. */
  readonly asked: readonly AskedGroup[];
  /** How many different technologies the text names at all. */
  readonly technologies: number;
  /** What was searched for where it was found; null or left out where that is not known. */
  readonly search?: string | null | undefined;
  /** What the text was read with: the catalogue's version and the reader's corrections. */
  readonly readWith: string;
  readonly sketch: Sketch;
}

/** Puts down what the market needs of a posting. The page's own field for pay counts before the text. */
export function marketPosting(posting: Omit<Posting, 'blocks'>, reading: Reading, seen: Seen, readWith: string): MarketPosting {
  const { site, id, title, company, location, text } = posting;
  const salary = (posting.salary === null ? null : readSalaryField(posting.salary)) ?? readSalary(text);
  const place = placeOf(location);
  const named = new Set(reading.mentions.flatMap(({ skill }) => (skill.kind === 'technology' ? skill.id : [])));
  return {
    ...seen,
    key: `${site}:${id}`,
    site,
    title,
    company,
    role: roleOf(title),
    level: seniorityOf(title, text),
    country: place.country,
    presence: place.presence ?? placeOf(title).presence,
    language: reading.language,
    salary,
    yearly: yearlyPay(salary),
    experienceYears: experienceYears(text),
    degree: degreeOf(text),
    asked: askedIn(reading.requirements),
    technologies: named.size,
    readWith,
    sketch: sketchOf(text),
  };
}

function askedIn(requirements: readonly Requirement[]): AskedGroup[] {
  const groups = new Map<string, { need: AskedGroup['need']; anyOf: readonly SkillId[]; open: boolean }>();
  for (const { need, anyOf, open } of requirements) {
    if (need !== 'required' && need !== 'preferred') continue;
    const sorted = [...anyOf].sort();
    const key = sorted.join(' ');
    const same = groups.get(key);
    if (!same || (same.need === 'preferred' && need === 'required')) groups.set(key, { need, anyOf: sorted, open });
    else if (same.need === need) same.open ||= open;
  }
  return [...groups.values()];
}

/**
 * Several postings of one fold as one: read as the one that was put up last, seen from the first time to the last, as often
 * as all together, and saved, applied for or dismissed if any was. In whatever order they are given, the result is the same.
 */
export function foldOf(members: readonly [MarketPosting, ...MarketPosting[]]): MarketPosting {
  const newest = members.reduce((best, next) =>
    next.firstSeen > best.firstSeen || (next.firstSeen === best.firstSeen && next.key < best.key) ? next : best,
  );
  const applied = members.some((member) => member.applied);
  return {
    ...newest,
    firstSeen: Math.min(...members.map(({ firstSeen }) => firstSeen)),
    lastSeen: Math.max(...members.map(({ lastSeen }) => lastSeen)),
    timesSeen: members.reduce((sum, { timesSeen }) => sum + timesSeen, 0),
    saved: members.some(({ saved }) => saved),
    applied,
    // Whoever dismissed a repost of what they applied for has not lost interest in the job.
    dismissed: !applied && members.some(({ dismissed }) => dismissed),
    search:
      newest.search ??
      [...members].sort((a, b) => b.firstSeen - a.firstSeen || (a.key < b.key ? -1 : 1)).find(({ search }) => search)?.search ??
      null,
    // Pay that only one of them names is the job's.
    ...(newest.yearly ? {} : payOf(members)),
  };
}

function payOf(members: readonly MarketPosting[]): Partial<MarketPosting> {
  const [paid] = members.filter(({ yearly }) => yearly).sort((a, b) => b.firstSeen - a.firstSeen || (a.key < b.key ? -1 : 1));
  return paid ? { salary: paid.salary, yearly: paid.yearly } : {};
}
