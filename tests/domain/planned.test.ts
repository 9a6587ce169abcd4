import { describe, expect, test } from 'vitest';
import type { FitItem } from '../../domain/fit';
import { toPlan } from '../../domain/planned';

const item = (need: FitItem['need'], verdict: FitItem['verdict'], id: string) => ({ need, verdict, by: { id, name: id } }) as FitItem;

describe('what can be planned of a posting', () => {
  test('is what is missing of the must-haves, each once, by the alternative that is nearest', () => {
    const items = [item('required', 'missing', 'go'), item('required', 'missing', 'go'), item('preferred', 'missing', 'kafka')];
    expect(toPlan({ items }, {})).toEqual(['go']);
  });

  test('is what is missing of the nice-to-haves where no must-have is', () => {
    expect(toPlan({ items: [item('required', 'have', 'go'), item('preferred', 'missing', 'kafka')] }, {})).toEqual(['kafka']);
  });

  test('is nothing that is not on the roadmap, in progress, or planned already', () => {
    const items = [item('required', 'outside', 'cobol'), item('required', 'learning', 'go'), item('required', 'missing', 'redis')];
    expect(toPlan({ items }, { redis: 1 })).toEqual([]);
  });
});
