/**
 * Paints marks with the CSS Custom Highlight API: ranges under neutral names, styled by an adopted style sheet. Not one
 * node, attribute or class of the page changes. One set for each verdict, once with the must-have tint and once without;
 * a word is in exactly one of them.
 */

import type { VerdictName } from '../components/verdict-colours';
import type { Mark } from '../domain/fit';
import { markRules } from './mark-rules';
import { neutralName } from './neutral-name';

/** A mark that has found its place on the page. */
export interface PlacedMark {
  readonly range: Range;
  readonly mark: Mark;
}

/** Shows and hides marks on one page. */
export interface Highlighter {
  /** Shows exactly these marks. `dark`: the text stands light on dark. */
  paint(marks: readonly PlacedMark[], dark: boolean): void;
  /** Whether what was painted is still there: the page can empty the registry and replace the style sheets. */
  stands(): boolean;
  /** Takes all of our own away, and nothing else. */
  clear(): void;
}

/** A page with thousands of marks would be slow and no help: those beyond are left out. */
const MOST_MARKS = 800;

/** A highlighter for the document, or null where the browser has no custom highlights: the panel then stands alone. */
export function createHighlighter(document: Document): Highlighter | null {
  const registry = globalThis.CSS?.highlights;
  if (!registry || typeof Highlight === 'undefined') return null;
  const names = new Map<string, string>();
  const nameOf = (mark: Mark) => {
    const key = keyOf(mark);
    const name = names.get(key) ?? neutralName();
    names.set(key, name);
    return name;
  };
  const sheet = new CSSStyleSheet();
  let shownDark: boolean | null = null;
  let painted: { readonly name: string; readonly ranges: readonly Range[] }[] = [];

  return {
    paint(marks, dark) {
      const namesBefore = names.size;
      const ranges = new Map<string, Range[]>();
      for (const { range, mark } of marks.slice(0, MOST_MARKS)) {
        const name = nameOf(mark);
        const list = ranges.get(name);
        if (list) list.push(range);
        else ranges.set(name, [range]);
      }
      painted = [...ranges].map(([name, list]) => ({ name, ranges: list }));
      for (const name of names.values()) {
        const list = ranges.get(name);
        if (list) registry.set(name, new Highlight(...list));
        else registry.delete(name);
      }
      if (shownDark !== dark || names.size !== namesBefore || !document.adoptedStyleSheets.includes(sheet)) {
        sheet.replaceSync([...names].map(([key, name]) => rule(key, name, dark)).join('\n'));
        if (!document.adoptedStyleSheets.includes(sheet)) document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
        shownDark = dark;
      }
    },
    stands() {
      // Asked by name: Firefox lets a content script look names up in the page's registry, and not list it.
      const whole = painted.every(({ name, ranges }) => registry.has(name) && ranges.every((range) => !range.collapsed));
      return whole && (painted.length === 0 || document.adoptedStyleSheets.includes(sheet));
    },
    clear() {
      painted = [];
      for (const name of names.values()) registry.delete(name);
      if (document.adoptedStyleSheets.includes(sheet)) {
        document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
      }
    },
  };
}

function keyOf({ verdict, must }: Mark): string {
  return `${verdict} ${must ? 'must' : 'may'}`;
}

function rule(key: string, name: string, dark: boolean): string {
  const [verdict, need] = key.split(' ') as [VerdictName, string];
  return markRules(name, verdict, need === 'must', dark);
}
