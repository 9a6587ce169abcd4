/**
 * A name that says nothing and is new at every load: the page can list the names of highlights, so none may carry the
 * product's name or stay the same from one load to the next.
 */
export function neutralName(): string {
  const letters = crypto.getRandomValues(new Uint8Array(8));
  return Array.from(letters, (byte) => String.fromCharCode(97 + (byte % 26))).join('');
}
