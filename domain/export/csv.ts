import type { ProgressState } from '../progress';
import type { KnownSkill } from './known-skill';

/** How the table's headings and the states are called. */
export interface CsvWords extends Readonly<Record<ProgressState, string>> {
  readonly skill: string;
  readonly state: string;
  readonly since: string;
}

/** Skills as a table that spreadsheets open: with the mark that tells them its encoding, and no cell that they would calculate. */
export function writeCsv(skills: readonly KnownSkill[], words: CsvWords): string {
  const rows = skills.map(({ name, state, since }) => [name, words[state], since]);
  return `\uFEFF${[[words.skill, words.state, words.since], ...rows].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}

function cell(words: string): string {
  const harmless = /^[=+\-@\t\r]/.test(words) ? `'${words}` : words;
  return /[",\r\n']/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
