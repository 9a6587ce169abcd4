import roadmap from 'virtual:roadmap';
import { render } from 'preact';
import { browser } from 'wxt/browser';
import { createByHandState } from '../../components/by-hand-state';
import { nameLanguage } from '../../components/name-language';
import { Popup } from '../../components/Popup';
import { createPopupState } from '../../components/popup-state';
import { text } from '../../components/texts';
import { ask } from '../../messages/client';
import { sendCommand } from '../../messages/command';
import { onMarket, onRevision } from '../../messages/revision';
import { followVisit } from '../../messages/visit';
import { afterPaint } from './after-paint';
import { glanceAtCopy } from './glance-at-copy';
import { openLessons } from './open-lessons';
import { readRoadmapTab } from './read-roadmap-tab';
import { readTab } from './read-tab';
import { askForSites, mayReadSites, onSiteAccess } from './site-access';
import { factsOf } from './tab-facts';
import { tabToFollow } from './tab-to-follow';

/** How long the popup stays empty at most, until what it is to show is known, in milliseconds. */
const FIRST_PAINT_MS = 50;

nameLanguage(document, text('extension_name'));
const { signal } = new AbortController();
const state = createPopupState(roadmap, ask, openLessons);
// Which tab it is takes a moment to learn; what the reader has is asked for and shown meanwhile.
const followed = tabToFollow();
const facts = followed.then(({ tab, named }) => factsOf(tab, named));
let access = mayReadSites();
let following = new AbortController();

/** Listens to the tab's script, if there is one. Away from any, a page that speaks of jobs shows what can be done there. */
const follow = async () => {
  following.abort();
  following = new AbortController();
  const { signal: ending } = following;
  const { tab } = await followed;
  if (ending.aborted) return;
  const absent = async () => {
    const first = state.visit.value.kind === 'asking';
    const [{ jobless, jobLike, board, roadmapSh }, mayRead] = await Promise.all([facts, access]);
    if (ending.aborted) return;
    // Where no posting can show, nothing is read and nobody could have spoken.
    state.report({ kind: jobless && mayRead ? 'no-posting' : 'no-script' });
    if (first && (board || jobLike || roadmapSh)) state.suggest('job');
  };
  if (tab === null) void absent();
  else followVisit(tab, state.report, absent, ending);
};
const byHand = createByHandState(ask, {
  askForSites,
  readPage: async () => {
    await readTab((await followed).tab);
    await follow();
  },
  readRoadmap: async () => readRoadmapTab((await followed).tab),
  openOptions: () => browser.runtime.openOptionsPage(),
});
/** The panel takes the focus: this popup is out of its way by then. */
const showPanel = async () => {
  const { tab } = await followed;
  if (tab !== null) await sendCommand(tab, 'focus-panel');
  window.close();
};
void follow();
const glanced = glanceAtCopy().then((copy) => {
  if (copy) state.glance(copy);
  return copy !== null;
});
const tabSpoke = new Promise<void>((resolve) => {
  state.visit.subscribe(({ kind }) => kind !== 'asking' && resolve());
});
// Both come within some milliseconds as a rule, and what were painted before them would be painted over at once.
await Promise.race([Promise.all([glanced, tabSpoke]), new Promise((resolve) => setTimeout(resolve, FIRST_PAINT_MS))]);
render(
  <Popup
    state={state}
    byHand={byHand}
    onOptions={() => browser.runtime.openOptionsPage()}
    onRoadmapPage={() => void browser.tabs.create({ url: browser.runtime.getURL('/roadmap.html') })}
    onPanel={() => void showPanel()}
    onMarketPage={() => void browser.tabs.create({ url: browser.runtime.getURL('/market.html') })}
  />,
  document.getElementById('app') as HTMLElement,
);
// Whatever keeps the worker from answering, the popup does not stay empty for longer than that lasts.
const load = async () => {
  await state.load();
  if (state.progress.value === null) setTimeout(load, 2000);
};
// A stopped worker takes longer to start than the copy to be read, and would take the processor from painting that.
const painted = glanced.then((hasCopy) => (hasCopy ? afterPaint() : undefined));
void painted.then(load).then(state.lookAtBackup);
onRevision(() => {
  void state.load();
  void byHand.again();
}, signal);
onMarket(() => {
  if (state.next.value) void state.loadNext();
  void state.loadMarks();
}, signal);
const knowAccess = async () => {
  byHand.mayReadSites.value = await access;
};
void knowAccess();
onSiteAccess(() => {
  access = mayReadSites();
  void knowAccess();
}, signal);
byHand.tab.value = await facts;
await painted;
const selected = await ask('take-selection', {}).catch(() => null);
if (selected !== null) {
  state.choose('job');
  await byHand.check(selected, 'selected');
}
