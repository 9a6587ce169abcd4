/**
 * The card at a marked word, in the own root: opened by the resting pointer, a tap or the keyboard; gone with Escape, with
 * its word, or when the pointer has left both. What is pressed in it is asked of the worker, and can be taken back there.
 */
import { render } from 'preact';
import { Card, type CardNotice } from '../components/Card';
import type { SkillCard } from '../domain/compact-cards';
import { spellingOf } from '../domain/corrections';
import type { NamedSkill } from '../domain/fit';
import type { NamedWord, SkillHere } from '../domain/posting-fit';
import type { ProgressState } from '../domain/progress';
import { ask } from '../messages/client';
import { isConnected } from '../messages/connected';
import type { PlacedMark } from './highlights';
import { meetWords, type Point } from './meet-words';
import type { OwnRoot } from './own-root';
import { type Box, cardPlace } from './placing';
import { bringIntoView } from './point-out';
import type { ShownPosting } from './shown-posting';
import { trusted } from './trusted';
import { lineBox } from './word-at';

/** The cards of one page. */
export interface CardHandle {
  /** From now on the words of this posting have cards. An open one stays where its word is still there. */
  attach(shown: ShownPosting): void;
  /** No word has a card any more, and nothing is listened to. */
  detach(): void;
  /** Opens the card of the next marked word that can be seen, the last one's for -1, and goes there with the keyboard. */
  step(direction: 1 | -1): void;
  /** Opens the card of a mention at its word and goes there with the keyboard; false where the word cannot be seen. */
  open(mention: number): boolean;
  /** Whether a pointer at rest on a word opens its card. */
  heedPointer(heed: boolean): void;
}

interface OpenCard {
  readonly mention: NamedWord;
  readonly here: SkillHere;
  readonly placed: PlacedMark;
  /** Where the pointer met the word: a name may be broken over two lines. Null by keyboard: then the card has the focus. */
  readonly point: Point | null;
  readonly notice: (CardNotice & { readonly undo: (() => Promise<unknown>) | null }) | null;
  /** What was pressed, until the worker's word on it has come back to the page. */
  readonly pressed: { readonly state: ProgressState | null } | null;
  /** Something was pressed and not answered yet. */
  readonly isBusy: boolean;
  /** The word is no mention any more: the reader has just taken it back. */
  readonly isGone: boolean;
}

/** The cards of a document. */
export function createCard(document: Document, root: OwnRoot): CardHandle {
  const view = document.defaultView as Window;
  const known = new Map<NamedSkill['id'], SkillCard | null>();
  let shown: ShownPosting | null = null;
  let open: OpenCard | null = null;
  let boxes: { readonly word: Box; readonly card: Box } | null = null;
  let listening: AbortController | null = null;
  let before: Element | null = null;
  let heedsPointer = true;

  const part = () => root.part('card');
  const element = () => part().querySelector<HTMLElement>('.card');
  const hasFocus = () => root.focused()?.closest('.card') != null;

  const openAt = (placed: PlacedMark, point: Point | null) => {
    const mention = shown?.reading.words[placed.mark.mention];
    const here = mention && shown?.reading.skills[mention.skill.id];
    if (!mention || !here || (open?.placed === placed && point !== null)) return;
    // Who reads a card by keyboard keeps it while the pointer lies about.
    if (point !== null && open && hasFocus()) return;
    if (!hasFocus()) before = root.focused() ?? document.activeElement;
    open = { mention, here, placed, point, notice: null, pressed: null, isBusy: false, isGone: false };
    learnMore(mention.skill.id);
    draw();
    if (point === null) element()?.focus({ preventScroll: true });
  };
  const close = () => {
    if (!open) return;
    const back = hasFocus() ? before : null;
    [open, boxes, before] = [null, null, null];
    render(null, part());
    root.drop('card');
    if (back instanceof HTMLElement && back.isConnected) back.focus({ preventScroll: true });
  };
  const change = (fields: Partial<OpenCard>) => {
    if (!open) return;
    open = { ...open, ...fields };
    draw();
  };

  /** What the worker says of a skill: asked once a page, and again where it could not be had. */
  const learnMore = (skill: NamedSkill['id']) => {
    if (known.has(skill)) return;
    ask('get-card', { skill }).then(
      (card) => {
        known.set(skill, card);
        if (open?.mention.skill.id === skill) draw();
      },
      () => undefined,
    );
  };

  const stateOf = (skill: NamedSkill['id']): ProgressState | null => {
    const states = shown?.reader.progress ?? {};
    return Object.hasOwn(states, skill) ? (states[skill] ?? null) : null;
  };
  /** Does what was pressed and says so; a card that went meanwhile, or shows another word, is not spoken in. */
  const act = async (work: () => Promise<OpenCard['notice']>) => {
    if (!open || open.isBusy) return;
    const { start, skill } = open.mention;
    change({ isBusy: true });
    const notice = await work().catch((error: unknown) => ({ kind: 'problem' as const, problem: error, undo: null }));
    if (open?.mention.start === start && open.mention.skill.id === skill.id) change({ notice, isBusy: false });
  };
  const setState = (state: ProgressState) =>
    act(async () => {
      if (!open) return null;
      const { id } = open.mention.skill;
      const next = (open.pressed ?? { state: stateOf(id) }).state === state ? null : state;
      const { change: number } = await ask('change-progress', { source: 'page', changes: [{ skill: id, state: next }] });
      change({ pressed: { state: next } });
      return { kind: 'marked', state: next, undo: number === null ? null : () => ask('undo-change', { change: number }) };
    });
  const correct = () =>
    act(async () => {
      if (!open || !shown) return null;
      const { start, end, skill } = open.mention;
      const corrections = [{ spelling: spellingOf(shown.posting.text.slice(start, end)), skill: skill.id }];
      await ask('change-corrections', { corrections, hold: true });
      return { kind: 'corrected', undo: () => ask('change-corrections', { corrections, hold: false }) };
    });
  const undo = () =>
    act(async () => {
      await open?.notice?.undo?.();
      change({ pressed: null });
      return { kind: 'undone', undo: null };
    });

  const draw = () => {
    if (!open || !shown) return;
    if (!isConnected()) return close();
    const { mention, here, placed, point, notice, isGone } = open;
    const { reading, posting, marks, dark } = shown;
    const { fit } = reading;
    const { skill, start, end } = mention;
    const item = isGone ? null : (fit.items.find(({ mentions }) => mentions.includes(placed.mark.mention)) ?? null);
    const named = fit.mentioned.find(({ id }) => id === skill.id);
    const position = marks.indexOf(placed);
    const hadFocus = hasFocus();
    render(
      <Card
        name={skill.name}
        spelling={spellingOf(posting.text.slice(start, end))}
        posting={posting.text}
        verdict={placed.mark.verdict}
        item={item}
        why={item?.why ?? named?.why ?? []}
        own={here.own}
        topic={here.topic}
        state={open.pressed ? open.pressed.state : stateOf(skill.id)}
        card={known.get(skill.id)}
        dark={dark}
        notice={notice}
        isGone={isGone}
        place={point === null && position >= 0 ? { number: position + 1, all: marks.length } : null}
        onMark={(state, event) => trusted(event) && void setState(state)}
        onCorrect={(event) => trusted(event) && void correct()}
        onUndo={(event) => trusted(event) && void undo()}
        onStep={(direction, event) => trusted(event) && step(direction)}
        onClose={(event) => trusted(event) && close()}
      />,
      part(),
    );
    // What was pressed may be gone: the focus stays in the card.
    if (hadFocus && !hasFocus()) element()?.focus({ preventScroll: true });
    settle();
  };
  /** Puts the card beside its word; a word that has left the window takes its card along, unless the keyboard is in it. */
  const settle = () => {
    const card = open && element();
    if (!open || !card) return;
    const word = lineBox(open.placed.range, open.point ?? undefined) ?? (open.isGone ? boxes?.word : null);
    if (!word) return close();
    const isOut = word.top + word.height < 0 || word.top > view.innerHeight;
    if (isOut && (open.point || !hasFocus())) return close();
    const { left, width: wide, height: high } = word;
    const near = { left, top: Math.max(0, Math.min(word.top, view.innerHeight - high)), width: wide, height: high };
    card.style.maxHeight = '';
    const { width, height } = card.getBoundingClientRect();
    const place = cardPlace(isOut ? near : word, { width, height }, { width: view.innerWidth, height: view.innerHeight });
    card.style.left = `${place.left}px`;
    card.style.top = `${place.top}px`;
    if (place.height < height) card.style.maxHeight = `${place.height}px`;
    boxes = { word, card: place };
  };

  const step = (direction: 1 | -1) => {
    const marks = shown?.marks ?? [];
    const from = open ? marks.indexOf(open.placed) : -1;
    const start = from < 0 && direction < 0 ? 0 : from;
    for (let turn = 1; turn <= marks.length; turn += 1) {
      const next = marks[(start + direction * turn + 2 * marks.length) % marks.length];
      if (!next || !bringIntoView(document, next.range)) continue;
      openAt(next, null);
      return;
    }
  };
  const onKey = (event: KeyboardEvent) => {
    if (!event.isTrusted || event.key !== 'Escape' || !open) return;
    // The panel below does not close with the same press.
    if (root.focused()) event.stopPropagation();
    close();
  };

  return {
    attach(next) {
      const was = open;
      shown = next;
      if (!listening) {
        listening = new AbortController();
        const { signal } = listening;
        meetWords(
          document,
          {
            marks: () => (heedsPointer ? (shown?.marks ?? []) : []),
            host: root.host,
            boxes: () => (open?.point ? boxes : null),
            isOpen: () => open !== null,
            met: openAt,
            left: close,
            moved: settle,
          },
          signal,
        );
        // In front of the page's own listeners, and without keeping the key from them.
        view.addEventListener('keydown', onKey, { signal, capture: true, passive: true });
      }
      if (!was) return;
      const { start, skill } = was.mention;
      const placed = next.marks.find(({ mark }) => mark.start === start && next.reading.words[mark.mention]?.skill.id === skill.id);
      const mention = placed && next.reading.words[placed.mark.mention];
      const here = mention && next.reading.skills[mention.skill.id];
      if (placed && mention && here) open = { ...was, placed, mention, here, pressed: null, isGone: false };
      else if (was.notice || was.isBusy) open = { ...was, isGone: true };
      else return close();
      draw();
    },
    detach() {
      close();
      listening?.abort();
      [listening, shown] = [null, null];
    },
    step,
    heedPointer(heed) {
      heedsPointer = heed;
    },
    open(mention) {
      const placed = shown?.marks.find(({ mark }) => mark.mention === mention);
      if (!placed || !bringIntoView(document, placed.range)) return false;
      openAt(placed, null);
      return true;
    },
  };
}
