import type { Block } from './posting';

/** A line of a posting before it is settled whether it is a heading. */
export interface Line {
  readonly start: number;
  readonly end: number;
  /** Marked up as a list item, or as a heading. */
  readonly markup: 'item' | 'heading' | null;
  /** All of it in bold. */
  readonly bold: boolean;
  /** Set apart from the line before it by an empty one. */
  readonly gapBefore: boolean;
}

/**
 * Says of each line what it is. A line is a heading where it is marked up so, or where it is short, no sentence, and
 * either bold, or ends in a colon, or stands right over a list, or alone between empty lines.
 */
export function settleBlocks(text: string, lines: readonly Line[]): Block[] {
  const items = lines.map(({ markup, start, end }) => markup === 'item' || BULLET.test(text.slice(start, end)));
  return lines.map((line, index): Block => {
    const { start, end } = line;
    if (line.markup === 'heading') return { kind: 'heading', start, end };
    const words = text.slice(start, end);
    const next = lines[index + 1];
    const item = items[index] === true;
    const setApart =
      line.bold || /[:：]$/.test(words) || (!item && (items[index + 1] === true || (line.gapBefore && next?.gapBefore === true)));
    if (setApart && looksLikeHeading(words) && !BULLET.test(words)) return { kind: 'heading', start, end };
    return { kind: item ? 'item' : 'paragraph', start, end };
  });
}

/** Whether a line is short enough, and not a sentence, so that it may stand over others. */
function looksLikeHeading(line: string): boolean {
  if (line.length > 200) return false;
  const bare = line.replace(/[*#_:：\s]+$/g, '');
  return bare.length > 0 && bare.length <= 80 && !/[.;!,]$/.test(bare) && bare.split(/\s+/).length <= 10;
}

const BULLET = /^(?!\*\*)([-–—*•●▪◦‣·○✓✔➢➤►]|\d{1,2}[.)])\s*\S/;
