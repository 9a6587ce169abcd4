import { LONGEST_TEXT } from '../domain/posting';
import { text } from './texts';

/** Says of a posting that not all of it was read. */
export function Shortened() {
  return <p class="fit-plain">{text('text_shortened', { number: LONGEST_TEXT })}</p>;
}
