import type { SkillId } from '../../roadmap/types';

/** A dozen that most beginners have met, among them what the sample posting asks for. */
export const COMMON_SKILLS: readonly SkillId[] = [
  'python',
  'java',
  'javascript',
  'typescript',
  'go',
  'php',
  'sql',
  'postgresql',
  'git',
  'linux',
  'docker',
  'rest',
];
