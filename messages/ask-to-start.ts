/**
 * Asks the worker for the job pages' script. Not through `client`: whatever so much as looks at the browser's interface for
 * extensions costs a page a millisecond and more on a slow machine, and this is loaded where most pages never need it.
 */
import type { Envelope, Reply } from './protocol';

interface Interface {
  readonly runtime: { sendMessage(message: Envelope<'start-reading'>): Promise<Reply<'start-reading'> | undefined> };
}

/** Resolves once the script runs in this document; rejects where the worker cannot put it there, or does not answer. */
export async function askToStart(): Promise<void> {
  const { browser, chrome } = globalThis as unknown as { readonly browser?: Interface; readonly chrome: Interface };
  const reply = await (browser?.runtime ? browser : chrome).runtime.sendMessage({
    id: crypto.randomUUID(),
    kind: 'start-reading',
    payload: {},
  });
  if (!reply?.ok) throw new Error(reply?.error ?? 'no-answer');
}
