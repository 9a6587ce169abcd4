import { expect, test } from 'vitest';
import { type GoldPosting, scoreAll } from '../../tools/score';

const label = (text: string, start: number, kind: 'technology' | 'concept' = 'technology') => ({
  text,
  kind,
  start,
  end: start + text.length,
});
// "Python or Go for 3 years, React quickly, Docker"
const gold: GoldPosting = {
  id: '1',
  groups: [
    { need: 'R', years: 3, members: [label('Python', 0), label('Go', 10)] },
    { need: 'F', years: null, members: [label('React', 26)] },
    { need: 'P', years: null, members: [label('Docker', 41)] },
  ],
};
const mention = (text: string, start: number) => ({ start, end: start + text.length, text, skill: text, name: text, kind: 'technology' });

test('what is read as it is labelled scores one', () => {
  const read = {
    mentions: [mention('Python', 0), mention('Go', 10), mention('Docker', 41)],
    requirements: [
      { need: 'required' as const, anyOf: ['Python', 'Go'], years: 3, mentions: [0, 1] },
      { need: 'preferred' as const, anyOf: ['Docker'], years: null, mentions: [2] },
    ],
  };
  expect(scoreAll([gold], new Map([['1', read]]))).toMatchObject({
    ...{ tech_precision: 1, tech_recall: 1, false_friends_hit: '0/1', need: 1, alternatives_f1: 1, years_recall: 1, years_precision: 1 },
  });
});

test('each mistake lowers its own measure', () => {
  const read = {
    mentions: [mention('Python', 0), mention('Go', 10), mention('React', 26)],
    requirements: [
      { need: 'mentioned' as const, anyOf: ['Python'], years: 5, mentions: [0] },
      { need: 'required' as const, anyOf: ['Go'], years: null, mentions: [1] },
      { need: 'required' as const, anyOf: ['React'], years: null, mentions: [2] },
    ],
  };
  expect(scoreAll([gold], new Map([['1', read]]))).toMatchObject({
    ...{
      tech_precision: 0.6667,
      tech_recall: 0.6667,
      false_friends_hit: '1/1',
      need: 0.5,
      alternatives_f1: 0,
      years_recall: 0,
      years_precision: 0,
    },
  });
});

test('a posting that was not read counts as nothing found', () => {
  expect(scoreAll([gold], new Map())).toMatchObject({ tech_recall: 0, tech_precision: null });
});
