/** A topic's own name inside a sentence: “after one relational database”. */
export function inSentence(name: string): string {
  return name.replace(/^One /, 'one ');
}
