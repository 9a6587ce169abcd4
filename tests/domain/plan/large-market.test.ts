import { expect, test } from 'vitest';
import { lookAt } from '../../../domain/market/figures';
import { havingOf } from '../../../domain/plan/having';
import { openNeeds } from '../../../domain/plan/open-needs';
import { planOf } from '../../../domain/plan/plan';
import { fillOf, knowledge, vocabulary } from '../../support/market-fill';

test('a posting that is a few hours away does not wait behind weeks of learning that opens more', { timeout: 30_000 }, () => {
  const now = Date.UTC(2026, 10, 22);
  const having = havingOf({ git: 'done', python: 'done', sql: 'done', linux: 'done' }, vocabulary.skills, knowledge.path);
  const needs = openNeeds(lookAt(fillOf(1000, now).market), having, vocabulary.skills, now);
  const { steps } = planOf(needs, having, vocabulary.skills, { pinned: [], preferred: [], budget: null, most: 60 });
  // NoSQL and Redis open most of the postings that are one thing away.
  expect(steps.slice(0, 2).map(({ skill, opens }) => [skill, opens > 10])).toEqual([
    ['nosql', false],
    ['redis', true],
  ]);
});
