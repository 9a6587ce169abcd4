import { entriesOf, findCycle, parse, type Say, type SourceFile } from './problems';
import { lessonEntry, stepEntry, trackEntry } from './schema';
import type { Lesson, Skill, SkillId, Step, Topic, Track } from './types';

/** What a topic says before it is known which articles name it. */
export type UnsourcedLesson = Omit<Lesson, 'articles'>;

/** Reads and checks `steps.yml`: every topic a known skill, on the path once, and no topics that wait for each other. */
export function compileSteps(source: SourceFile, byId: ReadonlyMap<SkillId, Skill>, say: Say): Step[] {
  if (!Array.isArray(source.data)) {
    say(source, [], 'the steps are a list.');
    return [];
  }
  const steps = source.data.flatMap((value, position) => parse(stepEntry, value, source, [position], say) ?? []);
  const home = new Map<SkillId, SkillId>();
  steps.forEach((step, s) => {
    step.topics.forEach((topic, t) => {
      const path = [s, 'topics', t];
      for (const id of membersOf(topic)) {
        if (!byId.has(id)) say(source, path, `step “${step.id}” names “${id}”, which no file under skills/ defines.`);
        if (home.has(id)) say(source, path, `“${id}” stands on the roadmap twice.`);
        home.set(id, topic.skill);
      }
      if (topic.name === null && topic.or.length > 0 && byId.get(topic.skill)?.kind === 'technology') {
        say(source, path, `“${topic.skill}” is one of several technologies: the topic needs a name of its own, such as “One database”.`);
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
  if (chain) {
    const s = steps.findIndex((step) => step.topics.some((topic) => topic.skill === chain[0]));
    const t = steps[s]?.topics.findIndex((topic) => topic.skill === chain[0]) ?? 0;
    say(source, [s, 'topics', t], `topics wait for each other in a circle: ${chain.join(' → ')}.`);
  }
  return steps;
}

/** Reads and checks `topics/`: one file a step, one entry a topic, both in the path's order. */
export function compileLessons(
  sources: readonly SourceFile[],
  stepSource: SourceFile,
  steps: readonly Step[],
  byId: ReadonlyMap<SkillId, Skill>,
  say: Say,
): Map<SkillId, UnsourcedLesson> {
  const lessons = new Map<SkillId, UnsourcedLesson>();
  const stepOf = (source: SourceFile) => steps.find(({ id }) => source.file === `topics/${id}.yml`);
  for (const source of sources) if (!stepOf(source)) say(source, [], `no step of steps.yml is called like this file.`);
  steps.forEach((step, s) => {
    const source = sources.find(({ file }) => file === `topics/${step.id}.yml`);
    if (!source) {
      say(stepSource, [s], `step “${step.id}” has no file topics/${step.id}.yml.`);
      return;
    }
    const entries = entriesOf(source, say);
    const wanted = step.topics.map((topic) => topic.skill);
    for (const id of wanted) if (!entries.some(([key]) => key === id)) say(source, [], `topic “${id}” of step “${step.id}” is missing.`);
    const known = entries.filter(([key]) => {
      if (!wanted.includes(key)) say(source, [key], `“${key}” is no topic of step “${step.id}”.`);
      return wanted.includes(key);
    });
    known.forEach(([key, value], position) => {
      const before = known[position - 1]?.[0];
      if (before !== undefined && wanted.indexOf(before) > wanted.indexOf(key)) {
        say(source, [key], `“${key}” belongs before “${before}”: topics stand in the order of steps.yml.`);
      }
      const lesson = parse(lessonEntry, value, source, [key], say);
      const topic = step.topics.find(({ skill }) => skill === key);
      if (!lesson || !topic) return;
      checkResources(lesson, topic, byId, source, say);
      lessons.set(key, lesson);
    });
  });
  return lessons;
}

function checkResources(
  { resources }: UnsourcedLesson,
  topic: Topic,
  byId: ReadonlyMap<SkillId, Skill>,
  source: SourceFile,
  say: Say,
): void {
  const members = membersOf(topic);
  const addresses = resources.map(({ page }) => page.replace(/\/$/, ''));
  resources.forEach((resource, position) => {
    const path = [topic.skill, 'resources', position];
    if (addresses.indexOf(addresses[position] as string) !== position) say(source, path, `“${topic.skill}” names ${resource.page} twice.`);
    if (resource.for !== null && !members.includes(resource.for)) {
      say(source, path, `“${resource.for}” does not fill the topic “${topic.skill}”, so no resource can be for it.`);
    }
  });
  const [first] = resources;
  const official = first?.kind === 'documentation' || first?.kind === 'specification';
  if (!official && byId.get(topic.skill)?.kind === 'technology') {
    say(source, [topic.skill, 'resources', 0], `“${topic.skill}” is a technology: its official documentation comes first.`);
  }
}

/** Reads and checks `tracks.yml`: only what is one of several on the path, and first of all a language. */
export function compileTracks(source: SourceFile, steps: readonly Step[], say: Say): Track[] {
  if (!Array.isArray(source.data)) {
    say(source, [], 'the tracks are a list.');
    return [];
  }
  const topics = steps.flatMap((step) => step.topics);
  const choices = new Set(topics.filter((topic) => topic.or.length > 0).flatMap(membersOf));
  const homeOf = (id: SkillId | undefined) => topics.find((topic) => id !== undefined && membersOf(topic).includes(id))?.skill;
  let language: SkillId | undefined;
  return source.data.flatMap((value, position) => {
    const track = parse(trackEntry, value, source, [position], say);
    if (!track) return [];
    const first = homeOf(track.picks[0]);
    language ??= first;
    if (first !== language) {
      say(
        source,
        [position, 'picks', 0],
        `track “${track.id}” begins with “${track.picks[0]}”, the others with a skill of the topic “${language}”.`,
      );
    }
    track.picks.forEach((pick, p) => {
      const path = [position, 'picks', p];
      if (!choices.has(pick)) say(source, path, `track “${track.id}” picks “${pick}”, which is no alternative of any topic.`);
      if (track.picks.indexOf(pick) !== p) say(source, path, `track “${track.id}” picks “${pick}” twice.`);
    });
    return [track];
  });
}

/** The skills that fill a topic. */
export function membersOf(topic: Topic): readonly SkillId[] {
  return [topic.skill, ...topic.or];
}
