import { type Line, settleBlocks } from './blocks';
import type { BlockText } from './posting';

/** Reads a plain text into blocks, a line each. Offsets are into the text as given. */
export function readPlainText(text: string): BlockText {
  const lines: Line[] = [];
  let at = 0;
  let gapBefore = true;
  for (const raw of text.split('\n')) {
    const bare = raw.trim();
    if (bare !== '') {
      const start = at + raw.indexOf(bare);
      const markdown = /^#{1,6}\s/.test(bare) ? 'heading' : null;
      lines.push({ start, end: start + bare.length, markup: markdown, bold: /^(\*\*|__).+(\*\*|__):?$/.test(bare), gapBefore });
    }
    gapBefore = bare === '';
    at += raw.length + 1;
  }
  return { text, blocks: settleBlocks(text, lines) };
}
