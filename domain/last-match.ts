/** The last match of an expression with the flag `g`. */
export function lastMatch(words: RegExp, text: string): RegExpExecArray | null {
  let last: RegExpExecArray | null = null;
  words.lastIndex = 0;
  for (let match = words.exec(text); match !== null; match = words.exec(text)) last = match;
  return last;
}
