import type { SkillId } from '../roadmap/types';

/** The id that a name makes by itself: in lower case, with hyphens for its spaces. Most skills have it. */
export function idOfName(name: string): SkillId {
  return name.toLowerCase().replaceAll(' ', '-');
}
