import { beforeEach, describe, expect, test } from 'vitest';
import type { Highlighter, PlacedMark } from '../../content/highlights';
import { type SwitchedHighlighter, withSwitch } from '../../content/marks-switch';

const HERE = {} as Element;
const mark = (name: string) => name as unknown as PlacedMark;

describe('marks that can be switched', () => {
  let painted: readonly PlacedMark[];
  let standing: boolean;
  let marks: SwitchedHighlighter;

  beforeEach(() => {
    painted = [];
    standing = true;
    const plain: Highlighter = {
      paint: (all) => {
        painted = all;
      },
      prune: () => undefined,
      stands: () => standing,
      lift: () => {
        painted = [];
      },
      clear: () => {
        painted = [];
      },
    };
    marks = withSwitch(plain) as SwitchedHighlighter;
  });

  test('go and come back', () => {
    marks.paint([mark('a')], HERE, false);
    marks.toggle();
    expect(painted).toEqual([]);
    marks.toggle();
    expect(painted).toEqual(['a']);
  });

  test('stay away for another posting, and come back as that one’s', () => {
    marks.paint([mark('a')], HERE, false);
    marks.toggle();
    marks.clear();
    marks.paint([mark('b')], HERE, true);
    expect(painted).toEqual([]);
    marks.toggle();
    expect(painted).toEqual(['b']);
  });

  test('do not come back where the posting has gone', () => {
    marks.paint([mark('a')], HERE, false);
    marks.toggle();
    marks.clear();
    marks.toggle();
    expect(painted).toEqual([]);
  });

  test('are not missed while they are hidden', () => {
    standing = false;
    expect(marks.stands()).toBe(false);
    marks.toggle();
    expect(marks.stands()).toBe(true);
  });

  test('are none where the browser has none', () => {
    expect(withSwitch(null)).toBe(null);
  });
});
