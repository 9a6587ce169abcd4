import { signal } from '@preact/signals';
import { describe, expect, test, vi } from 'vitest';
import type { Ask, VisitNews } from '../../components/contracts';
import { createOptionsState } from '../../components/options-state';
import { createPopupState } from '../../components/popup-state';
import type { Notice } from '../../components/roadmap-state';
import { createStorageState } from '../../components/storage-state';
import { postingLines } from '../../domain/backup/write-backup';
import { type Correction, keyOfCorrection } from '../../domain/corrections';
import { readBackup } from '../../domain/import/backup';
import type { PostingMarks } from '../../domain/market/seen-list';
import type { Planned } from '../../domain/planned';
import type { Progress, ProgressState } from '../../domain/progress';
import { FIRST_SETTINGS } from '../../domain/settings';
import { pathRoadmap } from '../../roadmap/path-roadmap';
import { roadmapOf, skill, topic } from '../support/vocabulary';

const roadmap = {
  ...roadmapOf(
    [skill('Docker'), skill('Kafka', { aliases: ['Apache Kafka'] }), skill('MySQL'), skill('PostgreSQL')],
    [topic('docker'), topic('postgresql', { name: 'One relational database', or: ['mysql'] }), topic('kafka', { needs: ['docker'] })],
  ),
  tracks: [{ id: 'php', name: 'PHP', about: 'The web.', picks: ['mysql'] }],
};

/** A worker of a dozen lines: progress in memory, each change undone by its number. */
function worker(before: Record<string, ProgressState> = {}) {
  let progress: Progress = Object.fromEntries(
    Object.entries(before).map(([id, state]) => [id, { state, since: 1, source: 'popup' as const }]),
  );
  const past: Progress[] = [];
  let corrections = ['Go', 'GO'].map((spelling) => ({ spelling, skill: 'go', since: 1 }));
  let planned: Planned = {};
  let marks: PostingMarks | null = { saved: false, applied: true, dismissed: false };
  const answers = {
    'get-progress': () => progress,
    'get-settings': () => FIRST_SETTINGS,
    'count-postings': () => 3,
    'list-imports': () => [],
    'get-import-memory': () => ({ labels: [], columns: [] }),
    'get-corrections': () => corrections,
    'get-marks': () => marks,
    'mark-posting': ({ mark, on }: { keys: string[]; mark: keyof PostingMarks; on: boolean }) => {
      if (marks) marks = { ...marks, [mark]: on };
      return null;
    },
    'get-storage': () => null,
    'note-backup': () => null,
    'get-backup': () => ({ progress, corrections: [], planned: [], settings: null, choices: null, imports: null, checks: null }),
    'get-backup-postings': () => ({ lines: '', next: null }),
    'change-corrections': ({ corrections: words }: { corrections: Correction[] }) => {
      corrections = corrections.filter((kept) => words.every((word) => keyOfCorrection(word) !== keyOfCorrection(kept)));
      return corrections;
    },
    'get-planned': () => planned,
    'change-planned': ({ skills, plan }: { skills: string[]; plan: boolean }) => {
      const others = Object.entries(planned).filter(([id]) => !skills.includes(id));
      planned = Object.fromEntries([...others, ...(plan ? skills.map((id) => [id, 1] as const) : [])]);
      return { planned };
    },
    'change-progress': ({ changes }: { changes: { skill: string; state: ProgressState | null }[] }) => {
      past.push(progress);
      const next = new Map(Object.entries(progress));
      for (const { skill: id, state } of changes) {
        if (state) next.set(id, { state, since: 2, source: 'popup' });
        else next.delete(id);
      }
      progress = Object.fromEntries(next);
      return { change: past.length, progress };
    },
    'undo-change': ({ change }: { change: number }) => {
      progress = past[change - 1] ?? progress;
      return { change: null, progress };
    },
    'change-settings': () => FIRST_SETTINGS,
    'choose-track': ({ track }: { track: string | null }) => ({ ...FIRST_SETTINGS, track }),
  };
  const ask = (async (kind: keyof typeof answers, payload: never) => answers[kind](payload)) as unknown as Ask;
  return { ask, states: () => Object.fromEntries(Object.entries(progress).map(([id, { state }]) => [id, state])) };
}

describe('the popup', () => {
  test('plans a topic and takes it from the plan', async () => {
    const state = createPopupState(pathRoadmap(roadmap), worker().ask);
    await state.load();
    await state.plan('kafka', true);
    expect(Object.keys(state.planned.value)).toEqual(['kafka']);
    await state.plan('kafka', false);
    expect(state.planned.value).toEqual({});
  });

  test('counts a group of alternatives once', async () => {
    const state = createPopupState(pathRoadmap(roadmap), worker({ mysql: 'done', docker: 'learning' }).ask);
    await state.load();
    expect(state.counts.value).toMatchObject({ all: 3, done: 1, learning: 1, open: 1 });
  });

  test('marks, says so, and takes it back', async () => {
    const { ask, states } = worker();
    const state = createPopupState(pathRoadmap(roadmap), ask);
    await state.load();
    await state.mark('docker', 'done');
    expect(states()).toEqual({ docker: 'done' });
    expect(state.notice.value).toMatchObject({ kind: 'changed', words: 'Docker: done' });
    await state.undo(state.notice.value?.change ?? 0);
    expect(states()).toEqual({});
    expect(state.counts.value.done).toBe(0);
  });

  test('says what a topic waits for, until that is done, skipped, or behind something done', async () => {
    const at = async (before: Record<string, ProgressState>) => {
      const state = createPopupState(pathRoadmap(roadmap), worker(before).ask);
      await state.load();
      return state.waitsFor('kafka');
    };
    expect(await at({})).toEqual(['Docker']);
    expect(await at({ docker: 'learning' })).toEqual(['Docker']);
    expect(await at({ docker: 'skipped' })).toEqual([]);
    expect(await at({ kafka: 'done' })).toEqual([]);
  });

  test('names a need that any one of several fills by what it is, or by what the reader takes', async () => {
    const at = async (before: Record<string, ProgressState>, track: string | null) => {
      const [step] = roadmap.steps;
      const topics = (step?.topics ?? []).map((each) => (each.skill === 'kafka' ? { ...each, needs: ['postgresql'] } : each));
      const changed = { ...roadmap, steps: step ? [{ ...step, topics }] : [] };
      const state = createPopupState(pathRoadmap(changed), worker(before).ask);
      await state.load();
      await state.chooseTrack(track);
      return state.waitsFor('kafka');
    };
    expect(await at({}, null)).toEqual(['one relational database']);
    expect(await at({}, 'php')).toEqual(['MySQL']);
    expect(await at({ postgresql: 'learning' }, 'php')).toEqual(['PostgreSQL']);
  });

  test('finds a topic by any spelling of any of its alternatives', () => {
    const state = createPopupState(pathRoadmap(roadmap), worker().ask);
    const found = (query: string) => {
      state.query.value = query;
      return state.shown.value.flatMap(({ topics }) => topics.map((view) => view.topic.skill));
    };
    expect(found('apache')).toEqual(['kafka']);
    expect(found(' MYSQL ')).toEqual(['postgresql']);
    expect(found('cobol')).toEqual([]);
    expect(found('')).toHaveLength(3);
  });

  test('puts what a search names first, so that a tick means that one', () => {
    const state = createPopupState(pathRoadmap(roadmap), worker().ask);
    state.query.value = 'mysql';
    expect(state.shown.value[0]?.topics[0]).toMatchObject({ named: true, skills: [{ id: 'mysql' }, { id: 'postgresql' }] });
    state.query.value = 'relational';
    expect(state.shown.value[0]?.topics[0]).toMatchObject({ named: false, skills: [{ id: 'postgresql' }, { id: 'mysql' }] });
  });

  test('orders by a track once one is chosen, and hides nothing', async () => {
    const state = createPopupState(pathRoadmap(roadmap), worker().ask);
    await state.load();
    const shown = () => state.shown.value.flatMap(({ topics }) => topics.map(({ skills }) => skills.map(({ id }) => id)));
    expect(shown()).toEqual([['docker'], ['postgresql', 'mysql'], ['kafka']]);
    await state.chooseTrack('php');
    expect(shown()).toEqual([['docker'], ['mysql', 'postgresql'], ['kafka']]);
    await state.chooseTrack(null);
    expect(shown()).toEqual([['docker'], ['postgresql', 'mysql'], ['kafka']]);
  });

  test('shows the roadmap where no posting is open', () => {
    const state = createPopupState(pathRoadmap(roadmap), worker().ask);
    state.report({ kind: 'no-posting' });
    expect(state.view.value).toBe('roadmap');
  });

  test('stays in the part that was chosen before the page had answered', () => {
    const state = createPopupState(pathRoadmap(roadmap), worker().ask);
    state.choose('job');
    state.report({ kind: 'no-posting' });
    expect(state.view.value).toBe('job');
  });

  test('says so when the worker refuses', async () => {
    const state = createPopupState(pathRoadmap(roadmap), (async () => Promise.reject(new Error('The disk is full.'))) as unknown as Ask);
    await state.mark('docker', 'done');
    expect(state.notice.value).toMatchObject({ kind: 'problem', words: 'That did not work: The disk is full.' });
  });
});

const doors = { read: async () => [], nameOf: (id: string) => id, catalogue: 'x', now: () => 0 };

describe('the posting in front', () => {
  const report = {
    kind: 'posting',
    site: 'linkedin',
    id: '7',
    title: 'T',
    company: null,
    named: 1,
    text: '',
    facts: null,
  } as unknown as VisitNews;
  test('can be saved in the popup, and says what its reader did with it', async () => {
    const state = createPopupState(pathRoadmap(roadmap), worker().ask);
    expect(state.marks.value).toBeUndefined();
    state.report(report);
    await vi.waitFor(() => expect(state.marks.value).toEqual({ saved: false, applied: true, dismissed: false }));
    await state.markPosting('saved', true);
    expect(state.marks.value).toMatchObject({ saved: true, applied: true });
    // The same posting read anew keeps them; of another one they are not known yet.
    state.report(report);
    expect(state.marks.value).toMatchObject({ saved: true, applied: true });
    state.report({ ...report, id: '8' } as VisitNews);
    expect(state.marks.value).toBeUndefined();
    state.report({ kind: 'no-posting' });
    await vi.waitFor(() => expect(state.marks.value).toBeNull());
  });
});

describe('the options page', () => {
  test('lists the words that were set aside, and lets them be marked again one by one', async () => {
    const state = createOptionsState({ ask: worker({}).ask, ...doors, save: () => undefined });
    await state.load();
    expect(state.corrections.value?.map(({ spelling }) => spelling)).toEqual(['Go', 'GO']);
    await state.takeBack([{ spelling: 'GO', skill: 'go' }]);
    expect(state.corrections.value?.map(({ spelling }) => spelling)).toEqual(['Go']);
  });

  test('saves all there is as a backup, and notes that it did', async () => {
    const saved: string[] = [];
    const { ask } = worker({ docker: 'done' });
    const state = createOptionsState({ ask, ...doors, save: (_what, _kind, pieces) => saved.push(pieces.join('')) });
    await state.storage.saveBackup();
    const { progress, postings } = JSON.parse(saved[0] as string);
    expect([progress, postings]).toMatchObject([[{ skill: 'docker', state: 'done' }], []]);
    expect(state.notice.value?.words).toBe('The backup is saved.');
  });

  test('saves more than one file may hold in several, each of which can be restored by itself', async () => {
    const line = (id: number) =>
      postingLines([
        {
          ...{ site: 'linkedin', id: String(id), url: 'https://www.linkedin.com/jobs/view/1/', title: 'T', company: null, location: null },
          ...{
            salary: null,
            firstSeen: 1,
            lastSeen: 2,
            timesSeen: 1,
            saved: false,
            applied: false,
            dismissed: false,
            text: 'é'.repeat(400),
          },
        },
      ]);
    const bunches = [1, 2, 3, 4, 5].map(line);
    const ask = (async (kind: string, { after }: { after?: string | null } = {}) => {
      if (kind === 'get-backup')
        return {
          ...{ progress: { docker: { state: 'done', since: 1, source: 'popup' } }, corrections: [], planned: [] },
          ...{ settings: null, choices: null, imports: null, checks: null },
        };
      const place = Number(after ?? 0);
      return kind === 'get-backup-postings' ? { lines: bunches[place], next: place < 4 ? String(place + 1) : null } : null;
    }) as unknown as Ask;
    const saved: [string, string][] = [];
    const notice = signal<Notice | null>(null);
    const state = createStorageState({
      ...{ ask, notice, nameOf: (id: string) => id, catalogue: 'x', now: () => 0, emptied: async () => undefined },
      attempt: (work) => work(),
      save: (what, _kind, pieces) => saved.push([what, pieces.join('')]),
      full: 2.5 * new Blob([line(1)]).size,
    });
    await state.saveBackup();
    expect(saved.map(([what]) => what)).toEqual(['1-of-3', '2-of-3', '3-of-3']);
    const read = saved.map(([, file]) => readBackup(file, {}));
    expect(read.map((one) => (one.kind === 'read' ? [one.entries.length, one.beside?.postings] : one))).toEqual([
      [1, 2],
      [1, 2],
      [1, 1],
    ]);
    expect(notice.value?.words).toContain('3 files');
  });
});
