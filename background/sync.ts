/**
 * Keeping the reader's own devices alike by the browser's sync storage, which only carries: each device holds all of it, merges
 * what comes by when it was said, and writes where what is carried differs. Off until the reader chooses it.
 */
import { browser } from 'wxt/browser';
import { failure } from '../domain/failure';
import { LEDGER_TEXTS, type LedgerCut, type LedgerRoom, readLedger, writeLedger } from '../domain/ledger/ledger-text';
import type { SyncStatus } from '../domain/storage-status';
import { openDatabase } from './database';
import { mergeIntoStores } from './ledger-store';
import { write } from './write';

const HEAD = 'head';
const FORM = 1;
/** What browsers take: 8,192 bytes an item with its name, 102,400 in all. Every sign that we write is one byte. */
const ROOM: LedgerRoom = { each: 8000, all: 100_000 };
/** Changes come in bunches, and browsers take two writes a second at most. In milliseconds. */
const SOON = 1500;
const OFF: SyncStatus = { on: false, at: null, left: 0, problem: null };

export interface Sync {
  status(): Promise<SyncStatus>;
  /** Whether anything is carried, be it from when this was on here. */
  carries(): Promise<boolean>;
  /** Begins, or ends on this device; what is carried already stays for the others. */
  choose(on: boolean): Promise<void>;
  /** Something was said, or may have been said on another device: goes to work soon. */
  soon(): void;
  /** Merges and writes now, if it is on. */
  run(): Promise<void>;
  /** Ends, and takes away what is carried. */
  clear(): Promise<void>;
  /** Does nothing more of itself. */
  rest(): void;
}

/** `told` is called after something came from another device. */
export function createSync(now: () => number, told: () => Promise<void>): Sync {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last: Promise<unknown> = Promise.resolve();
  // One after the other: a second run must see what the first has written.
  const inTurn = <Result>(work: () => Promise<Result>): Promise<Result> => {
    const next = last.then(work, work);
    last = next.catch(() => undefined);
    return next;
  };
  const rest = () => clearTimeout(timer);
  const exchange = async () => {
    const status = await readStatus();
    if (!status.on) return;
    const stored: Record<string, unknown> = await browser.storage.sync.get(null);
    const form = (stored[HEAD] as { form?: unknown } | undefined)?.form;
    if (typeof form === 'number' && form > FORM) return keep({ ...status, problem: 'newer' });
    // Written before, and gone: another device has ended it. What this one knows it keeps, and does not write it up again.
    if (form === undefined && status.at !== null) return keep({ ...OFF, problem: 'ended' });
    const carried = Object.entries(stored).flatMap(([key, text]) => (isOurs(key) && typeof text === 'string' ? [text] : []));
    const { changed, ledger } = await mergeIntoStores(readLedger(carried));
    const before = cutIn(stored[HEAD]);
    const { texts, cut, left } = writeLedger(ledger, ROOM, before);
    const news = texts.flatMap((text, place) => (text === (stored[keyOf(place)] ?? '') ? [] : [[keyOf(place), text] as const]));
    const isNew = news.length > 0 || form === undefined || cut?.join() !== before?.join();
    const head = cut ? { form: FORM, cut } : { form: FORM };
    if (isNew) await browser.storage.sync.set({ [HEAD]: head, ...Object.fromEntries(news) });
    await keep({ on: true, at: now(), left, problem: null });
    if (changed > 0) await told();
  };
  const run = () =>
    inTurn(() =>
      exchange().catch(async () => {
        const status = await readStatus();
        if (status.on) await keep({ ...status, problem: 'refused' });
      }),
    );
  const soon = () => {
    rest();
    timer = setTimeout(() => void run().catch(() => undefined), SOON);
  };
  return {
    run,
    soon,
    rest,
    status: readStatus,
    async carries() {
      const stored = await browser.storage.sync?.get(null).catch(() => ({}));
      return Object.keys(stored ?? {}).length > 0;
    },
    async choose(on) {
      if (!browser.storage.sync) throw failure('sync-unavailable');
      await inTurn(() => keep({ ...OFF, on }));
      if (on) await run();
    },
    clear: () =>
      inTurn(async () => {
        rest();
        await browser.storage.sync.clear();
      }),
  };
}

async function readStatus(): Promise<SyncStatus> {
  return ((await (await openDatabase()).get('settings', 'sync')) as SyncStatus | undefined) ?? OFF;
}

function keep(status: SyncStatus): Promise<void> {
  return write(['settings'], async (transaction) => {
    await transaction.objectStore('settings').put(status, 'sync');
  });
}

/** Where what is carried was cut off for want of room. */
function cutIn(head: unknown): LedgerCut | null {
  const cut: unknown = (head as { cut?: unknown } | undefined)?.cut;
  if (!Array.isArray(cut)) return null;
  const [at, key]: unknown[] = cut;
  return typeof at === 'number' && typeof key === 'string' ? [at, key] : null;
}

function keyOf(place: number): string {
  return `s${place}`;
}

function isOurs(key: string): boolean {
  const place = /^s(\d{1,3})$/.exec(key)?.[1];
  return place !== undefined && Number(place) < LEDGER_TEXTS;
}
