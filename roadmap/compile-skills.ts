import { checkSorted, entriesOf, findCycle, parse, type Say, type SourceFile } from './problems';
import { skillEntry } from './schema';
import type { Skill, SkillId } from './types';

type Located = { readonly skill: Skill; readonly source: SourceFile };

/** Reads and checks the files of skills: fields, order, relations, and that a spelling belongs to one skill alone. */
export function compileSkills(sources: readonly SourceFile[], say: Say): Skill[] {
  const skills = sources.flatMap((source) => readSkills(source, say));
  const byId = new Map<SkillId, Located>();
  for (const located of skills) {
    const other = byId.get(located.skill.id);
    if (other) say(located.source, [located.skill.id], `“${located.skill.id}” stands in ${other.source.file} as well.`);
    else byId.set(located.skill.id, located);
  }
  for (const located of skills) checkRelations(located, byId, say);
  checkSpellings(skills, say);
  for (const relation of ['implies', 'partOf'] as const) checkCircles(relation, skills, byId, say);
  for (const located of skills) checkDirect(located, byId, say);
  return bothWays(skills.map(({ skill }) => skill));
}

/** Closeness runs both ways, so an entry need not be edited for another that names it. */
function bothWays(skills: readonly Skill[]): Skill[] {
  const named = new Map<SkillId, SkillId[]>();
  for (const { id, close } of skills) for (const other of close) named.set(other, [...(named.get(other) ?? []), id]);
  return skills.map((skill) => ({ ...skill, close: [...new Set([...skill.close, ...(named.get(skill.id) ?? [])])].sort() }));
}

function readSkills(source: SourceFile, say: Say): Located[] {
  const area = source.file.replace(/^skills\//, '').replace(/\.yml$/, '');
  const entries = entriesOf(source, say);
  const keys = entries.map(([key]) => key);
  checkSorted(keys, source, (position) => [keys[position] as string], say);
  return entries.flatMap(([key, value]) => {
    const entry = parse(skillEntry, value, source, [key], say);
    if (!entry) return [];
    const { silent, ...fields } = entry;
    if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(key)) say(source, [key], `“${key}” is no id: lower-case letters, digits and single hyphens.`);
    const limited = [...entry.exact, ...entry.guarded, ...entry.likely];
    const signs = [entry.name, ...entry.aliases, ...limited, ...entry.beside].find((text) => /[|;~\n]/.test(text));
    if (signs !== undefined) say(source, [key], `“${signs}” holds a semicolon, a bar or a tilde, which no spelling may.`);
    if (silent && limited.length + entry.aliases.length > 0) say(source, [key], `“${key}” is silent, so it has no spellings.`);
    // The name is a spelling in any case, unless the entry limits it.
    const aliases = silent || limited.includes(entry.name) ? entry.aliases : [entry.name, ...entry.aliases];
    if (entry.kind === 'technology' && entry.page === null) say(source, [key], `“${key}” is a technology and names no official page.`);
    if (entry.guarded.length + entry.likely.length > 0 && (entry.yes.length === 0 || entry.no.length === 0)) {
      say(source, [key], `“${key}” has a guarded spelling and needs at least one “yes” and one “no” sentence.`);
    }
    return [{ skill: { ...fields, id: key, area, aliases }, source }];
  });
}

function checkRelations({ skill, source }: Located, byId: ReadonlyMap<SkillId, Located>, say: Say): void {
  for (const relation of ['implies', 'close', 'partOf'] as const) {
    checkSorted(skill[relation], source, (position) => [skill.id, relation, position], say);
    skill[relation].forEach((target, position) => {
      const path = [skill.id, relation, position];
      if (target === skill.id) say(source, path, `“${skill.id}” names itself under “${relation}”.`);
      else if (!byId.has(target)) say(source, path, `“${skill.id}” ${relation} “${target}”, which no file defines.`);
      else if (skill[relation].indexOf(target) !== position)
        say(source, path, `“${skill.id}” names “${target}” twice under “${relation}”.`);
    });
  }
}

/** One spelling, one skill: in any case where either of the two is compared in any case. */
function checkSpellings(skills: readonly Located[], say: Say): void {
  const taken = new Map<string, { id: SkillId; anyCase: boolean; text: string; line: string }[]>();
  for (const { skill, source } of skills) {
    const modes = [
      [skill.aliases, true],
      [skill.exact, false],
      [skill.guarded, false],
      [skill.likely, false],
    ] as const;
    const line = `${source.file}:${source.lineOf([skill.id])}`;
    for (const [list, anyCase] of modes) {
      for (const text of list) {
        const others = taken.get(spellingKey(text)) ?? [];
        const clash = others.find((other) => other.text === text || anyCase || other.anyCase);
        if (clash && clash.id === skill.id) say(source, [skill.id], `“${skill.id}” spells “${text}” twice (as “${clash.text}”).`);
        else if (clash) say(source, [skill.id], `“${text}” is a spelling of both “${skill.id}” and “${clash.id}” (${clash.line}).`);
        others.push({ id: skill.id, anyCase, text, line });
        taken.set(spellingKey(text), others);
      }
    }
  }
}

/** Spellings with the same key are the same word to a reader: case aside, a space, hyphen or underscore alike. */
function spellingKey(text: string): string {
  return text
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ')
    .trim();
}

function checkCircles(relation: 'implies' | 'partOf', skills: readonly Located[], byId: ReadonlyMap<SkillId, Located>, say: Say): void {
  const chain = findCycle(
    skills.map(({ skill }) => skill.id),
    (id) => byId.get(id)?.skill[relation] ?? [],
  );
  const first = chain && byId.get(chain[0] as SkillId);
  if (chain && first) say(first.source, [first.skill.id, relation], `“${relation}” runs in a circle: ${chain.join(' → ')}.`);
}

/** Direct implications only, and nothing close that is implied anyway. */
function checkDirect({ skill, source }: Located, byId: ReadonlyMap<SkillId, Located>, say: Say): void {
  const behind = (id: SkillId, seen = new Set<SkillId>()): Set<SkillId> => {
    for (const next of byId.get(id)?.skill.implies ?? []) if (!seen.has(next)) behind(next, seen.add(next));
    return seen;
  };
  skill.implies.forEach((id, position) => {
    const way = skill.implies.find((other) => other !== id && behind(other).has(id) && !behind(id).has(other));
    if (way !== undefined) say(source, [skill.id, 'implies', position], `“${skill.id}” implies “${id}” already through “${way}”.`);
  });
  skill.close.forEach((id, position) => {
    if (behind(skill.id).has(id))
      say(source, [skill.id, 'close', position], `“${id}” is implied by “${skill.id}”, so it is not merely close.`);
  });
}
