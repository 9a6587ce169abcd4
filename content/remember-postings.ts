import type { Posting } from '../domain/posting';
import { ask } from '../messages/client';
import { storable } from './sent-posting';

/** Has the worker remember what is shown. */
export interface Remembering {
  /** This posting shows, with another text or head than before if `isNew`. One showing counts once, however late its parts. */
  shows(posting: Posting, isNew: boolean): void;
}

/** `remembered` is told each posting's id when the worker has taken note of it. */
export function createRemembering(remembered: (id: string) => void): Remembering {
  let id: string | null = null;
  let number = '';
  return {
    shows(posting, isNew) {
      if (posting.id === id && !isNew) return;
      if (posting.id !== id) number = crypto.randomUUID();
      id = posting.id;
      // A posting that could not be remembered is no reason to disturb its reader; it is tried again at the next showing.
      ask('remember-posting', { visit: number, posting: storable(posting) }).then(
        () => remembered(posting.id),
        () => undefined,
      );
    },
  };
}
