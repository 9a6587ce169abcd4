/**
 * A ZIP archive, read by its directory. Nothing is unfolded before it is asked for, and then in small pieces: an entry that
 * grows beyond what the directory says, or beyond its bound, ends the reading there and then.
 */
import { Inflate } from 'fflate';
import { LIMITS, megabytes } from './limits';
import { Unreadable } from './refusal';

export interface ArchiveEntry {
  readonly path: string;
  /** Unfolded, as the directory says. */
  readonly size: number;
}

export interface Archive {
  readonly entries: readonly ArchiveEntry[];
  /** An entry's bytes. Throws `Unreadable` for what is locked, broken, or larger than it may be. */
  read(entry: ArchiveEntry, most: number): Uint8Array;
}

interface Located extends ArchiveEntry {
  readonly offset: number;
  readonly packed: number;
  readonly method: number;
  readonly locked: boolean;
}

/** Whether bytes begin as a ZIP does, an empty one included. */
export function isArchive(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && ((bytes[2] === 3 && bytes[3] === 4) || (bytes[2] === 5 && bytes[3] === 6));
}

/** How many bytes have been unfolded of an archive and of those inside it. */
export interface Unfolded {
  bytes: number;
}

/** Opens an archive; one inside another counts what it unfolds with it. Throws `Unreadable`. */
export function openArchive(bytes: Uint8Array, unfolded: Unfolded = { bytes: 0 }): Archive {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = directory(bytes, view);
  return {
    entries,
    read(entry, most) {
      const located = entries.find((one) => one === entry);
      if (!located) throw broken();
      if (located.locked) throw new Unreadable({ kind: 'locked' });
      if (located.size > most) throw new Unreadable({ kind: 'too-large', megabytes: megabytes(most) });
      unfolded.bytes += located.size;
      if (unfolded.bytes > LIMITS.unfolded) throw new Unreadable({ kind: 'bomb' });
      return unfold(bytes, view, located);
    },
  };
}

function broken(): Unreadable {
  return new Unreadable({ kind: 'broken', form: 'ZIP' });
}

function directory(bytes: Uint8Array, view: DataView): Located[] {
  let end = bytes.length - 22;
  const first = Math.max(0, end - 65_535);
  while (end >= first && view.getUint32(end, true) !== 0x06054b50) end -= 1;
  if (end < first) throw broken();
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (count === 0xffff || count > LIMITS.entries) throw new Unreadable({ kind: 'too-many', most: LIMITS.entries });
  const decoder = new TextDecoder();
  const found: Located[] = [];
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > end || view.getUint32(at, true) !== 0x02014b50) throw broken();
    const [nameLength, extra, comment] = [view.getUint16(at + 28, true), view.getUint16(at + 30, true), view.getUint16(at + 32, true)];
    if (at + 46 + nameLength > end) throw broken();
    const path = decoder.decode(bytes.subarray(at + 46, at + 46 + nameLength));
    const flags = view.getUint16(at + 8, true);
    if (!path.endsWith('/')) {
      found.push({
        path,
        size: view.getUint32(at + 24, true),
        packed: view.getUint32(at + 20, true),
        method: view.getUint16(at + 10, true),
        offset: view.getUint32(at + 42, true),
        locked: (flags & 1) === 1,
      });
    }
    at += 46 + nameLength + extra + comment;
  }
  return found;
}

const PIECE = 4096;

function unfold(bytes: Uint8Array, view: DataView, { offset, packed, size, method }: Located): Uint8Array {
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== 0x04034b50) throw broken();
  const from = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (from + packed > bytes.length) throw broken();
  const data = bytes.subarray(from, from + packed);
  if (method === 0) {
    if (packed !== size) throw new Unreadable({ kind: 'bomb' });
    return data;
  }
  if (method !== 8) throw broken();
  const out = new Uint8Array(size);
  let filled = 0;
  const inflate = new Inflate((piece) => {
    if (filled + piece.length > size) throw new Unreadable({ kind: 'bomb' });
    out.set(piece, filled);
    filled += piece.length;
  });
  try {
    for (let at = 0; at < data.length; at += PIECE) inflate.push(data.subarray(at, at + PIECE), at + PIECE >= data.length);
  } catch (error) {
    throw error instanceof Unreadable ? error : broken();
  }
  if (filled !== size) throw broken();
  return out;
}
