/** What the postings seen pay: by country and level, beside what the guides say, and by skill. Never over two currencies. */
import type { Roadmap, SkillId } from '../../roadmap/types';
import type { Seniority } from '../seniority';
import { FLOORS, type Look, type TooEarly } from './figures';
import { LEVELS, lettersOf, type MarketChunk, PAY_RECKONED, SIZE } from './rows';

/** Yearly pay over several postings, in whole units of the currency. A posting's pay is the middle of what it offers. */
export interface PaySpread {
  readonly count: number;
  /** How many of them name hours, days or months, and were reckoned up to a year. */
  readonly reckoned: number;
  /** A quarter pays less than the first, half less than the second, a quarter more than the third; null while it is too early. */
  readonly quartiles: readonly [number, number, number] | null;
  readonly early: TooEarly | null;
}

export interface PayCell extends PaySpread {
  /** ISO 3166; null where the postings do not say. */
  readonly country: string | null;
  readonly level: Seniority | null;
  /** ISO 4217. */
  readonly currency: string;
}

interface Paid {
  readonly amounts: number[];
  reckoned: number;
}

/** The pay by country, level and currency, the largest first. */
export function payByLevel({ market, filter }: Look): PayCell[] {
  const cells = new Map<string, Paid & Pick<PayCell, 'country' | 'level' | 'currency'>>();
  market.each(filter, (chunk, row) => {
    const currency = lettersOf(chunk.payCurrency[row] as number);
    if (currency === null) return;
    const country = lettersOf(chunk.country[row] as number);
    const level = LEVELS[(chunk.level[row] as number) - 1] ?? null;
    const key = `${country} ${level} ${currency}`;
    const cell = cells.get(key) ?? { amounts: [], reckoned: 0, country, level, currency };
    cells.set(key, cell);
    addPay(cell, chunk, row);
  });
  return [...cells.values()]
    .map(({ country, level, currency, ...paid }) => ({ country, level, currency, ...spreadOf(paid) }))
    .sort((a, b) => b.count - a.count || (keyOf(a) < keyOf(b) ? -1 : 1));
}

function keyOf({ country, level, currency }: PayCell): string {
  return `${country} ${level} ${currency}`;
}

/** What one of the guides says of pay. */
export type PayFact = Roadmap['facts']['salaries'][string];

/** What the guides say of a country and level, each by itself: nothing is averaged. The level's own first, then those for any. */
export function guidesBeside({ country, level }: Pick<PayCell, 'country' | 'level'>, facts: readonly PayFact[]): PayFact[] {
  const wanted = level === null ? null : GUIDE_LEVEL[level];
  const here = facts.filter(({ place }) => place === country);
  return [...here.filter((fact) => fact.level === wanted), ...here.filter((fact) => fact.level === 'any')];
}

const GUIDE_LEVEL: Readonly<Record<Seniority, PayFact['level']>> = {
  intern: 'entry',
  junior: 'entry',
  mid: 'middle',
  senior: 'senior',
  lead: 'senior',
};

export interface SkillPay extends PaySpread {
  readonly skill: SkillId;
}

/**
 * The pay in one country and currency by what is asked for, where enough postings say it, the best paid first; and that of all
 * of them. Who asks for a skill pays so: that does not mean for the skill.
 */
export function payBySkill({ market, filter }: Look, country: string | null, currency: string): { all: PaySpread; skills: SkillPay[] } {
  const all: Paid = { amounts: [], reckoned: 0 };
  const bySkill = new Map<number, Paid & { last: number }>();
  let turn = 0;
  market.each(filter, (chunk, row) => {
    if (lettersOf(chunk.payCurrency[row] as number) !== currency || lettersOf(chunk.country[row] as number) !== country) return;
    addPay(all, chunk, row);
    turn += 1;
    const end = (chunk.askedAt[row] as number) + (chunk.askedLength[row] as number);
    for (let at = chunk.askedAt[row] as number; at < end; ) {
      const last = at + ((chunk.asked[at] as number) & SIZE);
      for (at += 1; at <= last; at += 1) {
        const number = chunk.asked[at] as number;
        const paid = bySkill.get(number) ?? { amounts: [], reckoned: 0, last: 0 };
        bySkill.set(number, paid);
        if (paid.last === turn) continue;
        paid.last = turn;
        addPay(paid, chunk, row);
      }
    }
  });
  const skills = [...bySkill]
    .map(([number, paid]) => ({ skill: market.skills.idOf(number), ...spreadOf(paid) }))
    .filter(({ quartiles }) => quartiles !== null)
    .sort((a, b) => (b.quartiles?.[1] ?? 0) - (a.quartiles?.[1] ?? 0) || (a.skill < b.skill ? -1 : 1));
  return { all: spreadOf(all), skills };
}

function addPay(paid: Paid, chunk: MarketChunk, row: number): void {
  paid.amounts.push(((chunk.payFrom[row] as number) + (chunk.payTo[row] as number)) / 2);
  if (((chunk.flags[row] as number) & PAY_RECKONED) !== 0) paid.reckoned += 1;
}

function spreadOf({ amounts, reckoned }: Paid): PaySpread {
  const count = amounts.length;
  const need = FLOORS.salaries;
  if (count < need) return { count, reckoned, quartiles: null, early: { code: 'few-salaries', have: count, need } };
  const sorted = Float64Array.from(amounts).sort();
  return { count, reckoned, quartiles: [at(sorted, 0.25), at(sorted, 0.5), at(sorted, 0.75)], early: null };
}

/** The value at a share of a sorted list, between two where it falls between. */
function at(sorted: Float64Array, share: number): number {
  const place = share * (sorted.length - 1);
  const low = Math.floor(place);
  const below = sorted[low] as number;
  const above = sorted[Math.min(sorted.length - 1, low + 1)] as number;
  return Math.round(below + (place - low) * (above - below));
}
