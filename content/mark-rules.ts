/**
 * How marks look, as rules for custom highlights. The line says whether the reader has it, the tint whether they must; every
 * line differs from the others in its kind, so that nothing rests on colour.
 */
import { VERDICT_COLOURS, type VerdictName } from '../components/verdict-colours';

/** The line below a word by what it means. The double one is drawn of thin lines: there, though only through something else. */
export const MARK_LINES: Readonly<Record<VerdictName, string>> = {
  have: 'solid 2px',
  implied: 'double 1px',
  learning: 'dotted 2px',
  missing: 'dashed 2px',
  outside: 'wavy 1px',
  spare: 'solid 1px',
};

/**
 * The rules of one set of marks within a scope, by a selector or everywhere for an empty one. In the system's forced colours
 * the browser fills every highlight with the same pair of colours and keeps the lines' kind and thickness alone: there they
 * stand inside the fill, where they can be seen, and a line three times as thick as the others' says what the tint says
 * elsewhere, close enough to the letters to stay inside, through what it meets of them. What nobody asks for has no line there.
 */
export function markRules(name: string, scope: string, verdict: VerdictName, must: boolean, dark: boolean): string {
  const colour = VERDICT_COLOURS[verdict][dark ? 'dark' : 'light'];
  const tint = must ? `background-color: ${colour}${dark ? '2e' : '1f'};` : '';
  const [kind] = MARK_LINES[verdict].split(' ');
  const forced = verdict === 'spare' ? 'none' : `underline ${kind} ${must ? 3 : 1}px HighlightText`;
  const words = scope === '' ? `::highlight(${name})` : `${scope}::highlight(${name}), ${scope} *::highlight(${name})`;
  return [
    `${words} { text-decoration: underline ${MARK_LINES[verdict]} ${colour}; text-underline-offset: 3px; ${tint} }`,
    `@media (forced-colors: active) { ${words} { text-decoration: ${forced}; text-underline-offset: 1px; text-decoration-skip-ink: none; } }`,
  ].join('\n');
}
