import type { CompactCards, Resource, Roadmap, Skill, SkillId } from '../roadmap/types';

/** Of so many places a card says where a thing is learnt. */
const MOST_RESOURCES = 2;

/**
 * What the card at a word says of each skill, laid out as small as it gets: the worker holds it as text and reads one
 * line when somebody asks. `cardFrom` is its other half.
 */
export function compactCards({ skills, steps, lessons }: Roadmap): CompactCards {
  const resources: Record<SkillId, readonly Pick<Resource, 'title' | 'page'>[]> = {};
  for (const { skill: topic, or } of steps.flatMap((step) => step.topics)) {
    for (const id of [topic, ...or]) {
      // What is about this very skill goes before what serves every way of filling the topic.
      const all = (lessons[topic]?.resources ?? []).filter((resource) => resource.for === null || resource.for === id);
      const own = all.filter((resource) => resource.for === id);
      const shared = all.filter((resource) => resource.for === null);
      const first = or.length > 0 && own.length === 0 ? officialPage(skills, id) : [];
      resources[id] = [...own, ...first, ...shared].slice(0, MOST_RESOURCES).map(({ title, page }) => ({ title, page }));
    }
  }
  return {
    about: skills.map(({ about }) => about).join('\n'),
    pages: skills.map(({ page }) => (page ?? '').replace(/^https:\/\//, '')).join('\n'),
    resources,
  };
}

function officialPage(skills: readonly Skill[], id: SkillId): Pick<Resource, 'title' | 'page'>[] {
  const skill = skills.find((candidate) => candidate.id === id);
  return skill?.page ? [{ title: skill.name, page: skill.page }] : [];
}

/** What the card at a word says of one skill. */
export interface SkillCard {
  /** One sentence for a beginner. */
  readonly about: string;
  /** Where it is learnt best, two at most; else its official page, where it has one. */
  readonly resources: readonly Pick<Resource, 'title' | 'page'>[];
}

/** The card of the skill at a position of the vocabulary, by its id and name; null where the position is none. */
export function cardFrom(cards: CompactCards, position: number, { id, name }: Pick<Skill, 'id' | 'name'>): SkillCard | null {
  const about = cards.about.split('\n')[position];
  if (about === undefined) return null;
  const page = cards.pages.split('\n')[position];
  const known = Object.hasOwn(cards.resources, id) ? (cards.resources[id] ?? []) : [];
  return { about, resources: known.length > 0 || !page ? known : [{ title: name, page: `https://${page}` }] };
}
