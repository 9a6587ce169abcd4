/** What the reader has taken back: “this word, written so, is not this technology”. */
import type { SkillId } from '../roadmap/types';

/** A spelling that does not mean a skill, wherever it stands. */
export interface Correction {
  /** As it stood in the posting, in its own case, blanks folded: `spellingOf` makes it. */
  readonly spelling: string;
  readonly skill: SkillId;
}

/** A correction as it is kept, with when it was made, in milliseconds since 1970. */
export interface KeptCorrection extends Correction {
  readonly since: number;
}

/** A text's words as corrections compare them: the case counts (“go” is not “Go”), the kind and number of blanks does not. */
export function spellingOf(words: string): string {
  return words.replace(/\s+/g, ' ').trim();
}

/** Parts what is found into what still counts and what was taken back. Both stay in order. */
export function setAside<Found extends { readonly start: number; readonly end: number; readonly skill: { readonly id: SkillId } }>(
  found: readonly Found[],
  text: string,
  corrections: readonly Correction[],
): { readonly kept: readonly Found[]; readonly aside: readonly Found[] } {
  if (corrections.length === 0) return { kept: found, aside: [] };
  const keys = new Set(corrections.map(keyOfCorrection));
  const isAside = ({ start, end, skill }: Found) =>
    keys.has(keyOfCorrection({ spelling: spellingOf(text.slice(start, end)), skill: skill.id }));
  return { kept: found.filter((one) => !isAside(one)), aside: found.filter(isAside) };
}

/** Words by their spellings, each spelling of a skill once, in the order of the text. */
export function spelledWords<Skill extends { readonly id: SkillId }>(
  words: readonly { readonly start: number; readonly end: number; readonly skill: Skill }[],
  text: string,
): { readonly spelling: string; readonly skill: Skill }[] {
  const spelled = words.map(({ start, end, skill }) => ({ spelling: spellingOf(text.slice(start, end)), skill }));
  return [...new Map(spelled.map((word) => [keyOfCorrection({ spelling: word.spelling, skill: word.skill.id }), word])).values()];
}

/** What two corrections share if they say the same. */
export function keyOfCorrection({ spelling, skill }: Correction): string {
  return `${skill} ${spelling}`;
}
