import { describe, expect, test } from 'vitest';
import type { Ask, RestoreOrder } from '../../components/contracts';
import { createOptionsState } from '../../components/options-state';
import type { FileOutcome } from '../../domain/import/imported';
import { type EarlierImport, type ImportMemory, NOTHING_REMEMBERED, remember } from '../../domain/import/memory';
import type { ImportChoices } from '../../domain/import/read-files';
import type { Progress, ProgressState } from '../../domain/progress';
import { FIRST_SETTINGS } from '../../domain/settings';
import { type Dropped, readDropped } from '../../files/read-dropped';
import { skill, vocabularyOf } from '../support/vocabulary';

const vocabulary = vocabularyOf([
  skill('Docker'),
  skill('Express', { guarded: ['Express'] }),
  skill('Kafka', { aliases: ['Apache Kafka'] }),
  skill('MySQL'),
  skill('PostgreSQL'),
]);
const context = { vocabulary, moved: {}, packages: { npm: { express: ['express'] } } };

/** A worker in memory, whose changes can be undone by number. */
function worker(before: Record<string, ProgressState>) {
  let progress: Progress = Object.fromEntries(
    Object.entries(before).map(([id, state]) => [id, { state, since: 1, source: 'popup' as const }]),
  );
  let memory: ImportMemory = NOTHING_REMEMBERED;
  const past: { before: Progress; name: string; undone: boolean }[] = [];
  const parts = new Map<number, string>();
  const restored: RestoreOrder[] = [];
  const answers = {
    'get-progress': () => progress,
    'get-settings': () => FIRST_SETTINGS,
    'count-postings': () => 3,
    'get-corrections': () => [],
    'get-storage': () => null,
    'restore-part': ({ part, postings }: { part: number; postings: string }) => {
      parts.set(part, postings);
      return null;
    },
    'restore-backup': (order: RestoreOrder) => {
      restored.push(order);
      return answers['change-progress'](order);
    },
    'list-imports': (): EarlierImport[] =>
      past.map(({ name, undone }, index) => ({ change: index + 1, at: 5, name, skills: 1, takenBack: undone })),
    'get-import-memory': () => memory,
    'remember-import': (news: ImportMemory) => {
      memory = remember(memory, news);
      return memory;
    },
    'change-progress': ({ changes, name }: { changes: { skill: string; state: ProgressState }[]; name: string }) => {
      past.push({ before: progress, name, undone: false });
      const next = new Map(Object.entries(progress));
      for (const { skill: id, state } of changes) next.set(id, { state, since: 2, source: 'list' });
      progress = Object.fromEntries(next);
      return { change: past.length, progress };
    },
    'undo-change': ({ change }: { change: number }) => {
      const one = past[change - 1];
      if (one) {
        progress = one.before;
        one.undone = true;
      }
      return { change: null, progress };
    },
  };
  const asked: string[] = [];
  const ask = (async (kind: keyof typeof answers, payload: never) => {
    asked.push(kind);
    return answers[kind](payload);
  }) as unknown as Ask;
  return { ask, asked, parts, restored, states: () => Object.fromEntries(Object.entries(progress).map(([id, { state }]) => [id, state])) };
}

const read = (dropped: readonly Dropped[], choices: ImportChoices) => readDropped(dropped, choices, context, async () => 'no PDF here');

async function optionsFor(before: Record<string, ProgressState>, reading: typeof read = read, at = worker(before)) {
  const state = createOptionsState({ ask: at.ask, read: reading, save: () => undefined, nameOf: (id) => id, catalogue: 'x', now: () => 0 });
  await state.load();
  return { ...at, at, state, imports: state.imports };
}

const file = (name: string, content: string): Dropped => ({ name, content: new Blob([content]) });

describe('the import', () => {
  test('changes nothing before “apply”, then all that is ticked, and takes it back', async () => {
    const { state, imports, states } = await optionsFor({ docker: 'done' });
    await imports.look([file('list.md', '- [x] Kafka\n- [x] MySQL\nDocker: learning')]);
    expect(states()).toEqual({ docker: 'done' });
    // What would go back is not ticked by itself.
    expect(imports.ticked.value.map((row) => row.skill)).toEqual(['kafka', 'mysql']);
    imports.turn('mysql');
    await imports.apply();
    expect(states()).toEqual({ docker: 'done', kafka: 'done' });
    expect(imports.pending.value).toBe(null);
    await state.undo(state.notice.value?.change ?? 0);
    expect(states()).toEqual({ docker: 'done' });
  });

  test('that is offered from a tab does not take the place of one that is being looked at, before its reader says so', async () => {
    const { imports } = await optionsFor({});
    await imports.offer({ name: 'first tab', content: 'Docker' });
    expect(imports.rows.value.map(({ skill: id }) => id)).toEqual(['docker']);
    await imports.look([file('list.md', 'Kafka\nMySQL')]);
    imports.turn('mysql');
    await imports.offer({ name: 'second tab', content: 'PostgreSQL' });
    expect([imports.offered.value?.name, imports.ticked.value.map(({ skill: id }) => id)]).toEqual(['second tab', ['kafka']]);
    await imports.answerOffer(false);
    expect([imports.offered.value, imports.ticked.value.map(({ skill: id }) => id)]).toEqual([null, ['kafka']]);
    await imports.offer({ name: 'third tab', content: 'PostgreSQL' });
    await imports.answerOffer(true);
    expect([imports.offered.value, imports.ticked.value.map(({ skill: id }) => id)]).toEqual([null, ['postgresql']]);
  });

  test('that another window has made meanwhile is said to have changed nothing', async () => {
    const at = worker({});
    const ask = (async (kind: string, payload: never) => {
      const answer = await at.ask(kind as never, payload);
      return kind === 'change-progress' ? { ...(answer as object), change: null } : answer;
    }) as unknown as Ask;
    const { state, imports } = await optionsFor({}, read, { ...at, ask });
    await imports.look([file('list.md', 'Kafka')]);
    await imports.apply();
    expect(state.notice.value).toMatchObject({ words: '0 skills changed.', change: null });
  });

  test('is listed among the earlier ones, with its way back, under the names of its files', async () => {
    const { state, imports, states } = await optionsFor({});
    await imports.look([file('a.md', 'Kafka'), file('b.md', 'MySQL')]);
    await imports.apply();
    expect(state.earlier.value).toMatchObject([{ name: 'a.md and 1 more', takenBack: false }]);
    await state.undo(state.earlier.value[0]?.change ?? 0);
    expect(state.earlier.value).toMatchObject([{ takenBack: true }]);
    expect(states()).toEqual({});
  });

  test('names line and reason of what it cannot read, and changes nothing', async () => {
    const { imports, states } = await optionsFor({ docker: 'done' });
    await imports.look([file('broken.json', '{"gaplight": "backup",')]);
    expect(imports.problems.value).toMatchObject([{ name: 'broken.json', line: 1, reason: { kind: 'broken', form: 'JSON' } }]);
    expect(imports.pending.value).toBe(null);
    expect(states()).toEqual({ docker: 'done' });
  });

  test('reads the good files beside a bad one', async () => {
    const { imports } = await optionsFor({});
    await imports.look([file('broken.json', '{"a":'), file('list.md', 'Kafka')]);
    expect(imports.pending.value?.outcomes.map(({ kind }) => kind)).toEqual(['refused', 'read']);
    expect(imports.rows.value.map((row) => row.skill)).toEqual(['kafka']);
  });

  test('takes what a project uses for begun, until told that it is done', async () => {
    const { imports } = await optionsFor({ docker: 'done' });
    await imports.look([file('package.json', '{"dependencies": {"express": "1"}}')]);
    expect(imports.rows.value).toMatchObject([{ skill: 'express', state: 'learning', effect: 'new', used: true }]);
    imports.usedAs.value = 'done';
    expect(imports.rows.value).toMatchObject([{ skill: 'express', state: 'done' }]);
  });

  test('ticks all rows of a group, or none', async () => {
    const { imports } = await optionsFor({ docker: 'done' });
    await imports.look([file('list.md', 'Kafka\nMySQL\nDocker: learning')]);
    imports.turnAll(imports.groups.value.left, true);
    imports.turnAll(imports.groups.value.taken, false);
    expect(imports.ticked.value.map((row) => row.skill)).toEqual(['docker']);
  });

  test('takes a label for the skill that it was given, and remembers that once it is applied', async () => {
    const { imports, at } = await optionsFor({});
    await imports.look([file('list.md', 'Elephant DB: learning\nJuggling')]);
    imports.mapLabel('Elephant DB', 'postgresql');
    imports.mapLabel('Juggling', null);
    expect(imports.unknown.value).toEqual([]);
    expect(imports.rows.value).toMatchObject([{ skill: 'postgresql', state: 'learning', effect: 'new', line: 1 }]);
    await imports.apply();

    const again = await optionsFor({}, read, at);
    await again.imports.look([file('other.md', 'elephant  db\nJUGGLING\nUnicycling')]);
    expect(again.imports.rows.value).toMatchObject([{ skill: 'postgresql', state: 'done' }]);
    expect(again.imports.unknown.value.map(({ label }) => label)).toEqual(['Unicycling']);
  });

  test('forgets what was decided in an import that is cancelled', async () => {
    const { imports, asked } = await optionsFor({});
    await imports.look([file('list.md', 'Elephant DB\nKafka')]);
    imports.mapLabel('Elephant DB', 'postgresql');
    imports.cancel();
    await imports.look([file('list.md', 'Elephant DB\nKafka')]);
    expect(imports.unknown.value).toHaveLength(1);
    expect(asked).not.toContain('remember-import');
  });

  test('reads a table by the columns that were chosen, and remembers them', async () => {
    const table = 'A,B,C\nfoo,Kafka,Done\nbar,MySQL,To do\n';
    const { imports, at } = await optionsFor({});
    await imports.look([file('t.csv', table)]);
    const [outcome] = imports.pending.value?.outcomes ?? [];
    const found = outcome?.kind === 'read' ? outcome.table : null;
    expect(found).toMatchObject({ headings: ['A', 'B', 'C'], chosen: { name: 1, state: 2 } });
    await imports.chooseColumns(found?.signature ?? '', { name: 1, state: null });
    expect(imports.rows.value.map((row) => `${row.skill} ${row.state}`)).toEqual(['kafka done', 'mysql done']);
    await imports.apply();

    const again = await optionsFor({}, read, at);
    await again.imports.look([file('u.csv', table)]);
    expect(again.imports.rows.value).toHaveLength(2);
  });

  test('reads what tells more than skills only when allowed', async () => {
    const { imports } = await optionsFor({});
    const positions = 'Company Name,Title,Description\nACME,Developer,"We ran Kafka, and\nmuch Docker"\n';
    await imports.look([file('Positions.csv', positions)]);
    expect(imports.pending.value?.outcomes).toMatchObject([{ kind: 'withheld', format: 'linkedin-positions', rows: 1 }]);
    expect(imports.rows.value).toEqual([]);
    await imports.allow('Positions.csv');
    expect(imports.rows.value.map((row) => `${row.skill} ${row.effect}`)).toEqual(['docker unsure', 'kafka unsure']);
  });

  test('can be cancelled while it reads, and then nothing of it comes', async () => {
    const ended: boolean[] = [];
    const slow = (_dropped: readonly Dropped[], _choices: ImportChoices, ...[, signal]: [unknown, AbortSignal] | []) =>
      new Promise<FileOutcome[]>((_, reject) => {
        signal?.addEventListener('abort', () => {
          ended.push(true);
          reject(signal.reason);
        });
      });
    const { state, imports } = await optionsFor({}, slow as typeof read);
    const looking = imports.look([file('list.md', 'Kafka')]);
    expect(imports.reading.value).toEqual({ done: 0, of: 2 });
    imports.cancel();
    await looking;
    expect(ended).toEqual([true]);
    expect([imports.reading.value, imports.pending.value, imports.problems.value, state.notice.value]).toEqual([null, null, [], null]);
  });

  test('keeps the preview where storing it failed', async () => {
    const at = worker({});
    const failing = (async (kind: string, payload: never) => {
      if (kind === 'change-progress') throw new Error('The disk is full.');
      return (at.ask as unknown as (kind: string, payload: never) => Promise<unknown>)(kind, payload);
    }) as unknown as Ask;
    const { state, imports } = await optionsFor({}, read, { ...at, ask: failing });
    await imports.look([file('list.md', 'Kafka\nMySQL')]);
    imports.turn('mysql');
    await imports.apply();
    expect(state.notice.value).toMatchObject({ kind: 'problem' });
    expect(imports.ticked.value.map((row) => row.skill)).toEqual(['kafka']);
  });
});
