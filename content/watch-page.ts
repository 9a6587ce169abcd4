/**
 * “Another posting may be showing now.” How closely the page is watched depends on what it shows: where no posting can be,
 * its address alone; where one may come, every change; once one shows, its own part of the page is told apart from the rest.
 * The page is looked at once in a while, more seldom the longer its changes go on, and never while nothing changes.
 */

import { ownerOf } from './frame';

/** What a page is watched for. */
export type Attention =
  /** No posting can show at this address. */
  | 'address'
  /** A posting may come. */
  | 'page'
  /** One is on its way: it is looked for as often as looking is cheap, for as long as anybody would wait. */
  | 'arrival'
  /** It shows: in `place`, its text in `description`. */
  | { readonly place: Element; readonly description: Element };

/** What a page's watcher is told. */
export interface Watcher {
  /** At once, before the page is painted again: the address or the posting's text has changed. Must cost next to nothing. */
  changing(): void;
  /** After a pause. `here`: the change was where the posting shows, or nothing shows yet; else only the rest changed. */
  look(here: boolean): void;
}

/** Watching one page. */
export interface PageWatch {
  /** Says what to watch for from now on. */
  attend(to: Attention): void;
}

/** Watches a page until the signal ends. The first look comes by itself. */
export function watchPage(document: Document, { changing, look }: Watcher, signal: AbortSignal): PageWatch {
  const view = document.defaultView;
  if (!view) return { attend: () => undefined };
  let attention: Attention | null = null;
  // A frame shows what the window's address names.
  const owner = ownerOf(view);
  let address = owner.location.href;
  let here = true;
  let pause = SHORTEST_PAUSE_MS;
  let lastChange = Number.NEGATIVE_INFINITY;
  let due = Number.POSITIVE_INFINITY;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const soon = (wait: number) => {
    if (due <= view.performance.now() + wait) return;
    clearTimeout(timer);
    due = view.performance.now() + wait;
    timer = setTimeout(run, wait);
  };
  const run = () => {
    due = Number.POSITIVE_INFINITY;
    if (signal.aborted) return;
    const began = view.performance.now();
    const since = here;
    here = false;
    look(since);
    const least = attention === 'arrival' ? SHORTEST_PAUSE_MS : pause * 1.5;
    pause = Math.min(LONGEST_PAUSE_MS, Math.max(least, (view.performance.now() - began) * LEAST_REST));
  };
  const changed = () => {
    const now = view.performance.now();
    // After a rest the next change may be what the reader waits for.
    if (now - lastChange > REST_MS) pause = SHORTEST_PAUSE_MS;
    lastChange = now;
    soon(pause);
  };
  const turned = () => {
    pause = SHORTEST_PAUSE_MS;
    soon(pause);
  };
  const moved = () => {
    if (owner.location.href === address) return;
    address = owner.location.href;
    changing();
    turned();
  };

  // One observer for each thing that can be said of a change, so that none is looked at to find out what it was.
  const rest = new view.MutationObserver(() => {
    moved();
    changed();
  });
  const place = new view.MutationObserver(() => {
    moved();
    here = true;
    changed();
  });
  const text = new view.MutationObserver(changing);
  const addressAlone = new view.MutationObserver(moved);
  const observers = [rest, place, text, addressAlone];

  const root = document.documentElement;
  const { navigation } = owner as Window & { navigation?: EventTarget };
  const attend = (to: Attention) => {
    if (signal.aborted || isSame(attention, to)) return;
    const isWatchedSo = attention !== null && watchesAll(attention) && watchesAll(to);
    attention = to;
    if (isWatchedSo) return;
    for (const observer of observers) observer.disconnect();
    if (to === 'address') {
      if (!navigation) addressAlone.observe(root, { childList: true, subtree: true });
    } else if (to === 'page' || to === 'arrival') {
      place.observe(root, { childList: true, subtree: true, characterData: true, attributeFilter: [...NAMING, ...SHOWING] });
    } else {
      rest.observe(root, { childList: true, subtree: true });
      for (const ground of [root, document.body]) if (ground) place.observe(ground, { attributeFilter: SHOWING });
      place.observe(to.place, { childList: true, subtree: true, characterData: true, attributeFilter: NAMING });
      text.observe(to.description, { childList: true, subtree: true, characterData: true });
    }
  };

  signal.addEventListener(
    'abort',
    () => {
      clearTimeout(timer);
      for (const observer of observers) observer.disconnect();
    },
    { once: true },
  );
  const options = { signal, passive: true };
  // pushState by the page tells a content script nothing, except through the Navigation API where there is one.
  navigation?.addEventListener('currententrychange', moved, options);
  owner.addEventListener('popstate', moved, options);
  owner.addEventListener('hashchange', moved, options);
  // A frame may be made ready out of sight long before it shows anything.
  if (owner !== view) view.addEventListener('resize', turned, options);
  for (const [target, event] of [
    [view, 'pageshow'],
    [document, 'visibilitychange'],
    [view.matchMedia('(prefers-color-scheme: dark)'), 'change'],
    [view.matchMedia('(forced-colors: active)'), 'change'],
  ] as const) {
    target.addEventListener(event, () => attention !== 'address' && turned(), options);
  }
  soon(0);
  return { attend };
}

/** Long enough for a page to put up a pane in one go, short enough not to be noticed, in milliseconds. */
const SHORTEST_PAUSE_MS = 120;
/** On a page that never rests. */
const LONGEST_PAUSE_MS = 1000;
/** So long without a change, and a page has rested, in milliseconds. */
const REST_MS = 400;
/** How many times as long as a look took the page is left alone after it. */
const LEAST_REST = 20;

/** The attributes by which a page says which posting it shows, and those by which it shows and hides what it has. */
const NAMING = ['href', 'id', 'componentkey', 'data-job-id', 'data-indeed-apply-jk', 'data-semaphore-content-urn'];
const SHOWING = ['class', 'style', 'hidden'];

function watchesAll(to: Attention): boolean {
  return to === 'page' || to === 'arrival';
}

function isSame(a: Attention | null, b: Attention): boolean {
  if (a === null || typeof a === 'string' || typeof b === 'string') return a === b;
  return a.place === b.place && a.description === b.description;
}
