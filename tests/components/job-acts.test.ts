import { signal } from '@preact/signals';
import { expect, test } from 'vitest';
import type { Ask } from '../../components/contracts';
import { createJobActs } from '../../components/job-acts';
import type { Planned } from '../../domain/planned';

/** A worker that remembers what it was asked, or refuses everything. */
function worker({ refuses = false } = {}) {
  const asked: unknown[] = [];
  const ask = (async (kind: string, payload: { skills?: string[]; plan?: boolean }) => {
    asked.push([kind, payload]);
    if (refuses) throw new Error('refused');
    return { planned: payload.plan ? { kafka: 1 } : {}, changed: payload.skills ?? [] };
  }) as unknown as Ask;
  return { asked, ask };
}

test('what is planned shows at once, and can be taken back', async () => {
  const planned = signal<Planned>({});
  const acts = createJobActs(worker().ask, planned);
  await acts.plan(['kafka'], true);
  expect([planned.value, acts.news.value]).toEqual([{ kafka: 1 }, { kind: 'planned', planned: ['kafka'] }]);
  await acts.plan(['kafka'], false);
  expect([planned.value, acts.news.value]).toEqual([{}, null]);
});

test('a word is taken back as it is spelled, for the skill that it was taken for', async () => {
  const { asked, ask } = worker();
  const acts = createJobActs(ask, signal<Planned>({}));
  await acts.correct({ start: 3, end: 7, skill: { id: 'go', name: 'Go' } }, 'We Go\n on');
  expect(asked).toEqual([['change-corrections', { corrections: [{ spelling: 'Go', skill: 'go' }], hold: true }]]);
  expect(acts.news.value).toMatchObject({ kind: 'corrected', corrected: { spelling: 'Go' } });
  await acts.takeBack([{ spelling: 'Go', skill: 'go' }]);
  expect(acts.news.value).toBe(null);
});

test('what the worker refuses is said', async () => {
  const acts = createJobActs(worker({ refuses: true }).ask, signal<Planned>({}));
  await acts.plan(['kafka'], true);
  expect(acts.news.value).toMatchObject({ kind: 'problem' });
});
