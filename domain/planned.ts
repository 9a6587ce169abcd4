import type { SkillId } from '../roadmap/types';

/** The skills that the reader wants to learn next, each with since when, in milliseconds since 1970. */
export type Planned = Readonly<Record<SkillId, number>>;
