import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { VERDICT_COLOURS, type VerdictName } from '../../components/verdict-colours';
import { MARK_LINES, markRules } from '../../content/mark-rules';

const verdicts = Object.keys(VERDICT_COLOURS) as VerdictName[];
const styles = readFileSync('components/fit.css', 'utf8');

describe('the marks', () => {
  test('have lines of which no two are alike', () => {
    expect(new Set(Object.values(MARK_LINES)).size).toBe(verdicts.length);
  });

  test('in forced colours too are told apart by the kind of their lines, and must-haves by their thickness', () => {
    const forced = verdicts.flatMap((verdict) =>
      [true, false].map((must) => /forced-colors[^}]*text-decoration: ([^;]*);/.exec(markRules('x', '', verdict, must, false))?.[1]),
    );
    expect(forced).toContain('underline dashed 3px HighlightText');
    // What nobody asks for is never a must-have.
    expect(new Set(forced).size).toBe(2 * verdicts.length - 1);
  });

  test.each(verdicts)('show “%s” in the legend with the same line', (verdict) => {
    expect(styles).toMatch(new RegExp(`\\.sample\\.${verdict} \\{\\s*text-decoration: underline ${MARK_LINES[verdict]} `));
  });
});
