/**
 * Paints marks with the CSS Custom Highlight API: ranges under neutral names, styled by an adopted style sheet. Not one
 * node, attribute or class of the page changes. One set for each verdict, once with the must-have tint and once without;
 * a word is in exactly one of them.
 */

import type { VerdictName } from '../components/verdict-colours';
import type { Mark } from '../domain/marks';
import { markRules } from './mark-rules';
import { neutralName } from './neutral-name';

/** A mark that has found its place on the page. */
export interface PlacedMark {
  readonly range: Range;
  readonly mark: Mark;
}

/** Shows and hides marks on one page. */
export interface Highlighter {
  /** Shows exactly these marks, all of which stand in `within`. `dark`: the text stands light on dark. */
  paint(marks: readonly PlacedMark[], within: Element, dark: boolean): void;
  /** Takes away the marks whose words are no longer what was painted: the page has changed them. */
  prune(): void;
  /** Whether what was painted is still there: the page can empty the registry and replace the style sheets. */
  stands(): boolean;
  /** Takes the marks away. The rules stay: another posting is about to come. */
  lift(): void;
  /** Takes all of our own away, and nothing else. */
  clear(): void;
}

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
  let rules = '';
  /** Whether nothing was taken away by itself since it was painted. */
  let whole = true;
  let painted: { readonly name: string; readonly ranges: readonly Range[]; readonly words: readonly string[] }[] = [];

  const lift = () => {
    painted = [];
    whole = true;
    for (const name of names.values()) registry.delete(name);
  };

  return {
    paint(marks, within, dark) {
      const ranges = new Map<string, Range[]>();
      for (const { range, mark } of marks) {
        const name = nameOf(mark);
        const list = ranges.get(name);
        if (list) list.push(range);
        else ranges.set(name, [range]);
      }
      whole = true;
      painted = [...ranges].map(([name, list]) => ({ name, ranges: list, words: list.map(String) }));
      for (const name of names.values()) {
        const list = ranges.get(name);
        if (list) registry.set(name, new Highlight(...list));
        else registry.delete(name);
      }
      const scope = scopeOf(within);
      const wanted = [...names].map(([key, name]) => rule(key, name, scope, dark)).join('\n');
      if (wanted !== rules) sheet.replaceSync(wanted);
      rules = wanted;
      if (!document.adoptedStyleSheets.includes(sheet)) document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    },
    prune() {
      for (const { name, ranges, words } of painted) {
        const gone = ranges.filter((range, index) => range.toString() !== words[index]);
        for (const range of gone) registry.get(name)?.delete(range);
        whole &&= gone.length === 0;
      }
    },
    stands() {
      // Asked by name: Firefox lets a content script look names up in the page's registry, and not list it.
      const there = painted.every(({ name, ranges }) => registry.has(name) && ranges.every((range) => !range.collapsed));
      return whole && there && (painted.length === 0 || document.adoptedStyleSheets.includes(sheet));
    },
    lift,
    clear() {
      lift();
      if (document.adoptedStyleSheets.includes(sheet)) {
        document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
      }
    },
  };
}

function keyOf({ verdict, must }: Mark): string {
  return `${verdict} ${must ? 'must' : 'may'}`;
}

/**
 * A selector for an element that is about as good as its name, or empty where it has nothing of the kind. A rule for all
 * elements would have the browser work out the whole page's styles anew, which takes longer than all that we do.
 */
export function scopeOf(element: Element): string {
  const testId = element.getAttribute('data-testid');
  if (element.id) return `#${CSS.escape(element.id)}`;
  if (testId) return `[data-testid=${CSS.escape(testId)}]`;
  return [...element.classList].map((name) => `.${CSS.escape(name)}`).join('');
}

function rule(key: string, name: string, scope: string, dark: boolean): string {
  const [verdict, need] = key.split(' ') as [VerdictName, string];
  return markRules(name, scope, verdict, need === 'must', dark);
}
