/**
 * One page's life: watch → read → match → paint → remember, for as long as the signal allows. The page is looked at
 * again whenever it may show another posting; what was painted for one posting goes before another's is painted.
 */
import { keyOfCorrection } from '../domain/corrections';
import { assessFit, marksOf } from '../domain/fit';
import type { Posting, Site } from '../domain/posting';
import { type Reading, readPosting } from '../domain/reading';
import { modeOf } from '../domain/settings';
import { countsOf } from '../domain/visit-counts';
import type { MissingPart, VisitReport } from '../domain/visit-report';
import { openVocabulary, type Vocabulary } from '../domain/vocabulary';
import { ask } from '../messages/client';
import { onCommand } from '../messages/command';
import { isConnected } from '../messages/connected';
import { onRevision } from '../messages/revision';
import { announceVisit } from '../messages/visit';
import { createCompanion } from './companion';
import { addressShown, isLookedAt } from './frame';
import { createHighlighter } from './highlights';
import { withSwitch } from './marks-switch';
import type { PageText } from './page-text';
import type { PageReading, PageSource } from './read-page';
import { createCountsReporter } from './report-counts';
import type { Reader } from './shown-posting';
import { storablePosting } from './storable-posting';
import { watchPage } from './watch-page';

/** The posting that is showing. */
interface Visit {
  /** Changes when another posting shows, or the same with another text. */
  readonly key: string;
  readonly text: PageText;
  readonly dark: boolean;
  readonly reading: Reading;
  /** The reader for whom it was painted. */
  readonly shownTo: Reader;
}

/** How long a posting's parts may take to arrive before the reader is told that it cannot be read, in milliseconds. */
const PATIENCE_MS = 6000;

/** Starts reading the document's postings. Everything that was shown or listened to ends with the signal. */
export function startVisits(document: Document, sources: readonly PageSource[], end: AbortController): void {
  const { signal } = end;
  const highlighter = withSwitch(createHighlighter(document));
  const companion = createCompanion(document);
  const tellPopup = announceVisit(signal);
  const tellToolbar = createCountsReporter(signal);
  const announce = (report: VisitReport) => {
    tellPopup(report);
    tellToolbar(countsOf(report));
  };
  let vocabulary: Promise<Vocabulary> | null = null;
  let reader: Reader | null = null;
  let visit: Visit | null = null;
  let asked = 0;
  let asking = false;
  let remembered = false;
  let showing = '';
  let last: LastText | null = null;
  let waitingSince: { readonly address: string; readonly at: number } | null = null;
  let patience: ReturnType<typeof setTimeout> | undefined;

  const hide = () => {
    highlighter?.clear();
    companion.hide();
  };
  const leave = (report: VisitReport) => {
    if (visit) hide();
    visit = null;
    announce(report);
  };

  const look = () => {
    // After an update or removal this script lives on without its extension: it takes itself away.
    if (!isConnected()) return end.abort();
    const view = document.defaultView;
    if (!view || !isLookedAt(view)) return leave({ kind: 'no-posting' });
    const address = addressShown(view);
    const source = sources.find((candidate) => candidate.isHost(address.hostname));
    if (!source) return leave({ kind: 'no-posting' });
    const { site } = source;
    if (reader && site !== 'other' && reader.settings.sites[site] === 'off') return leave({ kind: 'off', site });
    const page = withoutStaleText(source.read(document, address), address, last);
    if (page.kind === 'no-posting') {
      waitingSince = null;
      return leave({ kind: 'no-posting' });
    }
    // The worker is woken by the first posting, not by every page; what it says may be that this site is off.
    // One question at a time: on a page that never rests, a new one at every look would outrun every answer.
    if (!reader) return asking ? undefined : askReader();
    if (page.kind === 'incomplete') return wait(page, address);
    // What no hook found may be another text that stands there until the posting arrives: it is believed last.
    const guessed = page.health.by === 'structure' && site !== 'other';
    const stands = visit !== null && last?.id === page.posting.id;
    if (guessed && !stands && patienceLeft(address) > 0) return wait({ site, missing: [] }, address);
    if (!guessed) waitingSince = null;
    enter(page, reader);
  };

  const patienceLeft = ({ href }: URL) => {
    // Some pages draw their parts only while they are on screen: hidden time does not count.
    if (document.hidden || waitingSince?.address !== href) waitingSince = { address: href, at: performance.now() };
    return waitingSince.at + PATIENCE_MS - performance.now();
  };

  const wait = ({ site, missing }: { readonly site: Site; readonly missing: readonly MissingPart[] }, address: URL) => {
    clearTimeout(patience);
    const left = patienceLeft(address);
    if (left > 0) patience = setTimeout(() => !signal.aborted && look(), left);
    leave(left > 0 ? { kind: 'arriving', site } : { kind: 'unreadable', site, missing });
  };

  const enter = ({ posting, text, description }: Extract<PageReading, { kind: 'posting' }>, to: Reader) => {
    const key = [posting.site, posting.id, posting.title, posting.company, posting.text].join('\n');
    const same = visit?.key === key ? visit : null;
    const dark = isLightOnDark(description);
    const stands = companion.stands() && (highlighter?.stands() ?? true);
    if (same && stands && same.shownTo === to && same.dark === dark && sameNodes(same.text, text)) return;
    if (!same) hide();
    if (last?.id !== posting.id) {
      remembered = false;
      showing = crypto.randomUUID();
    }
    last = { id: posting.id, text };
    // A word that was taken back, or taken again, makes another reading of the same text.
    const read = same && sameCorrections(same.shownTo, to) ? same.reading : null;
    const reading = read ?? readPosting(posting, to.vocabulary, to.corrections);
    visit = { key, text, dark, reading, shownTo: to };
    show(posting, visit);
    // One showing is one, however late its company or the end of its text arrives.
    if (!remembered || !same) remember(posting);
    remembered = true;
  };

  /** Asked for once a page, however often the reader's side is asked for; again only after it could not be had. */
  const openedVocabulary = () => {
    vocabulary ??= ask('get-vocabulary', {})
      .then(openVocabulary)
      .catch((error: unknown) => {
        vocabulary = null;
        throw error;
      });
    return vocabulary;
  };

  /** Asks the worker what the reader has and wants, and looks again. Of answers that overtake each other the last counts. */
  const askReader = () => {
    asked += 1;
    asking = true;
    const mine = asked;
    const asks = [ask('get-progress', {}), ask('get-settings', {}), ask('get-corrections', {}), ask('get-planned', {})] as const;
    Promise.all([openedVocabulary(), ...asks]).then(
      ([known, progress, settings, corrections, planned]) => {
        if (signal.aborted || mine !== asked) return;
        asking = false;
        const states = Object.fromEntries(Object.entries(progress).map(([id, entry]) => [id, entry.state]));
        reader = { progress: states, settings, corrections, planned, vocabulary: known };
        look();
      },
      (error: unknown) => {
        if (!isConnected()) return end.abort();
        if (signal.aborted || mine !== asked) return;
        // Without the reader's progress, or with an old one, marks would say what is not so: rather none, and try again.
        reader = null;
        leave({ kind: 'failed', reason: error instanceof Error ? error.message : String(error) });
        clearTimeout(patience);
        patience = setTimeout(() => {
          asking = false;
          if (!signal.aborted) look();
        }, PATIENCE_MS);
      },
    );
  };

  const show = (posting: Posting, { text, dark, reading, shownTo }: Visit) => {
    const fit = assessFit(reading.requirements, shownTo.progress, shownTo.vocabulary, reading.language !== 'other');
    const named = reading.mentions.length;
    const { site, title, company, text: words } = posting;
    announce({ kind: 'posting', site, title, company, named, fit, text: words });
    if (modeOf(shownTo.settings, posting.site) === 'read-only') return hide();
    const placed = marksOf(reading.mentions, reading.requirements, fit).flatMap((mark) => {
      const range = text.rangeOf(mark.start, mark.end);
      return range ? [{ range, mark }] : [];
    });
    highlighter?.paint(placed, dark);
    companion.show({ posting, reading, fit, reader: shownTo, marks: placed, dark });
  };

  const remember = (posting: Posting) => {
    // A posting that could not be remembered is no reason to disturb its reader; it is tried again at the next showing.
    ask('remember-posting', { visit: showing, posting: storablePosting(posting) }).catch(() => undefined);
  };

  signal.addEventListener('abort', hide, { once: true });
  onCommand((command) => {
    if (command === 'toggle-marks') companion.heedPointer(highlighter?.toggle() ?? true);
    else if (command === 'focus-panel') companion.focusPanel();
    else companion.stepMark(1);
  }, signal);
  // Before the first posting nobody has asked, and nothing is shown that could be out of date.
  onRevision(() => asked > 0 && askReader(), signal);
  // A page that comes back from the back/forward cache was told nothing while it was frozen.
  window.addEventListener('pageshow', (event) => event.persisted && asked > 0 && askReader(), { signal });
  watchPage(document, look, signal);
}

/** The text that was shown last, and the id that it was read under. */
interface LastText {
  readonly id: string;
  readonly text: PageText;
}

/**
 * A pane changes piece by piece: the address first, then the head with the new id, the text last. So text that was read
 * under another id is not read again under this one while it stands in the same nodes, nor, where the pane shows no id of
 * its own, while it says the same.
 */
function withoutStaleText(page: PageReading, address: URL, last: LastText | null): PageReading {
  if (page.kind !== 'posting' || !last || last.id === page.posting.id || last.text.text !== page.posting.text) return page;
  if (page.idShown && !sameNodes(last.text, page.text)) return page;
  return {
    kind: 'incomplete',
    site: page.posting.site,
    missing: [{ part: 'new-description', where: address.pathname }],
    health: page.health,
  };
}

function sameCorrections(a: Reader, b: Reader): boolean {
  return (
    a.corrections.length === b.corrections.length &&
    a.corrections.every((one, index) => keyOfCorrection(one) === keyOfCorrection(b.corrections[index] ?? one))
  );
}

function sameNodes(a: PageText, b: PageText): boolean {
  return a.nodes.length === b.nodes.length && a.nodes.every((node, index) => node === b.nodes[index]);
}

/** Whether an element's text is light, so that it stands on a dark ground, whatever that ground is made of. */
function isLightOnDark(element: Element): boolean {
  const colour = /rgba?\((\d+)[, ]+(\d+)[, ]+(\d+)/.exec(getComputedStyle(element).color);
  if (!colour) return false;
  const [red, green, blue] = colour.slice(1).map(Number) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue > 140;
}
