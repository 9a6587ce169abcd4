import type { Mark } from '../domain/marks';

/** The verdicts that a word can show. */
export type VerdictName = Mark['verdict'];

/**
 * The colour of each verdict on light and on dark ground: blue, violet, orange and grey stay apart for colour-blind
 * people, and shape always says the same. The style sheets name the same values; a test compares them.
 */
export const VERDICT_COLOURS: Readonly<Record<VerdictName, { readonly light: string; readonly dark: string }>> = {
  have: { light: '#0b69a3', dark: '#6cb8ec' },
  implied: { light: '#0b69a3', dark: '#6cb8ec' },
  learning: { light: '#7a3fb0', dark: '#c59bf0' },
  missing: { light: '#b4500b', dark: '#f0a35e' },
  outside: { light: '#68727d', dark: '#97a1ab' },
  spare: { light: '#6b7480', dark: '#8f99a3' },
};
