import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { VERDICT_COLOURS } from '../../components/verdict-colours';

test('the marks on the page have the colours of the panel', () => {
  const css = readFileSync('components/tokens.css', 'utf8');
  for (const verdict of ['have', 'learning', 'missing', 'outside'] as const) {
    const { light, dark } = VERDICT_COLOURS[verdict];
    expect(css).toContain(`--${verdict}: light-dark(${light}, ${dark});`);
  }
  const { light, dark } = VERDICT_COLOURS.spare;
  expect(css).toContain(`--faint: light-dark(${light}, ${dark});`);
});
