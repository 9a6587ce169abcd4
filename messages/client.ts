/** How pages and content scripts ask the worker. Types alone come from the protocol: no schema is loaded here. */
import { browser } from 'wxt/browser';
import { failure } from '../domain/failure';
import type { Envelope, Replies, Reply, RequestKind, RequestOf } from './protocol';

/** Asks the worker. Rejects with a failure’s name (domain/failure), or what the browser says, where it refuses or never answers. */
export async function ask<Kind extends RequestKind>(kind: Kind, payload: RequestOf<Kind>): Promise<Replies[Kind]> {
  // The id stays the same when the request is sent again, so a worker that was killed after writing does not write twice.
  const envelope: Envelope<Kind> = { id: crypto.randomUUID(), kind, payload };
  let sent: Promise<Reply<Kind>> = Promise.reject();
  for (const { pause, patience } of TRIES) {
    sent = sent.catch(async () => {
      if (pause > 0) await new Promise((resolve) => setTimeout(resolve, pause));
      return send(envelope, patience);
    });
  }
  const reply = await sent;
  if (!reply.ok) throw new Error(reply.error);
  return reply.value;
}

/**
 * How long to pause before each try and to wait in it, in milliseconds. A worker that is stopped while it starts may lose a
 * message without a word: the first tries wait shortly. It then takes a moment to start again.
 */
const TRIES = [
  { pause: 0, patience: 2500 },
  { pause: 0, patience: 5000 },
  { pause: 200, patience: 8000 },
  { pause: 1000, patience: 8000 },
] as const;

async function send<Kind extends RequestKind>(envelope: Envelope<Kind>, patience: number): Promise<Reply<Kind>> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(failure('no-answer')), patience);
  });
  try {
    const reply: Reply<Kind> | undefined = await Promise.race([browser.runtime.sendMessage(envelope), late]);
    if (!reply) throw failure('no-answer');
    return reply;
  } finally {
    clearTimeout(timer);
  }
}
