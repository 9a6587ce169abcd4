import { CUE, type Cues, cuesAt } from './cues';

/** What a word between two names may be without parting them. */
export const JOINING = CUE.or | CUE.and | CUE.fillers | CUE.similar | CUE.classes | CUE.preferred;

/** The longest cue of joining that begins with a word and ends before the word `end`. */
export function joinCueAt(cues: Cues, word: number, end: number): { kinds: number; to: number } {
  let kinds = 0;
  let to = word + 1;
  for (const cue of cuesAt(cues, word)) {
    if (cue.to > end || (cue.kinds & JOINING) === 0 || cue.to < to) continue;
    kinds = cue.to > to ? cue.kinds : kinds | cue.kinds;
    to = cue.to;
  }
  return { kinds, to };
}
