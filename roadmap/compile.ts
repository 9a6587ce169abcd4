/**
 * Checks the knowledge and puts it together. Every rule that can be checked is checked here, and each problem is one
 * plain sentence with file and line, so that somebody who edits an entry is told what is missing.
 */
import type * as z from 'zod';
import { movedEntries, seedEntries, skillEntry, stepEntry } from './schema';
import type { Roadmap, Skill, SkillId, Step } from './types';

/** One parsed file of the roadmap. */
export interface SourceFile {
  /** Path inside `roadmap/`: `steps.yml`, `skills/databases.yml`. */
  readonly file: string;
  readonly data: unknown;
  /** The line on which the value at this path begins. */
  lineOf(path: readonly PropertyKey[]): number;
}

/** The compiled roadmap, with every problem that was found. It is fit for use only if there is none. */
export interface Compiled {
  readonly roadmap: Roadmap;
  /** `seeds.yml` as it stands: article → name there → skill. */
  readonly seeds: Readonly<Record<string, Readonly<Record<string, SkillId>>>>;
  /** Sentences of the form `skills/databases.yml:12: …`. */
  readonly problems: readonly string[];
}

/** Compiles the parsed files of `roadmap/`. Never throws for what the files say: problems are listed. */
export function compile(files: readonly SourceFile[], version: string): Compiled {
  const problems: string[] = [];
  const say = (source: SourceFile, path: readonly PropertyKey[], sentence: string) => {
    problems.push(`${source.file}:${source.lineOf(path)}: ${sentence}`);
  };

  const skills = files.filter((source) => source.file.startsWith('skills/')).flatMap((source) => readSkills(source, say));
  const byId = new Map<SkillId, Located>();
  for (const located of skills) {
    const other = byId.get(located.skill.id);
    if (other) say(located.source, [located.skill.id], `“${located.skill.id}” stands in ${other.source.file} as well.`);
    else byId.set(located.skill.id, located);
  }
  for (const located of skills) checkRelations(located, byId, say);
  checkSpellings(skills, say);
  checkImplications(skills, byId, say);

  const stepSource = files.find((source) => source.file === 'steps.yml');
  const steps = stepSource ? readSteps(stepSource, byId, say) : [];
  const movedSource = files.find((source) => source.file === 'moved.yml');
  const moved = movedSource ? readMoved(movedSource, byId, say) : {};
  const seedSource = files.find((source) => source.file === 'seeds.yml');
  const seeds = seedSource ? readSeeds(seedSource, byId, say) : {};

  return { roadmap: { version, skills: skills.map(({ skill }) => skill), steps, moved }, seeds, problems };
}

type Say = (source: SourceFile, path: readonly PropertyKey[], sentence: string) => void;
type Located = { readonly skill: Skill; readonly source: SourceFile };

function readSkills(source: SourceFile, say: Say): Located[] {
  const area = source.file.replace(/^skills\//, '').replace(/\.yml$/, '');
  if (!isRecord(source.data)) {
    say(source, [], 'a file of skills is a list of ids, each with its fields.');
    return [];
  }
  const keys = Object.keys(source.data);
  keys.forEach((key, position) => {
    const before = keys[position - 1];
    if (before !== undefined && before > key) say(source, [key], `“${key}” belongs before “${before}”: ids are sorted.`);
  });
  return Object.entries(source.data).flatMap(([key, value]) => {
    const entry = parse(skillEntry, value, source, [key], say);
    if (!entry) return [];
    const { silent, ...fields } = entry;
    if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(key)) say(source, [key], `“${key}” is no id: lower-case letters, digits and single hyphens.`);
    const limited = [...entry.exact, ...entry.guarded];
    const signs = [entry.name, ...entry.aliases, ...limited, ...entry.beside].find((text) => /[|;\n]/.test(text));
    if (signs !== undefined) say(source, [key], `“${signs}” holds a semicolon or a bar, which no spelling may.`);
    if (silent && limited.length + entry.aliases.length > 0) say(source, [key], `“${key}” is silent, so it has no spellings.`);
    // The name is a spelling in any case, unless the entry limits it.
    const aliases = silent || limited.includes(entry.name) ? entry.aliases : [entry.name, ...entry.aliases];
    if (entry.kind === 'technology' && entry.page === null) say(source, [key], `“${key}” is a technology and names no official page.`);
    if (entry.guarded.length > 0 && (entry.yes.length === 0 || entry.no.length === 0)) {
      say(source, [key], `“${key}” has a guarded spelling and needs at least one “yes” and one “no” sentence.`);
    }
    return [{ skill: { ...fields, id: key, area, aliases }, source }];
  });
}

function checkRelations({ skill, source }: Located, byId: ReadonlyMap<SkillId, Located>, say: Say): void {
  for (const relation of ['implies', 'close', 'partOf'] as const) {
    skill[relation].forEach((target, position) => {
      const path = [skill.id, relation, position];
      if (target === skill.id) say(source, path, `“${skill.id}” names itself under “${relation}”.`);
      else if (!byId.has(target)) say(source, path, `“${skill.id}” ${relation} “${target}”, which no file defines.`);
    });
  }
}

/** One spelling, one skill: in any case where either of the two is compared in any case. */
function checkSpellings(skills: readonly Located[], say: Say): void {
  const taken = new Map<string, { id: SkillId; anyCase: boolean; text: string }[]>();
  for (const { skill, source } of skills) {
    const modes = [
      [skill.aliases, true],
      [skill.exact, false],
      [skill.guarded, false],
    ] as const;
    for (const [list, anyCase] of modes) {
      for (const text of list) {
        const others = taken.get(spellingKey(text)) ?? [];
        const clash = others.find((other) => other.text === text || anyCase || other.anyCase);
        if (clash && clash.id === skill.id) say(source, [skill.id], `“${skill.id}” spells “${text}” twice (as “${clash.text}”).`);
        else if (clash) say(source, [skill.id], `“${text}” is a spelling of both “${skill.id}” and “${clash.id}”.`);
        others.push({ id: skill.id, anyCase, text });
        taken.set(spellingKey(text), others);
      }
    }
  }
}

/** Spellings with the same key are the same word to a reader: case aside, a space, hyphen or underscore alike. */
export function spellingKey(text: string): string {
  return text
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ')
    .trim();
}

function checkImplications(skills: readonly Located[], byId: ReadonlyMap<SkillId, Located>, say: Say): void {
  const chain = findCycle(
    skills.map(({ skill }) => skill.id),
    (id) => byId.get(id)?.skill.implies ?? [],
  );
  const first = chain && byId.get(chain[0] as SkillId);
  if (chain && first) say(first.source, [first.skill.id], `implications run in a circle: ${chain.join(' → ')}.`);
}

function readSteps(source: SourceFile, byId: ReadonlyMap<SkillId, Located>, say: Say): Step[] {
  if (!Array.isArray(source.data)) {
    say(source, [], 'the steps are a list.');
    return [];
  }
  const steps = source.data.flatMap((value, position) => parse(stepEntry, value, source, [position], say) ?? []);
  const home = new Map<SkillId, SkillId>();
  steps.forEach((step, s) => {
    step.topics.forEach((topic, t) => {
      for (const id of [topic.skill, ...topic.or]) {
        const path = [s, 'topics', t];
        if (!byId.has(id)) say(source, path, `step “${step.id}” names “${id}”, which no file under skills/ defines.`);
        if (home.has(id)) say(source, path, `“${id}” stands on the roadmap twice.`);
        home.set(id, topic.skill);
      }
    });
  });
  const topics = steps.flatMap((step) => step.topics);
  steps.forEach((step, s) => {
    step.topics.forEach((topic, t) => {
      topic.needs.forEach((need, n) => {
        if (!home.has(need))
          say(source, [s, 'topics', t, 'needs', n], `“${topic.skill}” needs “${need}”, which is no topic of the roadmap.`);
      });
    });
  });
  const needsOf = new Map(topics.map((topic) => [topic.skill, topic.needs.map((need) => home.get(need) ?? need)]));
  const chain = findCycle([...needsOf.keys()], (id) => needsOf.get(id) ?? []);
  if (chain) say(source, [], `topics wait for each other in a circle: ${chain.join(' → ')}.`);
  return steps;
}

function readMoved(source: SourceFile, byId: ReadonlyMap<SkillId, Located>, say: Say): Record<SkillId, SkillId[]> {
  const moved = parse(movedEntries, source.data ?? {}, source, [], say) ?? {};
  for (const [from, targets] of Object.entries(moved)) {
    if (byId.has(from)) say(source, [from], `“${from}” moved, yet a file under skills/ still defines it.`);
    for (const to of targets) if (!byId.has(to)) say(source, [from], `“${from}” moved to “${to}”, which no file defines.`);
  }
  return moved;
}

function readSeeds(source: SourceFile, byId: ReadonlyMap<SkillId, Located>, say: Say): Record<string, Record<string, SkillId>> {
  const seeds = parse(seedEntries, source.data ?? {}, source, [], say) ?? {};
  for (const [article, names] of Object.entries(seeds)) {
    for (const [name, id] of Object.entries(names)) {
      if (!byId.has(id)) say(source, [article, name], `“${name}” is carried by “${id}”, which no file defines.`);
    }
  }
  return seeds;
}

/** The first circle that a walk from any of the nodes meets, its first node repeated at the end; or nothing. */
function findCycle(nodes: readonly string[], next: (node: string) => readonly string[]): string[] | undefined {
  const done = new Set<string>();
  const walk = (node: string, path: readonly string[]): string[] | undefined => {
    if (path.includes(node)) return [...path.slice(path.indexOf(node)), node];
    if (done.has(node)) return undefined;
    for (const following of next(node)) {
      const found = walk(following, [...path, node]);
      if (found) return found;
    }
    done.add(node);
    return undefined;
  };
  for (const node of nodes) {
    const found = walk(node, []);
    if (found) return found;
  }
  return undefined;
}

function parse<Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
  source: SourceFile,
  path: readonly PropertyKey[],
  say: Say,
): z.output<Schema> | undefined {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  for (const issue of result.error.issues) {
    const where = [...path, ...issue.path];
    const name = where.map(String).join(' › ') || 'the file';
    say(source, where, `${name}: ${issue.message}.`);
  }
  return undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
