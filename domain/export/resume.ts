import type { KnownSkill } from './known-skill';

/** Skills as a JSON Resume holds them (jsonresume.org): what is done, and what is in progress as a beginner's. What was skipped is left out. */
export function writeResume(skills: readonly KnownSkill[]): string {
  const told = skills.flatMap(({ name, state }) =>
    state === 'skipped' ? [] : [state === 'done' ? { name } : { name, level: 'Beginner' }],
  );
  return `${JSON.stringify({ skills: told }, null, 2)}\n`;
}
