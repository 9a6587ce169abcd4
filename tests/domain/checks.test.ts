import { expect, test } from 'vitest';
import { followMovedChecks, withCheck } from '../../domain/checks';

test('a tick in a check list is added once, and taken away without a trace', () => {
  const once = withCheck(withCheck({}, 'git', 'Undo a commit', true), 'git', 'Undo a commit', true);
  expect(once).toEqual({ git: ['Undo a commit'] });
  expect(withCheck(once, 'git', 'Clone', true)).toEqual({ git: ['Undo a commit', 'Clone'] });
  expect(withCheck(once, 'git', 'Undo a commit', false)).toEqual({});
  expect(withCheck({}, 'constructor', 'Clone', true)).toEqual({ constructor: ['Clone'] });
});

test('ticks follow their topic to the id that carries it on', () => {
  expect(followMovedChecks({ svn: ['Clone'], git: ['Undo'] }, { svn: ['git'] })).toEqual({ git: ['Clone', 'Undo'] });
});
