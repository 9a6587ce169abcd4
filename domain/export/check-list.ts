import type { ProgressState } from '../progress';
import type { KnownSkill } from './known-skill';

const BOXES: Readonly<Record<ProgressState, string>> = { done: '[x]', learning: '[/]', skipped: '[-]' };

/** Skills as a Markdown check list, a heading for each state that there is. */
export function writeCheckList(skills: readonly KnownSkill[], words: Readonly<Record<ProgressState, string>>): string {
  const parts = (['done', 'learning', 'skipped'] as const).flatMap((state) => {
    const rows = skills.filter((skill) => skill.state === state).map(({ name }) => `- ${BOXES[state]} ${name}`);
    return rows.length > 0 ? [`## ${words[state]}\n\n${rows.join('\n')}\n`] : [];
  });
  return parts.join('\n');
}
