import type * as z from 'zod';
import { type Article, articleEntry, type FactKind, type Facts, factEntries } from './facts';
import { checkSorted, entriesOf, parse, type Say, type SourceFile } from './problems';
import { seedEntries } from './schema';
import type { Skill, SkillId, Step } from './types';

/** Article → what it names → the skill that carries it, or the fact, as `kind/id`. */
export type Seeds = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** Reads `facts/articles.yml`. */
export function compileArticles(source: SourceFile, say: Say): Record<string, Article> {
  const entries = entriesOf(source, say);
  checkSorted(
    entries.map(([key]) => key),
    source,
    (position) => [entries[position]?.[0] ?? ''],
    say,
  );
  return Object.fromEntries(
    entries.flatMap(([key, value]) => {
      const article = parse(articleEntry, value, source, [key], say);
      if (article && article.file !== `${key}.txt`)
        say(source, [key, 'file'], `“${key}” is the name of ${key}.txt, not of ${article.file}.`);
      return article ? [[key, article] as const] : [];
    }),
  );
}

/** Reads and checks the facts: every source an article, every skill known, every step there. */
export function compileFacts(
  sources: readonly SourceFile[],
  articles: Readonly<Record<string, Article>>,
  byId: ReadonlyMap<SkillId, Skill>,
  steps: readonly Step[],
  say: Say,
): Facts {
  for (const source of sources) if (!(kindOf(source) in factEntries)) say(source, [], `“${kindOf(source)}” is no kind of fact.`);
  const ofKind = (kind: FactKind) => {
    const source = sources.find((candidate) => kindOf(candidate) === kind);
    if (!source) return {};
    const entries = entriesOf(source, say);
    const keys = entries.map(([key]) => key);
    checkSorted(keys, source, (position) => [keys[position] as string], say);
    return Object.fromEntries(
      entries.flatMap(([key, value]) => {
        const fact = parse(factEntries[kind] as z.ZodType<AnyFact>, value, source, [key], say);
        if (!fact) return [];
        checkFact(fact, key, source, articles, byId, steps, say);
        return [[key, fact] as const];
      }),
    );
  };
  return Object.fromEntries((Object.keys(factEntries) as FactKind[]).map((kind) => [kind, ofKind(kind)])) as unknown as Facts;
}

/** What all kinds have in common, as far as they have it. */
interface AnyFact {
  readonly sources: readonly string[];
  readonly about?: readonly SkillId[];
  readonly skill?: SkillId;
  readonly covers?: readonly string[];
}

function checkFact(
  { sources, about, skill, covers }: AnyFact,
  key: string,
  source: SourceFile,
  articles: Readonly<Record<string, Article>>,
  byId: ReadonlyMap<SkillId, Skill>,
  steps: readonly Step[],
  say: Say,
): void {
  for (const article of sources) {
    if (!(article in articles)) say(source, [key, 'sources'], `“${key}” is from “${article}”, which articles.yml does not list.`);
  }
  checkSorted(about ?? [], source, (position) => [key, 'about', position], say);
  for (const id of [...(about ?? []), ...(skill === undefined ? [] : [skill])]) {
    if (!byId.has(id)) say(source, [key], `“${key}” is about “${id}”, which no file under skills/ defines.`);
  }
  for (const id of covers ?? []) {
    if (id !== 'job' && !steps.some((step) => step.id === id)) say(source, [key, 'covers'], `“${key}” covers “${id}”, which is no step.`);
  }
}

/** Reads and checks `seeds.yml`: every name carried by something, and every fact named by each article it is from. */
export function compileSeeds(
  source: SourceFile,
  facts: Facts,
  factSources: readonly SourceFile[],
  articles: Readonly<Record<string, Article>>,
  byId: ReadonlyMap<SkillId, Skill>,
  say: Say,
): Seeds {
  const seeds = parse(seedEntries, source.data ?? {}, source, [], say) ?? {};
  const factAt = (carrier: string) => {
    const [kind = '', key = ''] = carrier.split('/');
    return (facts as Readonly<Record<string, Readonly<Record<string, AnyFact>>>>)[kind]?.[key];
  };
  for (const article of Object.keys(articles)) if (!(article in seeds)) say(source, [], `“${article}” of facts/articles.yml is missing.`);
  for (const [article, names] of Object.entries(seeds)) {
    if (!(article in articles)) say(source, [article], `“${article}” is no article of facts/articles.yml.`);
    for (const [name, carrier] of Object.entries(names)) {
      if (!carrier.includes('/')) {
        if (!byId.has(carrier)) say(source, [article, name], `“${name}” is carried by “${carrier}”, which no file defines.`);
        continue;
      }
      const fact = factAt(carrier);
      if (!fact) say(source, [article, name], `“${name}” is carried by “${carrier}”, which no file under facts/ defines.`);
      else if (!fact.sources.includes(article)) say(source, [article, name], `“${carrier}” does not name ${article} among its sources.`);
    }
  }
  for (const [kind, entries] of Object.entries(facts) as [FactKind, Readonly<Record<string, AnyFact>>][]) {
    const file = factSources.find((candidate) => kindOf(candidate) === kind);
    for (const [key, { sources }] of Object.entries(entries)) {
      for (const article of sources) {
        const named = Object.values(seeds[article] ?? {}).includes(`${kind}/${key}`);
        if (!named && file) say(file, [key], `seeds.yml does not say where ${article} names “${kind}/${key}”.`);
      }
    }
  }
  return seeds;
}

function kindOf(source: SourceFile): string {
  return source.file.replace(/^facts\//, '').replace(/\.yml$/, '');
}
