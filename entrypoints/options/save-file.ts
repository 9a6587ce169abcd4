/** Offers a text, or pieces of one, to be saved under a name. */
export function saveFile(name: string, text: string | readonly string[], type = 'application/json'): void {
  const address = URL.createObjectURL(new Blob(typeof text === 'string' ? [text] : [...text], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
