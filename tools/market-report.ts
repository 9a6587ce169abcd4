/** The market over a file, in words for a terminal. */
import type { Share } from '../domain/market/figures';
import type { Roadmap, SkillId } from '../roadmap/types';
import type { MarketResult } from './market-result';

type Printed = MarketResult & { readonly reading: { seconds: number; threads: number; postingsPerSecond: number } };

/** Rows to a table. */
const ROWS = 25;

/** Prints the figures, each with its denominator. */
export function printMarket(result: Printed, roadmap: Roadmap): void {
  const names = new Map(roadmap.skills.map(({ id, name }) => [id, name]));
  const name = (id: SkillId) => names.get(id) ?? id;
  const topics = new Map(
    roadmap.steps.flatMap((step) => step.topics.map((topic) => [`topic:${topic.skill}`, topic.name ?? name(topic.skill)])),
  );
  const { scope, quality, reading } = result;
  console.log(
    `${count(result.postings)} postings, ${count(result.copies)} of them copies of another: ${count(scope.postings)} distinct, seen from ${scope.from} to ${scope.to}.`,
  );
  console.log(
    `Read in ${reading.seconds.toFixed(1)} s on ${count(reading.threads)} ${reading.threads === 1 ? 'thread' : 'threads'}: ${count(reading.postingsPerSecond)} postings a second. Shares are of the ${count(scope.understood)} postings in a language that is read.`,
  );
  heading('How good is this sample');
  if (quality.employer)
    console.log(
      `Most from one employer: ${quality.employer.name}, ${inWords(quality.employer.share)}; ${count(quality.employers)} employers.`,
    );
  if (quality.site) console.log(`Most from one site: ${quality.site.name}, ${inWords(quality.site.share)}.`);
  console.log(`For interns and juniors: ${inWords(quality.juniors)} that tell their level.`);
  console.log(
    `Naming no technology: ${inWords(quality.withoutStack)}. Asking for nothing: ${inWords(quality.askNothing)}. Naming their pay: ${inWords(quality.withPay)}.`,
  );
  heading('Demand');
  table(
    ['', 'asked for by', '95 % between', 'must', 'no alternative'],
    result.demand
      .slice(0, ROWS)
      .map(({ skill, asked, required, alone }) => [name(skill), share(asked), between(asked), count(required), count(alone)]),
  );
  heading('Any one of several');
  table(
    ['', 'asked for by', '95 % between', 'must'],
    result.groups
      .toSorted((a, b) => b.asked.count - a.asked.count)
      .slice(0, ROWS)
      .map(({ set, asked, required }) => [topics.get(set) ?? set, share(asked), between(asked), count(required)]),
  );
  printTrends(result, name);
  heading('Asked for together');
  table(
    ['', '', 'of those that ask for the rarer one', 'as often as by chance'],
    result.together
      .slice(0, 15)
      .map(({ skills, share: of, lift }) => [name(skills[0]), name(skills[1]), share(of), `${lift.toFixed(1)} ×`]),
  );
  printPay(result, name);
  heading('What the guides say');
  table(
    ['', 'claimed', 'seen', '95 % between'],
    result.claims.flatMap(({ claim, claimed, bound, seen }) =>
      seen.map(({ set, asked }) => [
        set.replace(/^claim:/, '').replace(':', ': ') || claim,
        claimed === null ? '' : `${bound ?? ''} ${Math.round(100 * claimed)} %`.trim(),
        share(asked),
        between(asked),
      ]),
    ),
  );
  printPlan(result, name);
}

function printTrends({ trends }: Printed, name: (id: SkillId) => string): void {
  heading('Trend');
  const early = trends[0]?.early;
  if (early?.code === 'sample-changed') {
    console.log(`No direction: ${early.have} of the 20 most wanted skills move alike, so it is the sample that has changed.`);
    return;
  }
  if (early) {
    const what = early.code === 'few-weeks' ? 'weeks with enough postings' : 'postings';
    console.log(`Too early: ${count(early.have)} ${what}, ${count(early.need)} are needed.`);
    return;
  }
  const list = (direction: string) =>
    trends
      .filter((trend) => trend.direction === direction)
      .map(({ skill, points }) => `${name(skill)} (${share(points[0]?.share)} → ${share(points.at(-1)?.share)})`)
      .join(', ') || 'none';
  console.log(`Over ${count(trends[0]?.points.length ?? 0)} weeks. Rising: ${list('rising')}. Falling: ${list('falling')}.`);
}

function printPay({ pay, payBySkill }: Printed, name: (id: SkillId) => string): void {
  heading('Pay by the year');
  table(
    ['', 'postings', 'a quarter below', 'half below', 'a quarter above', 'the guides'],
    pay
      .filter(({ quartiles }) => quartiles)
      .slice(0, ROWS)
      .map(({ country, level, currency, count: postings, quartiles, guides }) => [
        `${country ?? 'no country'}, ${level ?? 'no level'}, ${currency}`,
        count(postings),
        ...(quartiles ?? []).map(count),
        guides.map(({ from, to, currency: own }) => `${count(from)}–${to === null ? '' : count(to)} ${own}`).join('; '),
      ]),
  );
  if (!payBySkill?.all.quartiles) return;
  console.log(
    `\nBy what is asked for, ${payBySkill.country}, ${payBySkill.currency}: half of all ${count(payBySkill.all.count)} below ${count(payBySkill.all.quartiles[1])}.`,
  );
  table(
    ['', 'postings', 'half below'],
    payBySkill.skills
      .slice(0, 10)
      .map(({ skill, count: postings, quartiles }) => [name(skill), count(postings), count(quartiles?.[1] ?? 0)]),
  );
}

function printPlan({ reach, plan }: Printed, name: (id: SkillId) => string): void {
  heading('Reach');
  for (const { away, share: of, beyond } of reach.counts) {
    const what = away === 0 ? 'ask for nothing more' : away === 'more' ? 'are further away' : `are ${away} away`;
    console.log(`${share(of)} ${what}${beyond > 0 ? `; ${count(beyond)} of them ask for something off the roadmap` : ''}.`);
  }
  console.log(`${count(reach.askNothing)} more require nothing that could be ticked.`);
  heading('What to learn next');
  table(
    ['', 'hours', 'opens', 'of one away', 'brings nearer', 'why'],
    plan.steps.map((step) => [
      name(step.skill),
      `${step.hours[0]}–${step.hours[1]}`,
      count(step.opens),
      count(step.oneAway),
      count(step.nearer),
      step.why === 'before' ? `for ${name(step.leadsTo)}` : step.why,
    ]),
  );
  console.log(
    `\nAll of it: ${plan.hours[0]}–${plan.hours[1]} h, from ${count(plan.open[0])} to ${count(plan.open[1])} postings that ask for nothing more.`,
  );
  if (plan.sure !== null && plan.sure > 0)
    console.log(
      `Surely at least ${Math.floor(100 * plan.sure)} % of what any choice of as many hours opens; recent and chosen postings count more.`,
    );
  if (plan.lacking.length > 0)
    console.log(
      `Still lacking most after it: ${plan.lacking.map(({ skill, count: by }) => `${name(skill)} (${count(by)} of ${count(reach.postings)})`).join(', ')}.`,
    );
}

function share(of: Share | undefined): string {
  if (!of) return '';
  return of.share === null ? `${count(of.count)} of ${count(of.of)}` : `${percent(of.share)} (${count(of.count)} of ${count(of.of)})`;
}

function inWords(of: Share): string {
  return of.early ? `${count(of.count)} of ${count(of.of)}` : `${percent(of.share ?? 0)} (${count(of.count)}) of the ${count(of.of)}`;
}

function between({ interval }: Share): string {
  return interval ? `${percent(interval[0])}–${percent(interval[1])}` : 'too early';
}

function percent(value: number): string {
  return `${(100 * value).toFixed(value < 0.1 ? 1 : 0)} %`;
}

function count(value: number): string {
  return value.toLocaleString('en');
}

function heading(words: string): void {
  console.log(`\n${words}\n`);
}

/** The first column to the left, the others to the right. */
function table(head: readonly string[], rows: readonly (readonly string[])[]): void {
  const all = [head, ...rows];
  const widths = head.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
  for (const row of all) {
    console.log(
      row
        .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
        .join('  ')
        .trimEnd(),
    );
  }
}
