/**
 * One page's life: watch → read → ask → paint → remember, for as long as the signal allows. The page is looked at again
 * whenever it may show another posting; what was painted for one posting goes before another's is painted.
 */
import { LONGEST_TEXT, type Posting } from '../domain/posting';
import { statesOf } from '../domain/progress';
import { modeOf } from '../domain/settings';
import { countsOf } from '../domain/visit-counts';
import type { VisitReport } from '../domain/visit-report';
import { ask } from '../messages/client';
import { onCommand } from '../messages/command';
import { isConnected } from '../messages/connected';
import { onRevision } from '../messages/revision';
import { createAfterPaint } from './after-paint';
import { onAttention } from './attention';
import { createCompanion } from './companion';
import { decide, type ReadPosting } from './decide';
import { addressShown, leavesJobsToFrame } from './frame';
import { isLightOnDark } from './ground';
import { createHighlighter } from './highlights';
import { withSwitch } from './marks-switch';
import { mostMarks } from './most-marks';
import { createOwnRoot } from './own-root';
import { type PageSource, sourceAt } from './page-source';
import { sameNodes } from './page-text';
import { createPatience } from './patience';
import { createRemembering } from './remember-postings';
import { createCountsReporter } from './report-counts';
import { createSeenCards } from './seen-cards';
import { readable } from './sent-posting';
import type { PostingReading, Reader } from './shown-posting';
import { createStaleText } from './stale-text';
import { watchPage } from './watch-page';

/** The posting that is showing. */
interface Visit {
  /** Changes when another posting shows, or the same with another text. */
  readonly key: string;
  readonly source: PageSource;
  readonly address: string;
  readonly page: ReadPosting;
  readonly dark: boolean;
  /** The reader for whom it is shown. */
  readonly reader: Reader;
  /** What it is to them, once the worker has said so. */
  readonly fit: PostingReading | null;
}

/** How long to leave the worker alone that did not answer, in milliseconds. */
const NEXT_TRY_MS = 6000;

/** Reads the postings of a window's document. Everything that was shown or listened to ends with the signal. */
export function readVisits(
  view: Window,
  sources: readonly PageSource[],
  end: AbortController,
  tellPopup: (report: VisitReport) => void,
): void {
  const { signal } = end;
  const { document } = view;
  const highlighter = withSwitch(createHighlighter(document));
  /** Whether the page takes away what is put on it, for good. */
  let isUnwanted = false;
  const root = createOwnRoot(document, () => {
    isUnwanted = true;
    if (visit?.fit) announcePosting(visit, visit.fit);
  });
  const companion = createCompanion(document, root);
  const afterPaint = createAfterPaint(view);
  const afterLook = createAfterPaint(view);
  const seenCards = createSeenCards(view, root);
  const remembering = createRemembering(seenCards.forget);
  const tellToolbar = createCountsReporter(signal);
  const announce = (report: VisitReport) => {
    tellPopup(report);
    tellToolbar(countsOf(report));
  };
  const staleText = createStaleText();
  const patience = createPatience(document);
  let reader: Reader | null = null;
  let visit: Visit | null = null;
  let before = addressShown(view);
  let asked = 0;
  let asking = false;
  /** The visit whose fit has been asked for and not been said yet. */
  let awaited: { readonly key: string; readonly reader: Reader } | null = null;
  let alarm: ReturnType<typeof setTimeout> | undefined;

  const hide = (forGood = true) => {
    if (forGood) highlighter?.clear();
    else highlighter?.lift();
    afterPaint.cancel();
    companion.hide();
  };
  const leave = (report: VisitReport) => {
    if (visit || report.kind !== 'arriving') hide(report.kind !== 'arriving');
    visit = null;
    announce(report);
  };
  const lookAgainIn = (milliseconds: number) => {
    clearTimeout(alarm);
    alarm = setTimeout(() => !signal.aborted && look(true), milliseconds);
  };

  const moved = () => {
    const address = addressShown(view);
    if (address.href === before.href) return;
    const source = sourceAt(view, sources, before);
    if (source && source.idInAddress(before) !== source.idInAddress(address)) staleText.leaves(source.standing(document, before));
    before = address;
  };
  const changing = () => {
    moved();
    if (!visit) return;
    const { source, page } = visit;
    const id = source.idInAddress(addressShown(view));
    // The address is ahead of the page: what is marked may change its meaning before it is looked at again.
    if (id !== null && id !== page.posting.id) return leave({ kind: 'arriving', site: source.site });
    highlighter?.prune();
  };

  const look = (here: boolean) => {
    // After an update or removal this script lives on without its extension: it takes itself away.
    if (!isConnected()) return end.abort();
    const address = addressShown(view);
    const source = sourceAt(view, sources, address);
    lookAtPosting(here, source, address);
    if (source) afterLook.next(() => lookAtLists(source));
    else lookAtLists(source);
  };
  /** Lists say what was seen before; where nobody has asked for anything yet, they are reason enough to. */
  const lookAtLists = (source: PageSource | undefined) => {
    if (signal.aborted || !isConnected()) return;
    if (!seenCards.look(source, reader, visit?.page.posting.id ?? null) && !asking) askReader();
  };

  const lookAtPosting = (here: boolean, source: PageSource | undefined, address: URL) => {
    const site = source?.site ?? null;
    const decision = decide({
      address,
      site,
      isOff: site !== null && reader !== null && modeOf(reader.settings, site) === 'off',
      isReaderKnown: reader !== null,
      shown: visit?.page.posting.id ?? null,
      stillShows: () => !here && visit?.address === address.href && visit.reader === reader && stillShows(visit, address),
      read: () => source?.read(document, address) ?? { kind: 'no-posting' },
      leavesToFrame: () => leavesJobsToFrame(document),
      patienceLeft: () => patience.left(address),
      restLeft: (page) => staleText.restLeft(page, performance.now()),
    });
    switch (decision.kind) {
      case 'stay':
        return;
      case 'leave':
        watch.attend(decision.watch);
        patience.end();
        return leave(decision.report);
      case 'ask':
        watch.attend('page');
        // One question at a time: on a page that never rests, a new one at every look would outrun every answer.
        return asking ? undefined : askReader();
      case 'wait':
        watch.attend(decision.report.kind === 'arriving' ? 'arrival' : 'page');
        if (decision.next < Number.POSITIVE_INFINITY) lookAgainIn(decision.next);
        return leave(decision.report);
      case 'enter':
        if (!decision.isGuess) patience.end();
        if (source && reader) enter(decision.page, source, address, reader);
    }
  };

  /** Whether only the rest of the page has changed beside a posting that shows. */
  const stillShows = ({ source, page: { description }, dark }: Visit, address: URL) =>
    stands() && source.isStill(description, document, address) && isLightOnDark(description) === dark;
  const stands = () => companion.stands() && (highlighter?.stands() ?? true);

  const enter = (page: ReadPosting, source: PageSource, address: URL, to: Reader) => {
    const { posting, place, description } = page;
    clearTimeout(alarm);
    watch.attend({ place, description });
    const key = keyOf(posting);
    const same = visit?.key === key ? visit : null;
    const dark = isLightOnDark(description);
    const fit = same?.reader === to ? same.fit : null;
    const isShown = fit !== null && same?.dark === dark && stands() && sameNodes(same.page.text, page.text);
    if (visit && visit.page.posting.id !== posting.id) hide(false);
    const entered: Visit = { key, source, address: address.href, page, dark, reader: to, fit };
    visit = entered;
    staleText.took(page);
    if (!fit) askFit(entered);
    else if (!isShown) show(entered, fit);
    if (!page.evident) return;
    // One for each, so that none takes another's turn: a posting that is left at once was seen all the same.
    createAfterPaint(view).next(() => !signal.aborted && isConnected() && remembering.shows(posting, !same));
  };

  /** Asks the worker what the reader wants, and looks again. Of answers that overtake each other the last counts. */
  const askReader = () => {
    asked += 1;
    asking = true;
    const mine = asked;
    Promise.all([ask('get-settings', {}), ask('get-progress', {}), ask('get-planned', {})]).then(
      ([settings, progress, planned]) => {
        if (signal.aborted || mine !== asked) return;
        asking = false;
        seenCards.forget();
        reader = { settings, progress: statesOf(progress), planned };
        look(true);
      },
      (error: unknown) => mine === asked && failed(error),
    );
  };

  const askFit = (entered: Visit) => {
    const { key, reader: to } = entered;
    if (awaited?.key === key && awaited.reader === to) return;
    const mine = { key, reader: to };
    awaited = mine;
    // While the page goes on, so may its text: an answer counts for the visit that it was asked for.
    const isWanted = () => {
      if (awaited === mine) awaited = null;
      return !signal.aborted && visit?.key === key && visit.reader === to;
    };
    ask('read-posting', readable(entered.page.posting, new URL(entered.address).hostname)).then(
      (fit) => {
        if (!isWanted() || !visit) return;
        visit = { ...visit, fit };
        show(visit, fit);
      },
      (error: unknown) => isWanted() && failed(error),
    );
  };

  const failed = (error: unknown) => {
    if (!isConnected()) return end.abort();
    if (signal.aborted) return;
    // Without the reader's progress, or with an old one, marks would say what is not so: rather none, and try again.
    reader = null;
    leave({ kind: 'failed', reason: error instanceof Error ? error.message : String(error) });
    asking = true;
    clearTimeout(alarm);
    alarm = setTimeout(() => {
      asking = false;
      if (!signal.aborted) look(true);
    }, NEXT_TRY_MS);
  };

  const announcePosting = ({ page: { posting, evident } }: Visit, { fit, words, aside, facts }: PostingReading) => {
    const { site, id, title, company, text } = posting;
    const named = words.length;
    announce({
      kind: 'posting',
      site,
      id,
      title,
      company,
      named,
      fit,
      words,
      aside,
      text,
      facts,
      remembered: evident,
      unwanted: isUnwanted,
      shortened: text.length > LONGEST_TEXT,
    });
  };

  const show = (shown: Visit, reading: PostingReading) => {
    announcePosting(shown, reading);
    const { page, dark, reader } = shown;
    const { posting, text, description } = page;
    const { words: named, marks } = reading;
    const { site } = posting;
    if (modeOf(reader.settings, site) === 'read-only') return hide();
    const placed = mostMarks(marks, named).flatMap((mark) => {
      const range = text.rangeOf(mark.start, mark.end);
      return range ? [{ range, mark }] : [];
    });
    highlighter?.paint(placed, description, dark);
    afterPaint.next(() => companion.show({ posting, reading, reader, marks: placed, dark }));
  };

  signal.addEventListener(
    'abort',
    () => {
      hide();
      seenCards.hide();
    },
    { once: true },
  );
  onCommand((command) => {
    if (command === 'toggle-marks') companion.heedPointer(highlighter?.toggle() ?? true);
    else if (command === 'focus-panel') {
      isUnwanted = false;
      companion.focusPanel();
    } else companion.stepMark(1);
  }, signal);
  onAttention(view, () => visit?.fit && !stands() && look(true), signal);
  // Before the first posting nobody has asked, and nothing is shown that could be out of date.
  onRevision(() => asked > 0 && askReader(), signal);
  // A page that comes back from the back/forward cache was told nothing while it was frozen.
  view.addEventListener('pageshow', (event) => event.persisted && asked > 0 && askReader(), { signal });
  const watch = watchPage(document, { changing, look }, signal);
}

function keyOf({ site, id, title, company, text }: Posting): string {
  return [site, id, title, company, text].join('\n');
}
