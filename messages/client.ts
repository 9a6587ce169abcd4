/** How pages and content scripts ask the worker. Types alone come from the protocol: no schema is loaded here. */
import { browser } from 'wxt/browser';
import type { Envelope, Replies, Reply, RequestKind, RequestOf } from './protocol';

/** Asks the worker. Rejects with a sentence where it refuses, or where it answers none of the times that it is asked. */
export async function ask<Kind extends RequestKind>(kind: Kind, payload: RequestOf<Kind>): Promise<Replies[Kind]> {
  // The id stays the same when the request is sent again, so a worker that was killed after writing does not write twice.
  const envelope: Envelope<Kind> = { id: crypto.randomUUID(), kind, payload };
  let sent = send(envelope);
  for (const pause of PAUSES_MS) {
    sent = sent.catch(async () => {
      await new Promise((resolve) => setTimeout(resolve, pause));
      return send(envelope);
    });
  }
  const reply = await sent;
  if (!reply.ok) throw new Error(reply.error);
  return reply.value;
}

const PATIENCE_MS = 8000;

/** Before each further try: a worker that was stopped while it answered takes a moment to start again. */
const PAUSES_MS = [0, 200, 1000];

async function send<Kind extends RequestKind>(envelope: Envelope<Kind>): Promise<Reply<Kind>> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('The extension’s worker did not answer.')), PATIENCE_MS);
  });
  try {
    const reply: Reply<Kind> | undefined = await Promise.race([browser.runtime.sendMessage(envelope), late]);
    if (!reply) throw new Error('The extension’s worker gave no answer.');
    return reply;
  } finally {
    clearTimeout(timer);
  }
}
