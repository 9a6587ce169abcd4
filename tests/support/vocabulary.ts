import { compactVocabulary } from '../../domain/compact-vocabulary';
import { openVocabulary, type Vocabulary } from '../../domain/vocabulary';
import { type Facts, factEntries } from '../../roadmap/facts';
import type { Roadmap, Skill, Step, Topic } from '../../roadmap/types';

/** A catalogue entry, as short as a test wants it: the id is the name in lower case unless said otherwise. */
export function skill(name: string, fields: Partial<Skill> = {}): Skill {
  const limited = [...(fields.exact ?? []), ...(fields.guarded ?? []), ...(fields.likely ?? [])].includes(name);
  return {
    id: name.toLowerCase().replace(/[^a-z0-9]+/g, '-'),
    name,
    kind: 'technology',
    area: 'test',
    about: `${name}.`,
    page: null,
    icon: null,
    exact: [],
    guarded: [],
    likely: [],
    beside: [],
    implies: [],
    close: [],
    partOf: [],
    yes: [],
    no: [],
    ...fields,
    aliases: limited ? (fields.aliases ?? []) : [name, ...(fields.aliases ?? [])],
  };
}

/** A topic of ten hours that needs nothing, unless said otherwise. */
export function topic(id: string, fields: Partial<Topic> = {}): Topic {
  return { skill: id, name: null, or: [], hours: [10, 20], needs: [], ...fields };
}

const NO_FACTS = Object.fromEntries(Object.keys(factEntries).map((kind) => [kind, {}])) as unknown as Facts;

/** A roadmap of one step. */
export function roadmapOf(skills: readonly Skill[], topics: readonly Topic[] = [], moved: Roadmap['moved'] = {}): Roadmap {
  const steps: Step[] = topics.length > 0 ? [{ id: 'only', name: 'Only step', about: 'All there is.', topics }] : [];
  return { version: 'test0000', skills, steps, lessons: {}, tracks: [], articles: {}, facts: NO_FACTS, moved };
}

export function vocabularyOf(skills: readonly Skill[], topics: readonly Topic[] = []): Vocabulary {
  return openVocabulary(compactVocabulary(roadmapOf(skills, topics)));
}
