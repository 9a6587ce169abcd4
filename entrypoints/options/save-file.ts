import type { SavedKind } from '../../components/storage-state';

const TYPES: Readonly<Record<SavedKind, string>> = { json: 'application/json', csv: 'text/csv', md: 'text/markdown' };

/** Offers pieces of text, put together, to be saved under a name. */
export function saveFile(name: string, kind: SavedKind, pieces: readonly string[]): void {
  const address = URL.createObjectURL(new Blob([...pieces], { type: TYPES[kind] }));
  const link = document.createElement('a');
  link.href = address;
  link.download = `${name}.${kind}`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
