/** The worker's door: parses what comes in, checks who sent it, answers in one form. */
import { type Browser, browser } from 'wxt/browser';
import { type Failure, messageOf } from '../domain/failure';
import { type Envelope, mayComeFromJobPage, parseEnvelope, type Replies, type RequestKind } from './protocol';

/** Where a request came from. */
export interface Asker {
  /** `own`: the popup or another page of the extension; `job-page`: its script in a job page. */
  readonly from: 'own' | 'job-page';
  /** Whether the tab is a private window's, of which nothing may be kept. */
  readonly isPrivate: boolean;
  /** The tab that the page stands in; null for a popup. */
  readonly tab: number | null;
  /** The frame of it, 0 for the window itself. */
  readonly frame: number;
  /** The request's own number, the same when it is sent again. */
  readonly request: string;
}

/** One function for each kind of request. */
export type Handlers = {
  readonly [Kind in RequestKind]: (payload: Envelope<Kind>['payload'], asker: Asker) => Promise<Replies[Kind]>;
};

/** For what is not of the form that the worker takes, or not for the asker to ask. */
const REFUSED = { ok: false, error: 'refused' satisfies Failure };

/** Answers requests from now on. Call it in the worker's first turn, or a message that wakes it is lost. */
export function serve(handlers: Handlers): void {
  browser.runtime.onMessage.addListener((message: unknown, sender, respond) => {
    const from = originOf(sender);
    const envelope = from && parseEnvelope(message);
    if (!envelope) {
      if (from === 'own') respond(REFUSED);
      return false;
    }
    if (from === 'job-page' && !mayComeFromJobPage(envelope)) {
      respond(REFUSED);
      return false;
    }
    const asker: Asker = {
      from,
      isPrivate: sender.tab?.incognito === true,
      tab: sender.tab?.id ?? null,
      frame: sender.frameId ?? 0,
      request: envelope.id,
    };
    answer(handlers, envelope, asker).then(respond);
    return true;
  });
}

/**
 * Who sent a message: one of our own pages, our script in a page, or nobody we listen to. Nobody but our own scripts can
 * send under our id; they run on the job boards, and in a page of any other site where the reader asked for it there.
 */
export function originOf(sender: Browser.runtime.MessageSender): Asker['from'] | null {
  if (sender.id !== browser.runtime.id) return null;
  const url = sender.url ?? '';
  if (url.startsWith(browser.runtime.getURL('/'))) return 'own';
  return sender.tab && /^https?:\/\//.test(url) ? 'job-page' : null;
}

async function answer<Kind extends RequestKind>(handlers: Handlers, envelope: Envelope<Kind>, asker: Asker) {
  try {
    return { ok: true, value: await handlers[envelope.kind](envelope.payload, asker) };
  } catch (error) {
    return { ok: false, error: messageOf(error) };
  }
}
