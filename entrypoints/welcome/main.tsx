import { signal } from '@preact/signals';
import { render } from 'preact';
import { browser } from 'wxt/browser';
import { createByHandState } from '../../components/by-hand-state';
import { nameLanguage } from '../../components/name-language';
import { failureInWords } from '../../components/problem-words';
import type { Shortcut } from '../../components/Shortcuts';
import { text } from '../../components/texts';
import { Welcome } from '../../components/Welcome';
import { createWelcomeState } from '../../components/welcome-state';
import { failure } from '../../domain/failure';
import { searchSkills } from '../../domain/search-skills';
import { openVocabulary, type Vocabulary } from '../../domain/vocabulary';
import { ask } from '../../messages/client';
import { onRevision } from '../../messages/revision';
import { changeShortcuts, shortcutsNow } from '../options/shortcuts';
import { askForSites, mayReadSites, onSiteAccess } from '../popup/site-access';
import { COMMON_SKILLS } from './common-skills';
import { createLiveSample } from './live-sample';
import { isPinned, onPinned } from './pinned';

const { signal: life } = new AbortController();
nameLanguage(document, text('welcome'));
const app = document.getElementById('app') as HTMLElement;

ask('get-vocabulary', {})
  .then(openVocabulary)
  .then(show)
  .catch((error: unknown) => {
    app.textContent = text('page_failed', { reason: failureInWords(error) });
  });

async function show(vocabulary: Vocabulary): Promise<void> {
  const state = createWelcomeState({
    ask,
    common: COMMON_SKILLS.flatMap((id) => vocabulary.skills.get(id) ?? []),
    find: (query) => searchSkills(query, vocabulary, 12),
  });
  // Of what can be done by hand, asking for the sites alone: there is no tab beside this one.
  const withheld = () => Promise.reject(failure('page-withheld'));
  const access = createByHandState(ask, { askForSites, readPage: withheld, readRoadmap: withheld, openOptions: withheld });
  const { sample, place } = createLiveSample(vocabulary, () => state.progress.value);
  const shortcuts = signal<readonly Shortcut[]>([]);
  const pinned = signal<boolean | null>(null);

  const Page = () => (
    <Welcome
      state={state}
      access={access}
      sample={sample.value}
      sampleText={place}
      shortcuts={shortcuts.value}
      pinned={pinned.value}
      firefox={import.meta.env.FIREFOX}
      onShortcuts={changeShortcuts}
      onOptions={() => browser.runtime.openOptionsPage()}
    />
  );
  render(<Page />, app);

  const look = async () => {
    [access.mayReadSites.value, pinned.value, shortcuts.value] = await Promise.all([mayReadSites(), isPinned(), shortcutsNow()]);
  };
  onSiteAccess(look, life);
  onPinned(look, life);
  // The shortcuts are changed on a page of the browser's, which tells nobody.
  document.addEventListener('visibilitychange', () => !document.hidden && void look(), { signal: life });
  onRevision(() => void state.load(), life);
  await Promise.all([state.load(), look()]);
}
