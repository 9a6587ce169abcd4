/** Blanks as they stand between an amount and its sign, unit or period. */

/** One blank of any kind, no line break, as the source of an expression. */
export const GAP = '[^\\S\\n]';
/** A few of them, or stray marks of emphasis. */
export const GAPS = '(?:[^\\S\\n]|[\\\\*_]){0,3}';

/** Whether a code unit is such a blank. */
export function isGap(unit: number): boolean {
  return unit === 32 || unit === 0xa0 || unit === 0x202f || unit === 0x2009;
}

/** The code units of signs, for asking whether one of them stands somewhere. */
export function signsOf(signs: string): ReadonlySet<number> {
  return new Set(Array.from(signs, (sign) => sign.charCodeAt(0)));
}
