/**
 * A small tag at the title of each posting in a list that was seen before: how many must-haves are in place, and, where the
 * pointer or the focus is on the title, when it was seen. All of it stands in the own root, lies over nothing that can be
 * pressed and lets every press through; it follows its title, and goes with it.
 */
import { day, text } from '../components/texts';
import { mustHaves } from '../components/words';
import type { Board } from '../domain/posting';
import type { SeenCard } from '../domain/seen-posting';
import { modeOf } from '../domain/settings';
import { ask } from '../messages/client';
import { PRESSABLE } from './covered';
import { isLightOnDark } from './ground';
import type { OwnRoot } from './own-root';
import type { PageSource } from './page-source';
import type { ResultCard } from './result-cards';
import type { Reader } from './shown-posting';

/** The tags of one page. */
export interface SeenCards {
  /**
   * Looks at the lists of the page. `current` is the posting that is open, of which they say nothing. False where there are
   * postings and nothing is known of the reader, who may want nothing on the page.
   */
  look(source: PageSource | undefined, reader: Reader | null, current: string | null): boolean;
  /** What was said of them, or of this one, may no longer hold: it is asked again. */
  forget(id?: string): void;
  /** Takes the tags away. */
  hide(): void;
}

/** What is asked of the worker in one go. */
const MOST_AT_ONCE = 100;
const GAP = 6;
/** A tag's height, and about what a character and its edges take of its width, in pixels. */
const [HEIGHT, CHARACTER, PADDING] = [18, 7, 14];

export function createSeenCards(view: Window, root: OwnRoot): SeenCards {
  const { document } = view;
  const known = new Map<string, SeenCard | null>();
  let cards: readonly (ResultCard & { readonly seen: SeenCard })[] = [];
  let given: readonly [all: readonly ResultCard[], site: Board, current: string | null] | null = null;
  let pointed: Element | null = null;
  let listening: AbortController | null = null;
  let frame = 0;

  const draw = () => {
    frame = 0;
    if (cards.length === 0) return;
    const part = root.part('seen');
    part.className = 'seen';
    part.replaceChildren(...cards.flatMap(({ anchor, seen }) => tagAt(anchor, seen, anchor === pointed)));
  };
  const soon = () => {
    frame ||= view.requestAnimationFrame(draw);
  };

  const tagAt = (anchor: Element, seen: SeenCard, isPointed: boolean): HTMLElement[] => {
    const range = document.createRange();
    range.selectNodeContents(anchor);
    const line = [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0).at(-1);
    if (!line || !isUncovered(anchor, line)) return [];
    const tag = document.createElement('span');
    // Our words are written from left to right, whatever the page's are.
    tag.dir = 'ltr';
    tag.className = isLightOnDark(anchor) ? 'seen-tag dark' : 'seen-tag';
    const short = seenInShort(seen);
    for (const words of isPointed ? [seenInWords(seen), short] : [short]) {
      const width = words.length * CHARACTER + PADDING;
      const at = placesAt(line, width).find(([left, top]) => left + width <= view.innerWidth && !liesOnButton(anchor, left, top, width));
      if (!at) continue;
      tag.textContent = words;
      tag.style.cssText = `left: ${Math.round(at[0])}px; top: ${Math.round(at[1])}px`;
      return [tag];
    }
    return [];
  };

  /** Where a tag may begin, and its middle's height: behind the title's last line, or below it, as far to the left as it takes. */
  const placesAt = (line: DOMRect, width: number) =>
    [
      [line.right + GAP, line.top + line.height / 2],
      [Math.max(0, Math.min(line.left, view.innerWidth - width)), line.bottom + HEIGHT / 2 + 1],
    ] as const;
  /** Whether it would lie on something to be pressed that is not the card's own link. */
  const liesOnButton = (anchor: Element, left: number, top: number, width: number) =>
    [0, 0.5, 1].some((share) => {
      const pressed = document.elementFromPoint(left + share * width, top)?.closest(PRESSABLE);
      return pressed != null && !pressed.contains(anchor) && !anchor.contains(pressed) && !(pressed instanceof HTMLAnchorElement);
    });

  /** A title may be scrolled out of its list, or lie under the page's own bars. */
  const isUncovered = (anchor: Element, line: DOMRect) => {
    const hit = document.elementFromPoint(line.right - 1, line.top + line.height / 2);
    let around: Element | null = anchor;
    for (let level = 0; around && level < LEVELS; level += 1, around = around.parentElement) if (around.contains(hit)) return hit !== null;
    return false;
  };

  const listen = () => {
    if (listening) return;
    listening = new AbortController();
    const options = { signal: listening.signal, passive: true, capture: true };
    document.addEventListener('scroll', soon, options);
    view.addEventListener('resize', soon, options);
    const point = (event: Event) => {
      const found = cards.find(({ anchor }) => event.target instanceof Node && anchor.contains(event.target)) ?? null;
      if ((found?.anchor ?? null) === pointed) return;
      pointed = found?.anchor ?? null;
      if (found && event.type === 'focusin') root.say(seenInWords(found.seen));
      soon();
    };
    document.addEventListener('pointerover', point, options);
    document.addEventListener('focusin', point, options);
  };

  const hide = () => {
    cards = [];
    given = null;
    pointed = null;
    listening?.abort();
    listening = null;
    view.cancelAnimationFrame(frame);
    frame = 0;
    root.drop('seen');
  };

  const show = (all: readonly ResultCard[], site: Board, current: string | null) => {
    given = [all, site, current];
    const unknown = all.filter(({ id }) => !known.has(id)).map(({ id }) => id);
    if (unknown.length > 0) askFor(unknown.slice(0, MOST_AT_ONCE), site);
    cards = all.flatMap((card) => {
      const seen = card.id === current ? null : known.get(card.id);
      return seen ? [{ ...card, seen }] : [];
    });
    if (cards.length === 0) {
      root.drop('seen');
      return;
    }
    listen();
    soon();
  };

  const askFor = (ids: readonly string[], site: Board) => {
    // Asked once: what is not known by then counts as not seen.
    for (const id of ids) known.set(id, null);
    ask('seen-postings', { site, ids: [...ids] }).then(
      (seen) => {
        for (const card of seen) known.set(card.id, card);
        if (seen.length > 0 && given) show(...given);
      },
      () => {
        for (const id of ids) known.delete(id);
      },
    );
  };

  return {
    look(source, reader, current) {
      const site = source?.site;
      const all = source && site !== 'other' ? source.cards(document) : [];
      if (all.length > 0 && !reader) return false;
      if (!site || site === 'other' || !reader || all.length === 0 || modeOf(reader.settings, site) !== 'on') hide();
      else show(all, site, current);
      return true;
    },
    forget(id) {
      if (id === undefined) known.clear();
      else known.delete(id);
    },
    hide,
  };
}

/** How far up from its title a card may lay a link over itself. */
const LEVELS = 6;

/** “4/7”, or a sign that it was seen where nothing is asked or known. */
function seenInShort({ required }: SeenCard): string {
  return required && required.all > 0 ? `${required.met}/${required.all}` : '✓';
}

/** “Seen on 3 Nov 2026 · 4 of 7 must-haves”. */
function seenInWords({ lastSeen, required }: SeenCard): string {
  const when = text('seen_on', { day: day(lastSeen) });
  return required ? `${when} · ${mustHaves(required)}` : when;
}
