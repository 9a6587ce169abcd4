import roadmap from 'virtual:roadmap';
import { render } from 'preact';
import { browser } from 'wxt/browser';
import { nameLanguage } from '../../components/name-language';
import { Popup } from '../../components/Popup';
import { createPopupState } from '../../components/popup-state';
import { text } from '../../components/texts';
import { ask } from '../../messages/client';
import { onRevision } from '../../messages/revision';
import { followVisit } from '../../messages/visit';
import { tabToFollow } from './tab-to-follow';

nameLanguage(document, text('extension_name'));
const { signal } = new AbortController();
const state = createPopupState(roadmap, ask);
render(<Popup state={state} onOptions={() => browser.runtime.openOptionsPage()} />, document.getElementById('app') as HTMLElement);
// Whatever keeps the worker from answering, the popup does not stay empty for longer than that lasts.
const load = async () => {
  await state.load();
  if (state.progress.value === null) setTimeout(load, 2000);
};
void load();
onRevision(() => void state.load(), signal);
const tab = await tabToFollow();
const absent = () => state.report({ kind: 'no-script' });
if (tab === null) absent();
else followVisit(tab, state.report, absent, signal);
