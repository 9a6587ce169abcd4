import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countTopics, followMoves, type Progress, type ProgressState, stateOf, topicState } from '../../domain/progress';
import { topic } from '../support/vocabulary';

const said = (states: Record<string, ProgressState>): Progress =>
  Object.fromEntries(Object.entries(states).map(([id, state]) => [id, { state, since: 1, source: 'popup' as const }]));

describe('a topic', () => {
  test.each<[state: ProgressState | null, progress: Record<string, ProgressState>]>([
    [null, {}],
    ['done', { b: 'done', a: 'learning' }],
    ['learning', { a: 'skipped', b: 'learning' }],
    ['skipped', { a: 'skipped' }],
  ])('is %s by the best of its alternatives in %j', (state, progress) => {
    expect(topicState(said(progress), topic('a', { or: ['b'] }))).toBe(state);
  });

  test('has no state from a name that every object has', () => {
    expect(stateOf({}, 'constructor')).toBe(null);
  });
});

describe('counting topics', () => {
  test('adds up to all, whatever was said', () => {
    const state = fc.constantFrom<ProgressState>('done', 'learning', 'skipped');
    const ids = ['a', 'b', 'c', 'd', 'e'];
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...ids), state), (states) => {
        const { all, done, learning, skipped, open } = countTopics(
          said(states),
          ids.map((id) => topic(id)),
        );
        expect(done + learning + skipped + open).toBe(all);
      }),
    );
  });

  test('leaves out the hours of what is done or skipped', () => {
    const topics = [topic('a', { hours: [1, 2] }), topic('b', { hours: [10, 20] }), topic('c', { hours: [100, 200] })];
    expect(countTopics(said({ a: 'done', b: 'skipped' }), topics).hoursLeft).toEqual([100, 200]);
  });
});

describe('progress on an id that was given up', () => {
  test('goes to those that carry it on', () => {
    expect(Object.keys(followMoves(said({ old: 'done', kept: 'learning' }), { old: ['x', 'y'] })).sort()).toEqual(['kept', 'x', 'y']);
  });

  test('never lowers what is said there already', () => {
    expect(stateOf(followMoves(said({ old: 'learning', x: 'done' }), { old: ['x'] }), 'x')).toBe('done');
    expect(stateOf(followMoves(said({ old: 'done', x: 'learning' }), { old: ['x'] }), 'x')).toBe('done');
  });
});
