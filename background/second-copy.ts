/**
 * The second copy of what the reader has said, in storage.local: browsers may throw a database away when the disk is full, and
 * keep that. In many small texts, so that a change rewrites one of them.
 */
import { browser } from 'wxt/browser';
import type { Checks } from '../domain/checks';
import type { ImportMemory } from '../domain/import/memory';
import type { Ledger } from '../domain/ledger/ledger';
import { LEDGER_TEXTS, readLedger, writeLedger } from '../domain/ledger/ledger-text';
import type { MarketChoices } from '../domain/market/choices';
import type { Settings } from '../domain/settings';

const HEAD = 'copy';
const FORM = 1;

/** What the reader has chosen; null where nothing ever was. */
export interface Chosen {
  readonly settings: Settings | null;
  readonly choices: MarketChoices | null;
  /** The ticks in check lists, and what was decided in imports. */
  readonly checks: Checks | null;
  readonly imports: ImportMemory | null;
}

/** Copies of earlier releases lack ticks and what was decided in imports. */
interface Head extends Pick<Chosen, 'settings' | 'choices'>, Partial<Pick<Chosen, 'checks' | 'imports'>> {
  readonly form: number;
  readonly at: number;
}

/** What the second copy holds. */
export interface SecondCopy extends Chosen {
  readonly ledger: Ledger;
  /** When it was written, in milliseconds since 1970. */
  readonly at: number;
}

/** Writes the copy. */
export async function writeSecondCopy(ledger: Ledger, chosen: Chosen, at: number): Promise<void> {
  const { texts } = writeLedger(ledger);
  const head: Head = { form: FORM, at, ...chosen };
  await browser.storage.local.set({ [HEAD]: head, ...Object.fromEntries(texts.map((text, place) => [keyOf(place), text])) });
}

/** The copy; null where there is none, or one that only a newer Gaplight reads. */
export async function readSecondCopy(): Promise<SecondCopy | null> {
  const places = Array.from({ length: LEDGER_TEXTS }, (_, place) => keyOf(place));
  const stored: Record<string, unknown> = await browser.storage.local.get([HEAD, ...places]);
  const head = stored[HEAD] as Head | undefined;
  if (head?.form !== FORM) return null;
  const texts = places.map((place) => stored[place]).filter((text) => typeof text === 'string');
  const { settings, choices, checks = null, imports = null, at } = head;
  return { ledger: readLedger(texts), settings, choices, checks, imports, at };
}

/** When the copy was written, in milliseconds since 1970; null where there is none. */
export async function secondCopyFrom(): Promise<number | null> {
  const { [HEAD]: head } = await browser.storage.local.get(HEAD);
  return (head as Head | undefined)?.at ?? null;
}

function keyOf(place: number): string {
  return `${HEAD}.${place}`;
}
