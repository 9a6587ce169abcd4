import type { SkillId } from '../roadmap/types';

/** The id that a name makes by itself: in lower case, a hyphen for whatever is no letter or digit. Most skills have it. */
export function idOfName(name: string): SkillId {
  return name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
