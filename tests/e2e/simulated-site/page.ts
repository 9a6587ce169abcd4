/**
 * The simulated site's page and what runs in it: panes in the structures of the real ones, filled in the ways in which the
 * real ones are. It also watches itself: at every frame, each mark must stand in text of the posting that both the address
 * and the pane name. It knows whose text each of its nodes shows, since it wrote it.
 */
import type { SimulatedPosting } from './postings';

/** One of the markups. */
export type SimulatedLayout = 'classic' | 'flagship' | 'native';

/** How to get from one posting to the next. */
export interface Step {
  readonly kind:
    | 'whole'
    | 'head first'
    | 'in pieces'
    | 'same nodes'
    | 'skeleton'
    | 'swapped panes'
    | 'overtaken'
    | 'passed over'
    | 'back'
    | 'list'
    | 'elsewhere'
    | 'again'
    | 'more text'
    | 'hash';
  /** Which posting, by its place in the list. */
  readonly to: number;
  /** For `overtaken` and `passed over`: the posting that was clicked before. */
  readonly before: number;
  /** Pauses between the parts, in milliseconds. */
  readonly pauses: readonly number[];
  /** Whether the list beside is drawn anew meanwhile. */
  readonly redraws: boolean;
}

/** What the page shows after a step. */
export interface Settled {
  /** Null where no posting shows. */
  readonly posting: number | null;
  readonly words: readonly string[];
}

/** What the page's script offers the test. */
export interface SimulatedSite {
  go(step: Step): Promise<Settled>;
  /** Whether marks and panel are as they must be now; if not, in what they differ. */
  difference(settled: Settled): string;
  /** What was wrong at any frame since the page began. */
  readonly wrong: string[];
}

/** The page. */
export function simulatedPage(layout: SimulatedLayout, postings: readonly SimulatedPosting[]): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Jobs</title></head><body>
<main><div id="list"></div><div id="aside"></div></main>
<script>(${runSite.toString()})(${JSON.stringify(layout)}, ${JSON.stringify(postings)})</script></body></html>`;
}

/** Runs in the page: all it uses stands in it. */
function runSite(layout: SimulatedLayout, postings: readonly SimulatedPosting[]): void {
  const aside = document.getElementById('aside') as HTMLElement;
  const owners = new WeakMap<Node, number>();
  const wrong: string[] = [];
  let shown: number | null = null;
  let extra = false;

  const element = (name: string, attributes: Record<string, string> = {}, ...children: (Node | string)[]) => {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    made.append(...children);
    return made;
  };
  const of = (index: number) => postings[index] as SimulatedPosting;
  const pause = (milliseconds = 0) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

  // The three structures: where a pane says which posting it shows, and where its text stands.
  const structure = {
    classic: {
      base: '/jobs/search/',
      key: 'currentJobId',
      pane: () =>
        element(
          'div',
          { class: 'jobs-search__job-details--container' },
          element('div', { class: 'job-details-jobs-unified-top-card__company-name' }, element('a', { href: '/company/x/' })),
          element('div', { class: 'job-details-jobs-unified-top-card__job-title' }, element('h1', {}, element('a', { href: '#' }))),
          element('div', { id: 'job-details' }),
        ),
      head: (pane: Element, { id, title, company }: SimulatedPosting) => {
        const link = pane.querySelector('h1 a') as Element;
        link.setAttribute('href', `/jobs/view/${id}/`);
        put(link, title);
        put(pane.querySelector('.job-details-jobs-unified-top-card__company-name a') as Element, company);
      },
      named: (pane: Element) => /\d{6,}/.exec(pane.querySelector('h1 a')?.getAttribute('href') ?? '')?.[0] ?? null,
      text: '#job-details',
    },
    flagship: {
      base: '/jobs/search-results/',
      key: 'currentJobId',
      pane: () =>
        element(
          'div',
          { role: 'main', 'data-sdui-screen': 'com.linkedin.sdui.flagshipnav.jobs.SemanticJobDetails' },
          element('p', {}, element('a', { href: '/company/x/' })),
          element('p', {}, element('a', { class: 'title', href: '#' })),
          element(
            'div',
            { componentkey: 'JobDetails_AboutTheJob_' },
            element('h2', {}, 'About the job'),
            element('p', {}, element('span', { 'data-testid': 'expandable-text-box' })),
          ),
        ),
      head: (pane: Element, { id, title, company }: SimulatedPosting) => {
        const link = pane.querySelector('.title') as Element;
        link.setAttribute('href', `/jobs/view/${id}/?x=1`);
        put(link, title);
        put(pane.querySelector('a') as Element, company);
        pane.querySelector('[componentkey]')?.setAttribute('componentkey', `JobDetails_AboutTheJob_${id}`);
      },
      named: (pane: Element) => /\d{6,}/.exec(pane.querySelector('[componentkey]')?.getAttribute('componentkey') ?? '')?.[0] ?? null,
      text: '[data-testid="expandable-text-box"]',
    },
    native: {
      base: '/jobs?q=x',
      key: 'vjk',
      pane: () =>
        element(
          'div',
          { id: 'jobsearch-ViewjobPaneWrapper' },
          element(
            'div',
            { 'data-testid': 'viewjob-main-content' },
            element('h5', { 'data-testid': 'vj-job-title' }),
            element('div', { 'data-testid': 'company-info-metadata' }, element('a', { href: '#' })),
            element('h4', { 'data-testid': 'vj-job-description-heading' }, 'Full job description'),
            element('div', { class: 'react-native-html-content simple-job-description-html' }),
          ),
        ),
      head: (pane: Element, { id, title, company }: SimulatedPosting) => {
        put(pane.querySelector('h5') as Element, title);
        const link = pane.querySelector('a') as Element;
        link.setAttribute('href', `/cmp/x?fromjk=${id}`);
        put(link, company);
      },
      named: (pane: Element) => /[0-9a-f]{16}/.exec(pane.querySelector('a')?.getAttribute('href') ?? '')?.[0] ?? null,
      text: '.simple-job-description-html',
    },
  }[layout];

  /** As frameworks do: into the node that is there. */
  const put = (place: Element, words: string) => {
    if (place.firstChild) (place.firstChild as Text).data = words;
    else place.append(words);
  };

  /** The words of a posting's text, node by node; the same number of nodes for all. */
  const wordsOf = (index: number): string[] => {
    const { reference, words } = of(index);
    const [first = 'a smile', second = 'a song', third = 'a good mood'] = words;
    return [
      `This is the text of ${reference}, and of nobody else, whatever the page may say while it changes.`,
      'Requirements',
      'You bring ',
      first,
      ` and ${second} to a team of nine people who like them both, as ${reference} says.`,
      'Nice to have',
      `Experience with ${third} would be good, for ${reference}.`,
    ];
  };
  const own = (index: number, words: string) => {
    const node = document.createTextNode(words);
    owners.set(node, index);
    return node;
  };
  const paragraphs = (index: number): Element[] => {
    const [intro = '', asked = '', lead = '', first = '', rest = '', bonus = '', last = ''] = wordsOf(index);
    return [
      element('p', {}, own(index, intro)),
      element('p', {}, element('strong', {}, own(index, asked))),
      element('p', {}, own(index, lead), element('b', {}, own(index, first)), own(index, rest)),
      element('p', {}, element('strong', {}, own(index, bonus))),
      element('p', {}, own(index, last)),
    ];
  };
  const box = (pane: Element) => pane.querySelector(structure.text) as Element;
  const pane = () => (aside.querySelector(structure.text) ? aside.firstElementChild : null);
  const filled = (index: number) => {
    const made = structure.pane();
    structure.head(made, of(index));
    box(made).append(...paragraphs(index));
    return made;
  };
  const addressOf = (index: number | null) => {
    if (index === null) return structure.base;
    return `${structure.base}${structure.base.includes('?') ? '&' : '?'}${structure.key}=${of(index).id}`;
  };
  const move = (index: number | null) => history.pushState(index, '', addressOf(index));
  const redraw = () => {
    const list = document.getElementById('list') as HTMLElement;
    list.replaceChildren(...postings.slice(0, 12).map(({ title }) => element('div', { class: 'card' }, `${title}: Python and Java`)));
  };

  /** Puts a posting up, its address being there already. */
  const paint = async (kind: Step['kind'], to: number, pauses: readonly number[]) => {
    const old = pane();
    const [a = 0, b = 0, c = 0] = pauses;
    await pause(a);
    if (!old || kind === 'whole') return aside.replaceChildren(filled(to));
    if (kind === 'head first') {
      structure.head(old, of(to));
      await pause(b);
      box(old).replaceChildren(...paragraphs(to));
    } else if (kind === 'in pieces') {
      box(old).replaceChildren();
      structure.head(old, of(to));
      for (const part of paragraphs(to)) {
        await pause(b / 4);
        box(old).append(part);
      }
    } else if (kind === 'same nodes') {
      structure.head(old, of(to));
      const words = wordsOf(to);
      const walker = document.createTreeWalker(box(old), NodeFilter.SHOW_TEXT);
      const nodes: Text[] = [];
      while (walker.nextNode()) nodes.push(walker.currentNode as Text);
      for (const [place, node] of nodes.entries()) {
        if (place >= words.length) {
          node.parentElement?.remove();
          continue;
        }
        if (place % 3 === 2) await pause(b / 4);
        // A framework leaves alone what is the same.
        if (node.data !== words[place]) node.data = words[place] as string;
        owners.set(node, to);
      }
    } else if (kind === 'skeleton') {
      aside.replaceChildren(element('div', { class: 'skeleton' }, 'Loading'));
      await pause(b);
      const made = structure.pane();
      structure.head(made, of(to));
      aside.replaceChildren(made);
      await pause(c);
      box(made).append(...paragraphs(to));
    } else {
      const next = filled(to);
      (next as HTMLElement).style.display = 'none';
      aside.append(next);
      await pause(b);
      old.remove();
      (next as HTMLElement).style.display = '';
    }
  };

  const moves: Record<Step['kind'], (step: Step) => Promise<void>> = {
    whole: async ({ kind, to, pauses }) => {
      move(to);
      await paint(kind, to, pauses);
      shown = to;
    },
    'head first': (step) => moves.whole(step),
    'in pieces': (step) => moves.whole(step),
    'same nodes': (step) => moves.whole(step),
    skeleton: (step) => moves.whole(step),
    'swapped panes': (step) => moves.whole(step),
    // Two clicks: the first one's answer comes late, or never.
    overtaken: async ({ to, before, pauses }) => {
      move(before);
      await pause(pauses[0]);
      move(to);
      if ((pauses[1] ?? 0) % 2 === 0 && before !== to) aside.replaceChildren(filled(before));
      await paint('whole', to, pauses.slice(1));
      shown = to;
    },
    // Two clicks: the first one's text has come up when the second one's head is written over it.
    'passed over': async ({ to, before, pauses }) => {
      move(before);
      aside.replaceChildren(filled(before));
      await pause(pauses[0]);
      move(to);
      await paint('head first', to, [0, ...pauses.slice(1)]);
      shown = to;
    },
    back: async ({ kind, pauses }) => {
      const arrived = new Promise((resolve) => addEventListener('popstate', resolve, { once: true }));
      history.back();
      await arrived;
      const to = history.state as number | null;
      if (to === null) aside.replaceChildren();
      else await paint(kind === 'back' ? 'head first' : kind, to, pauses);
      shown = to;
    },
    list: async ({ pauses }) => {
      move(null);
      await pause(pauses[0]);
      aside.replaceChildren();
      shown = null;
    },
    elsewhere: async ({ pauses }) => {
      history.pushState(null, '', layout === 'native' ? '/career-advice' : '/feed/');
      await pause(pauses[0]);
      aside.replaceChildren(element('p', {}, 'News of the day: Python and Java are languages, and PostgreSQL is a database.'));
      shown = null;
    },
    // The same posting drawn anew.
    again: async ({ pauses }) => {
      await pause(pauses[0]);
      if (shown === null) return;
      aside.replaceChildren(filled(shown));
    },
    'more text': async ({ pauses }) => {
      await pause(pauses[0]);
      const place = pane() && shown !== null ? box(pane() as Element) : null;
      if (!place || extra) return;
      place.append(element('p', {}, own(shown as number, 'Experience with Cassandra is welcome.')));
      extra = true;
    },
    hash: async ({ pauses }) => {
      history.replaceState(history.state, '', `${location.href.split('#')[0]}#at${pauses[0]}`);
    },
  };

  const marks = () => {
    const ranges = [...CSS.highlights.values()].flatMap((set) => [...set] as Range[]).filter((range) => !range.collapsed);
    return ranges.sort((one, other) => one.compareBoundaryPoints(Range.START_TO_START, other));
  };
  const host = () => document.documentElement.lastElementChild?.localName === 'div';
  const check = () => {
    const address = new URL(location.href).searchParams.get(structure.key);
    const current = pane();
    const named = current?.isConnected && current.querySelector(structure.text) ? structure.named(current) : null;
    const idOfMark = (range: Range) => of(owners.get(range.startContainer) ?? -1)?.id;
    for (const range of marks()) {
      const whose = owners.get(range.startContainer);
      const words = range.toString();
      const isIn = whose !== undefined && [...of(whose).words, 'Cassandra'].includes(words);
      // Twins have the same words in the same nodes, whichever of them it is.
      const isTwin = whose !== undefined && postings.some(({ id, reference }) => id === named && reference === of(whose).reference);
      if (!isIn) wrong.push(`“${words}” is marked where it does not stand`);
      else if (address !== null && address !== named) wrong.push(`marked while the address says ${address} and the pane ${named}`);
      else if (idOfMark(range) !== named && !isTwin) wrong.push(`text of ${idOfMark(range)} is marked under ${named}`);
    }
    if (host() && address !== null && named !== null && address !== named)
      wrong.push(`the panel stands while the address says ${address} and the pane ${named}`);
    requestAnimationFrame(check);
  };
  requestAnimationFrame(check);

  const site: SimulatedSite = {
    wrong,
    async go(step) {
      if (step.redraws) redraw();
      if (!['more text', 'hash'].includes(step.kind)) extra = false;
      await moves[step.kind](step);
      if (step.redraws) redraw();
      return { posting: shown, words: shown === null ? [] : [...of(shown).words, ...(extra ? ['Cassandra'] : [])] };
    },
    difference({ posting, words }) {
      const found = marks().map(String);
      if (found.join() !== words.join()) return `marked: ${found.join(', ')}; due: ${words.join(', ')}`;
      if (host() !== (posting !== null)) return posting === null ? 'the panel still stands' : 'the panel is missing';
      return '';
    },
  };
  Object.assign(window, { site });
}
