/**
 * Checks the knowledge and puts it together. Every rule that can be checked is checked here or in the file for its part,
 * and each problem is one plain sentence with file and line, so that somebody who edits an entry is told what is missing.
 */
import { compileArticles, compileFacts, compileSeeds, type Seeds } from './compile-facts';
import { compilePackages } from './compile-packages';
import { compileLessons, compileSteps, compileTracks, membersOf, type UnsourcedLesson } from './compile-path';
import { compileSkills } from './compile-skills';
import { checkSorted, parse, type Say, type SourceFile } from './problems';
import { movedEntries } from './schema';
import type { Lesson, PackageTable, Roadmap, Skill, SkillId, Step } from './types';

/** The compiled roadmap, with every problem that was found. It is fit for use only if there is none. */
export interface Compiled {
  readonly roadmap: Roadmap;
  /** `seeds.yml` as it stands. */
  readonly seeds: Seeds;
  /** What a project’s dependencies stand for. */
  readonly packages: PackageTable;
  /** Sentences of the form `skills/databases.yml:12: …`. */
  readonly problems: readonly string[];
  /** File and line of a skill's entry, for sentences of the same form. */
  readonly whereIs: (skill: SkillId) => string;
}

/** Compiles the parsed files of `roadmap/`. Never throws for what the files say: problems are listed. */
export function compile(files: readonly SourceFile[], version: string): Compiled {
  const problems: string[] = [];
  const say: Say = (source, path, sentence) => {
    problems.push(`${source.file}:${source.lineOf(path)}: ${sentence}`);
  };
  const inFolder = (folder: string) => files.filter(({ file }) => file.startsWith(`${folder}/`));
  const named = (name: string): SourceFile => files.find(({ file }) => file === name) ?? absent(name, say);
  const factSources = inFolder('facts').filter(({ file }) => file !== 'facts/articles.yml');

  const skills = compileSkills(inFolder('skills'), say);
  const byId = new Map(skills.map((skill) => [skill.id, skill]));
  const stepSource = named('steps.yml');
  const steps = compileSteps(stepSource, byId, say);
  const unsourced = compileLessons(inFolder('topics'), stepSource, steps, byId, say);
  const tracks = compileTracks(named('tracks.yml'), steps, say);
  const moved = compileMoved(named('moved.yml'), byId, say);
  const packages = compilePackages(named('packages.yml'), byId, say);
  const articles = compileArticles(named('facts/articles.yml'), say);
  const facts = compileFacts(factSources, articles, byId, steps, say);
  const seeds = compileSeeds(named('seeds.yml'), facts, factSources, articles, byId, say);
  const lessons = withArticles(unsourced, steps, seeds);

  const whereIs = (id: SkillId) => {
    const file = `skills/${byId.get(id)?.area}.yml`;
    return `${file}:${files.find((source) => source.file === file)?.lineOf([id]) ?? 1}`;
  };
  return { roadmap: { version, skills, steps, lessons, tracks, articles, facts, moved }, seeds, packages, problems, whereIs };
}

/** What stands in for a file that is not there: an empty one, and a problem. */
function absent(file: string, say: Say): SourceFile {
  const source: SourceFile = { file, data: file === 'steps.yml' || file === 'tracks.yml' ? [] : {}, lineOf: () => 1 };
  say(source, [], 'the file is missing.');
  return source;
}

function compileMoved(source: SourceFile, byId: ReadonlyMap<SkillId, Skill>, say: Say): Record<SkillId, SkillId[]> {
  const moved = parse(movedEntries, source.data ?? {}, source, [], say) ?? {};
  const keys = Object.keys(moved);
  checkSorted(keys, source, (position) => [keys[position] as string], say);
  for (const [from, targets] of Object.entries(moved)) {
    if (byId.has(from)) say(source, [from], `“${from}” moved, yet a file under skills/ still defines it.`);
    for (const to of targets) if (!byId.has(to)) say(source, [from], `“${from}” moved to “${to}”, which no file defines.`);
  }
  return moved;
}

/** Adds to each lesson the articles that name its topic or one of the skills that fill it. */
function withArticles(lessons: ReadonlyMap<SkillId, UnsourcedLesson>, steps: readonly Step[], seeds: Seeds): Record<SkillId, Lesson> {
  const namedBy = (ids: readonly SkillId[]) =>
    Object.keys(seeds).filter((article) => Object.values(seeds[article] ?? {}).some((carrier) => ids.includes(carrier)));
  return Object.fromEntries(
    steps.flatMap((step) =>
      step.topics.flatMap((topic) => {
        const lesson = lessons.get(topic.skill);
        return lesson ? [[topic.skill, { ...lesson, articles: namedBy(membersOf(topic)) }] as const] : [];
      }),
    ),
  );
}
