import type { VerdictName } from './verdict-colours';

/** What a glyph can stand for: a verdict, or a topic's state on the roadmap. */
export type GlyphName = Exclude<VerdictName, 'spare'> | 'skipped' | 'open';

const SIGNS: Record<GlyphName, string> = { have: '✓', implied: '✓', learning: '', missing: '', outside: '?', skipped: '–', open: '' };

/** A round sign whose shape says what its colour says. The words beside it say it too, so readers of screens skip it. */
export function Glyph({ name }: { name: GlyphName }) {
  return (
    <span class={`glyph ${name}`} aria-hidden="true">
      {SIGNS[name]}
    </span>
  );
}
