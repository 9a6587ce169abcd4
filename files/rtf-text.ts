import { LIMITS } from './limits';
import { Unreadable } from './refusal';

/** Whether a text is RTF. */
export function isRtf(text: string): boolean {
  return text.startsWith('{\\rtf');
}

/** Groups that hold no words of the text: fonts, colours, pictures, what the program notes for itself. */
const SILENT =
  /^(fonttbl|colortbl|stylesheet|info|pict|object|themedata|datastore|listtable|listoverridetable|rsidtbl|generator|header|footer|fldinst)$/;
const TOKEN = /\\([a-z]{1,32})(-?\d{1,10})? ?|\\'([0-9a-f]{2})|\\([^a-z])|([{}])|[\r\n]+|([^\\{}\r\n]+)/gi;

/** The words of an RTF file, a paragraph a line. Throws `Unreadable` where groups nest without end. */
export function rtfText(rtf: string): string {
  const windows = new TextDecoder('windows-1252');
  const silent: boolean[] = [false];
  let out = '';
  let skip = 0;
  for (const [, word, number, hex, sign, bracket, text] of rtf.matchAll(TOKEN)) {
    const quiet = silent[silent.length - 1] === true;
    if (bracket === '{') silent.push(quiet);
    else if (bracket === '}') {
      if (silent.length > 1) silent.pop();
    } else if (sign === '*' || (word && SILENT.test(word))) silent[silent.length - 1] = true;
    else if (quiet) continue;
    else if (word === 'par' || word === 'line' || word === 'row') out += '\n';
    else if (word === 'tab' || word === 'cell') out += '\t';
    else if (word === 'u' && number) {
      out += String.fromCharCode(Number(number) & 0xffff);
      skip = 1;
    } else if (hex) {
      if (skip === 0) out += windows.decode(Uint8Array.of(Number.parseInt(hex, 16)));
      skip = 0;
    } else if (sign === '~') out += ' ';
    else if (sign && '\\{}'.includes(sign)) out += sign;
    else if (text) {
      // The sign that stands in for programs that know no Unicode.
      out += text.slice(skip);
      skip = 0;
    }
    if (silent.length > 500) throw new Unreadable({ kind: 'too-deep' });
    if (out.length > LIMITS.document) throw new Unreadable({ kind: 'too-large', megabytes: LIMITS.document / 1_000_000 });
  }
  return out;
}
