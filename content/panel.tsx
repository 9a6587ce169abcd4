/**
 * The fit panel in the own root: where it stands, how it is moved, what it remembers. It goes where it covers nothing that
 * the page wants pressed, unless the reader has put it somewhere.
 */
import { render } from 'preact';
import { rowsOf } from '../components/FitView';
import { Panel } from '../components/Panel';
import { headlineOf } from '../components/words';
import { type Correction, spelledWords } from '../domain/corrections';
import type { NamedSkill } from '../domain/fit';
import { LONGEST_TEXT } from '../domain/posting';
import type { PanelHabit } from '../domain/settings';
import { ask } from '../messages/client';
import { isConnected } from '../messages/connected';
import { createAfterPaint } from './after-paint';
import { dragPanel, nudged } from './move-panel';
import type { OwnRoot } from './own-root';
import { createPanelSeat, viewSize } from './panel-seat';
import { type Box, placeOf } from './placing';
import type { ShownPosting } from './shown-posting';
import { trusted } from './trusted';

/** What the panel asks of the rest of the page's script. */
export interface PanelDoors {
  /** Shows where in the text a mention stands; false where the page has folded it up. */
  readonly pointOut: (mention: number) => boolean;
  /** Opens the card of a mention at its word; false likewise. */
  readonly openCard: (mention: number) => boolean;
}

/** The panel of one page. */
export interface PanelHandle {
  show(shown: ShownPosting): void;
  hide(): void;
  /** Goes there with the keyboard; a panel that was closed or made small opens for that. */
  focus(): void;
}

/** A handful, so that no bit takes long. */
const ROWS_AT_A_TIME = 8;

/** A panel for the document. */
export function createPanel(document: Document, root: OwnRoot, doors: PanelDoors): PanelHandle {
  const view = document.defaultView as Window;
  let shown: ShownPosting | null = null;
  let latest: ShownPosting | null = null;
  let habit: PanelHabit | null = null;
  let closedFor: string | null = null;
  let news: {
    readonly key: string;
    readonly kind: 'folded' | 'planned' | 'problem';
    readonly planned: readonly NamedSkill['id'][];
  } | null = null;
  let said = '';
  let before: Element | null = null;
  /** Small until the reader wants it large again: it stood over a word that was to be seen. */
  let isTucked = false;
  let listening: AbortController | null = null;
  /** How many of its items are drawn. */
  let rows = 0;
  /** Whether it is on the page for its reader to see. */
  let isSeated = false;
  const growing = createAfterPaint(view);

  const keyOf = ({ posting }: ShownPosting) => `${posting.site} ${posting.id}`;
  // Where the panel would take more than a third of the window it begins small.
  const isSmall = () => isTucked || (habit?.collapsed ?? view.innerWidth < 960);
  const part = () => root.part('panel');
  const element = () => (shown ? part().querySelector<HTMLElement>('.panel') : null);
  const hasFocus = () => root.focused()?.closest('.panel') != null;
  const seat = createPanelSeat(document, root, element, () => habit?.place ?? null);

  const draw = () => {
    if (!shown) return;
    // After an update or removal this script lives on without its extension, and so without words.
    if (!isConnected()) return unmount();
    const { posting, reading, reader, dark } = shown;
    const key = keyOf(shown);
    const hadFocus = hasFocus();
    render(
      <Panel
        fit={reading.fit}
        named={reading.words.length}
        posting={posting.text}
        spans={reading.words}
        aside={spelledWords(reading.aside, posting.text)}
        facts={reading.facts}
        shortened={posting.text.length > LONGEST_TEXT}
        planned={reader.planned}
        news={news?.key === key ? news : null}
        dark={dark}
        collapsed={isSmall()}
        rows={rows}
        onToggle={(event) => trusted(event) && keep({ collapsed: !isSmall() })}
        onClose={(event) => trusted(event) && close()}
        onNudge={onNudge}
        onPointOut={(mention, event) => trusted(event) && lead(mention, doors.pointOut)}
        onOpenCard={(mention, event) => trusted(event) && lead(mention, doors.openCard)}
        onPlan={(skills, plan, event) => trusted(event) && void setPlanned(skills, plan)}
        onTakeBack={(corrections, event) => trusted(event) && void takeBack(corrections)}
      />,
      part(),
    );
    // What was pressed may be gone: the focus stays in the panel.
    if (hadFocus && !hasFocus()) element()?.querySelector('h2')?.focus({ preventScroll: true });
  };
  /**
   * Draws it bit by bit: in one go it would hold the page up. Out of sight the first time, and shown when it is whole; where
   * one stands already, another posting's takes its place from the top.
   */
  const grow = () => {
    if (!shown) return;
    draw();
    if (rows >= rowsOf(shown.reading.fit) || isSmall()) sit();
    else {
      if (!isSeated) part().style.visibility = 'hidden';
      growing.next(() => {
        rows += ROWS_AT_A_TIME;
        grow();
      });
    }
  };
  const sit = () => {
    part().style.visibility = '';
    if (!isSeated) seat.take();
    isSeated = true;
  };
  const drawInPlace = () => {
    growing.cancel();
    rows = Number.POSITIVE_INFINITY;
    draw();
    sit();
    seat.settle();
  };

  /** Remembers how the reader leaves the panel on this site. */
  const keep = (fields: Partial<PanelHabit>) => {
    if (!shown) return;
    if (fields.collapsed !== undefined) isTucked = false;
    habit = { place: habit?.place ?? null, collapsed: habit?.collapsed ?? null, ...fields };
    drawInPlace();
    // Not being remembered is no reason to disturb.
    ask('keep-panel', { site: shown.posting.site, habit }).catch(() => undefined);
  };
  const putDown = (box: Box) => keep({ place: placeOf(box, viewSize(document)) });
  const onNudge = (event: KeyboardEvent) => {
    const box = element()?.getBoundingClientRect();
    const to = box && event.isTrusted ? nudged(event, box, viewSize(document)) : null;
    if (!to) return;
    event.preventDefault();
    if (to === 'home') keep({ place: null });
    else putDown(to);
  };

  /** Leads to a word: makes way for it, or says that the page has folded it up. */
  const lead = (mention: number, to: (mention: number) => boolean) => {
    const range = shown?.marks.find(({ mark }) => mark.mention === mention)?.range;
    const panel = element();
    if (range && panel && willCover(panel, range)) isTucked = true;
    const isSeen = to(mention);
    if (!isSeen) isTucked = false;
    tell(isSeen ? null : 'folded');
  };
  /** Whether the panel stands where the word is, or will be once it has been scrolled to the middle. */
  const willCover = (panel: HTMLElement, range: Range) => {
    const box = panel.getBoundingClientRect();
    const word = range.getBoundingClientRect();
    const y = word.top >= 0 && word.bottom <= view.innerHeight ? word.top + word.height / 2 : view.innerHeight / 2;
    return word.right > box.left && word.left < box.right && y > box.top && y < box.bottom;
  };
  const tell = (kind: 'folded' | 'planned' | 'problem' | null, planned: readonly NamedSkill['id'][] = []) => {
    news = kind && shown ? { key: keyOf(shown), kind, planned } : null;
    draw();
  };
  const setPlanned = async (skills: readonly NamedSkill['id'][], plan: boolean) => {
    try {
      const { changed } = await ask('change-planned', { skills: [...skills], plan });
      tell(plan ? 'planned' : null, changed);
    } catch {
      tell('problem');
    }
  };
  const takeBack = async (corrections: readonly Correction[]) => {
    try {
      await ask('change-corrections', { corrections: [...corrections], hold: false });
    } catch {
      tell('problem');
    }
  };

  const close = () => {
    closedFor = shown ? keyOf(shown) : null;
    const back = before;
    const hadFocus = hasFocus();
    unmount();
    if (hadFocus && back instanceof HTMLElement && back.isConnected) back.focus({ preventScroll: true });
  };
  const unmount = () => {
    growing.cancel();
    seat.leave();
    listening?.abort();
    [listening, shown, before, isSeated] = [null, null, null, false];
    render(null, part());
    root.drop('panel');
  };
  const listen = () => {
    if (listening) return;
    listening = new AbortController();
    const { signal } = listening;
    const on = part();
    on.addEventListener(
      'keydown',
      (event) => {
        if (event.isTrusted && event.key === 'Escape') close();
      },
      { signal },
    );
    on.addEventListener(
      'focusin',
      ({ relatedTarget }) => {
        if (!(relatedTarget instanceof Node && on.contains(relatedTarget))) before = relatedTarget as Element | null;
      },
      { signal },
    );
    dragPanel(on, { panel: element, view: () => viewSize(document), putDown }, signal);
    // What is small by itself in a narrow window is large in a wide one.
    // Once a frame: while a window is dragged it tells of its size far more often.
    let isDue = false;
    const resized = () => {
      if (isDue) return;
      isDue = true;
      view.requestAnimationFrame(() => {
        isDue = false;
        if (!signal.aborted) drawInPlace();
      });
    };
    view.addEventListener('resize', resized, { signal, passive: true });
  };

  const show = (next: ShownPosting) => {
    const key = keyOf(next);
    latest = next;
    if (key === closedFor) return;
    closedFor = null;
    const isNew = !shown || keyOf(shown) !== key;
    // What the reader does here counts before what was stored, until another page is opened.
    if (isNew) habit ??= next.reader.settings.panel[next.posting.site] ?? null;
    shown = next;
    listen();
    if (isNew) {
      rows = isSeated ? ROWS_AT_A_TIME : 0;
      if (isSeated) grow();
      else {
        // Its place on the page is enough for one task, and what is said of it.
        part().style.visibility = 'hidden';
        growing.next(grow);
      }
      seat.lookAgain();
    } else draw();
    const headline = headlineOf(next.reading.fit, next.reading.words.length);
    if (said !== `${key} ${headline}`) root.say(headline);
    said = `${key} ${headline}`;
  };

  return {
    show,
    hide() {
      latest = null;
      if (shown) unmount();
    },
    focus() {
      if (!latest) return;
      closedFor = null;
      const from = root.focused() ?? document.activeElement;
      if (!shown) show(latest);
      if (isSmall()) keep({ collapsed: false });
      // What is not seen yet cannot be gone to.
      else drawInPlace();
      element()?.querySelector<HTMLElement>('h2')?.focus({ preventScroll: true });
      before ??= from;
    },
  };
}
