/** Elements in which nothing is written for a reader, whatever stands in them; and those that are pressed or filled in. */
export const WITHOUT_TEXT = 'script style noscript template svg iframe canvas video audio object'.split(' ');
export const CONTROLS = 'button select textarea input'.split(' ');
