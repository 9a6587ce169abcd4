import type { Table } from './table-rows';

/** A Markdown table, with the first of its lines and the first behind it, counted from 0. */
export interface MarkdownTable extends Table {
  readonly from: number;
  readonly to: number;
}

const RULE = /^\s*\|?\s*:?-{2,}:?\s*(\|\s*:?-{2,}:?\s*)*\|?\s*$/;

/** The Markdown tables among lines: a heading, a rule, and rows. */
export function markdownTables(lines: readonly string[]): MarkdownTable[] {
  const tables: MarkdownTable[] = [];
  for (let at = 1; at < lines.length; at += 1) {
    const heading = lines[at - 1] ?? '';
    if (!heading.includes('|') || !(lines[at] ?? '').includes('|') || !RULE.test((lines[at] ?? '').slice(0, 2000))) continue;
    let to = at + 1;
    while (to < lines.length && (lines[to] ?? '').includes('|')) to += 1;
    const rows = lines.slice(at + 1, to).map((line, index) => ({ line: at + 2 + index, cells: cellsOf(line) }));
    tables.push({ headings: cellsOf(heading), rows, from: at - 1, to });
    at = to;
  }
  return tables;
}

function cellsOf(line: string): string[] {
  return line
    .slice(0, 4000)
    .trim()
    .replace(/^\||\|$/g, '')
    .split('|')
    .map((cell) => cell.replace(/[`*_]/g, '').trim());
}
