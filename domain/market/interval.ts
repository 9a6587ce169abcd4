/** How sure a share is. */

/** From and to, between 0 and 1. */
export type Interval = readonly [from: number, to: number];

/** 95 %. */
const Z = 1.959964;

/**
 * Wilson's score interval for `count` of `of`, at 95 %: unlike the usual one it holds for few postings and for shares near
 * none and all. Nothing is known of none: from 0 to 1.
 */
export function wilson(count: number, of: number): Interval {
  if (of <= 0) return [0, 1];
  const share = count / of;
  const spread = Z * Math.sqrt((share * (1 - share) + (Z * Z) / (4 * of)) / of);
  const middle = share + (Z * Z) / (2 * of);
  const scale = 1 + (Z * Z) / of;
  return [count <= 0 ? 0 : Math.max(0, (middle - spread) / scale), count >= of ? 1 : Math.min(1, (middle + spread) / scale)];
}
