/** What matters about a UTF-16 unit when words are looked for. */

const CLASS = new Uint8Array(0x530);
for (let unit = 0; unit < CLASS.length; unit += 1) {
  CLASS[unit] = /[\p{L}\p{N}]/u.test(String.fromCharCode(unit)) ? 1 : 0;
}

/**
 * 1 for what words are made of, 0 for everything else. Letters beyond Cyrillic count as 0: in Chinese or Japanese text a
 * technology stands between characters without a space.
 */
export function codeUnitClass(unit: number): number {
  return CLASS[unit] ?? 0;
}

/** The unit in lower case where that is one unit. */
export function fold(unit: number): number {
  if (unit < 128) return unit >= 65 && unit <= 90 ? unit + 32 : unit;
  const lower = String.fromCharCode(unit).toLowerCase();
  return lower.length === 1 ? lower.charCodeAt(0) : unit;
}

/** Space, tab, no-break space, hyphens and underscore: between the words of one name they are all the same. */
export function isSeparator(unit: number): boolean {
  return (
    unit === 0x20 ||
    unit === 0x2d ||
    unit === 0x5f ||
    unit === 0x09 ||
    unit === 0xa0 ||
    unit === 0x2010 ||
    unit === 0x2011 ||
    unit === 0x202f
  );
}
