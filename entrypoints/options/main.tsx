import roadmap from 'virtual:roadmap';
import { signal } from '@preact/signals';
import { render } from 'preact';
import * as z from 'zod';
import { nameLanguage } from '../../components/name-language';
import { Options } from '../../components/Options';
import { createOptionsState } from '../../components/options-state';
import { failureInWords } from '../../components/problem-words';
import type { Shortcut } from '../../components/Shortcuts';
import { text } from '../../components/texts';
import type { SkillNames } from '../../components/UnknownLabels';
import { readLabel } from '../../domain/labels';
import { openVocabulary, type Vocabulary } from '../../domain/vocabulary';
import { readInWorker } from '../../files/reader';
import { startImportWorker } from '../../files/start-worker';
import { ask } from '../../messages/client';
import { onRevision } from '../../messages/revision';
import type { CompactVocabulary } from '../../roadmap/types';
import { openMarket } from '../market/open-market';
import { saveFile } from './save-file';
import { changeShortcuts, shortcutsNow } from './shortcuts';

// Otherwise zod tries whether it may make code from text, which the page's policy refuses and reports.
z.config({ jitless: true });
nameLanguage(document, text('options_title'));
const app = document.getElementById('app') as HTMLElement;

ask('get-vocabulary', {})
  .then(show)
  .catch((error: unknown) => {
    app.textContent = text('page_failed', { reason: failureInWords(error) });
  });

function show(compact: CompactVocabulary): void {
  const vocabulary = openVocabulary(compact);
  const nameOf = (id: string) => vocabulary.skills.get(id)?.name ?? id;
  const doors = { start: startImportWorker, vocabulary: compact, moved: roadmap.moved };
  const state = createOptionsState({
    ask,
    read: (...asked) => readInWorker(doors, ...asked),
    save: (what, kind, pieces) => {
      const today = new Date().toISOString().slice(0, 10);
      saveFile(`gaplight-${what === '' ? '' : `${what}-`}${today}.${kind}`, pieces, FILE_TYPES[kind]);
    },
    nameOf,
    catalogue: roadmap.version,
    now: Date.now,
  });
  const shortcuts = signal<readonly Shortcut[]>([]);
  const skills = namesIn(vocabulary);
  const Page = () => (
    <Options
      state={state}
      nameOf={nameOf}
      skills={skills}
      shortcuts={shortcuts.value}
      onShortcuts={changeShortcuts}
      onMarket={openMarket}
    />
  );
  render(<Page />, app);
  const look = async () => {
    shortcuts.value = await shortcutsNow();
  };
  // They are changed on a page of the browser's, which tells nobody.
  document.addEventListener('visibilitychange', () => !document.hidden && void look());
  void look();
  // What the popup has found in a tab: this page may have stood open all the while.
  const takeOffered = async () => {
    const offered = await ask('take-import', {}).catch(() => null);
    if (offered) await state.imports.offer({ name: offered.name, content: offered.text });
  };
  const load = () => state.load().then(takeOffered);
  void load();
  onRevision(() => void load(), new AbortController().signal);
}

const FILE_TYPES = { json: 'application/json', csv: 'text/csv', md: 'text/markdown' } as const;

function namesIn(vocabulary: Vocabulary): SkillNames {
  return {
    all: () =>
      Array.from({ length: vocabulary.skills.size }, (_, place) => vocabulary.skills.at(place).name).sort((a, b) => a.localeCompare(b)),
    find: (words) => {
      const { skills, sure } = readLabel(words, vocabulary);
      return sure && skills.length === 1 ? (skills[0] ?? null) : null;
    },
  };
}
