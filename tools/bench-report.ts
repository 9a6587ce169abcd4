/** The bench's figures as tables for people. */
import type { BenchResult } from './bench';
import { HOSTILE_CHARACTERS, NORMAL } from './bench-hostile';
import type { MarketSizeFigures } from './bench-market';
import { HOSTILE_MS, type HostileFigures } from './bench-processes';

export function printReport(result: BenchResult): void {
  console.log(
    `${result.postings} postings, ${count(result.characters)} characters; ${count(result.spellings)} spellings; ${result.machine}; one run of ${result.seconds} s`,
  );
  printEngines(result);
  printAnalysis(result);
  printSizes(result);
  printHostile(result);
  printVocabulary(result);
  printMarket(result);
}

function printEngines({ engines }: BenchResult): void {
  heading('Finding the spellings: the same texts, medians of the rounds, engines in turn within each round');
  printTable(
    ['engine', 'characters/ms', 'middle half', 'of a bare scan', 'Gaplight is', 'rounds', 'characters', 'found'],
    Object.entries(engines).map(([name, figures]) => [
      name,
      short(figures.charactersPerMs),
      `${short(figures.quartiles[0])} – ${short(figures.quartiles[1])}`,
      short(figures.ofBareScan),
      `${short(figures.gaplightTimesAsFast)} × as fast`,
      String(figures.rounds),
      count(figures.characters),
      figures.found === 0 ? '' : count(figures.found),
    ]),
  );
  console.log('All but Gaplight get lower-case texts and spellings made ready beforehand; the automata also count inside words.');
}

function printAnalysis({ wholeAnalysisMs: { cold, ...warm } }: BenchResult): void {
  heading('Whole analysis of a posting, text → blocks → mentions → requirements → fit → marks, in ms');
  printTable(
    ['', 'median', 'p99', 'max', 'samples'],
    [
      [`warm: every posting, ${warm.passes} passes`, short(warm.median), short(warm.p99), short(warm.max), count(warm.samples)],
      [
        `cold: the first 20 in ${cold.processes} fresh processes`,
        short(cold.median),
        short(cold.p99),
        short(cold.max),
        count(cold.samples),
      ],
      ['cold: the very first of each', short(cold.first.median), '', short(cold.first.max), String(cold.first.samples)],
    ],
  );
}

function printSizes({ sizes }: BenchResult): void {
  heading('Growth with the text: postings joined; a character costs … times what it costs in the smallest text');
  printTable(
    ['characters', 'mentions ms', 'a character', 'whole ms', 'a character'],
    sizes.map((size) => [
      count(size.characters),
      short(size.mentionsMs),
      `${short(size.mentionsPerCharacter)} ×`,
      short(size.wholeMs),
      `${short(size.wholePerCharacter)} ×`,
    ]),
  );
}

function printHostile({ hostile }: BenchResult): void {
  const normal = hostile.find(({ name }) => name === NORMAL);
  const others = hostile.filter((text) => text !== normal).sort((a, b) => slowness(b) - slowness(a));
  heading(
    `Hostile texts of ${count(HOSTILE_CHARACTERS)} characters, the slowest first; “growth”: a character beside one in a quarter of it`,
  );
  printTable(
    ['text', 'mentions ms', 'whole ms', 'of normal', 'growth'],
    [...(normal ? [normal] : []), ...others].map((text) => [
      text.name,
      timeOrEnd(text.ms.mentions, text.end),
      timeOrEnd(text.ms.whole, text.end),
      timesNormal(text),
      growthOf(text),
    ]),
  );
  const [worst] = others;
  if (worst) console.log(`The worst: ${worst.name}, ${timesNormal(worst) || worst.end} (the normal text: 1 ×).`);
}

/** Empty where a few milliseconds more or less would make the figure. */
function growthOf({ ms: { whole, quarter } }: HostileFigures): string {
  return whole && quarter && whole > 40 ? `${short(whole / quarter / 4)} ×` : '';
}

function slowness({ ms, end }: HostileFigures): number {
  return ms.whole ?? (end === null ? 0 : HOSTILE_MS);
}

function timeOrEnd(ms: number | undefined, end: string | null): string {
  return ms === undefined ? (end ?? '') : short(ms);
}

function timesNormal({ ofNormal }: HostileFigures): string {
  return ofNormal === null ? '' : `${short(ofNormal)} ×`;
}

function printVocabulary({ vocabulary: { jsonKb, gzippedKb, readyMs, firstMentionsMs, memory } }: BenchResult): void {
  heading('Compact vocabulary in a fresh page');
  printTable(
    ['', 'median', 'worst'],
    [
      [`ready: JSON.parse and openVocabulary, ms in ${readyMs.samples} fresh processes`, short(readyMs.median), short(readyMs.max)],
      ['the first findMentions after it, ms', short(firstMentionsMs.median), short(firstMentionsMs.max)],
    ],
  );
  console.log(`JSON ${short(jsonKb)} kB, ${short(gzippedKb)} kB gzipped.`);
  console.log(
    `Memory ${short(memory.totalKb)} kB: heap ${short(memory.heapKb)}, array buffers ${short(memory.arrayBuffersKb)}; ${short(memory.usedTotalKb)} kB once all postings were read.`,
  );
}

function printMarket({ market: { readMs, postingsPerSecond, sizes } }: BenchResult): void {
  heading('The market: invented postings after the sample, in ms, one run each');
  console.log(
    `Reading a posting for it: median ${short(readMs.median)} ms, p99 ${short(readMs.p99)}; ${count(postingsPerSecond)} postings a second on one core.\n`,
  );
  const rows: readonly (readonly [string, (figures: MarketSizeFigures) => number])[] = [
    ['stored, kB', ({ storedKb }) => storedKb],
    ['recording one posting, µs', ({ recordUs }) => recordUs],
    ['demand and sample, out of the running tally', ({ tallyMs }) => tallyMs],
    ['copying what is stored', ({ openMs }) => openMs],
    ['the same counted through a filter', ({ filteredMs }) => filteredMs],
    ['trends of 20 skills', ({ trendMs }) => trendMs],
    ['pairs', ({ togetherMs }) => togetherMs],
    ['pay', ({ payMs }) => payMs],
    ['reach', ({ reachMs }) => reachMs],
    ['what to learn next, 60 steps', ({ nextMs }) => nextMs],
    ['a plan for 200 hours', ({ budgetMs }) => budgetMs],
  ];
  printTable(
    ['', ...sizes.map(({ postings }) => count(postings))],
    rows.map(([words, figure]) => [words, ...sizes.map((size) => short(figure(size)))]),
  );
}

function heading(words: string): void {
  console.log(`\n${words}\n`);
}

/** The first column to the left, the others to the right. */
function printTable(head: readonly string[], rows: readonly (readonly string[])[]): void {
  const all = [head, ...rows];
  const widths = head.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
  for (const row of all) {
    const cells = row.map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)));
    console.log(cells.join('  ').trimEnd());
  }
}

function count(value: number): string {
  return value.toLocaleString('en');
}

/** Three digits, but no whole number cut. */
function short(value: number): string {
  if (value >= 100) return count(Math.round(value));
  return String(Number(value.toPrecision(3)));
}
