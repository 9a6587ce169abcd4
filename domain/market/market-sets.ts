import type { Roadmap } from '../../roadmap/types';
import { marketClaims } from './claims';
import type { SkillSet } from './skill-sets';

/** The sets that a market counts: each topic that any one of several skills fills (`topic:` and its id), and each claim's (`claim:…`). */
export function marketSets(roadmap: Pick<Roadmap, 'steps' | 'skills' | 'facts'>): SkillSet[] {
  const topics = roadmap.steps.flatMap((step) => step.topics.filter(({ or }) => or.length > 0));
  return [
    ...topics.map(({ skill, or }) => ({ id: `topic:${skill}`, members: [skill, ...or] })),
    ...marketClaims(roadmap).flatMap(({ sets }) => sets),
  ];
}
