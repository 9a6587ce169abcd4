/**
 * Postings as rows of small numbers, a thousand to a chunk: a column an array, and what is asked as one run of numbers. A
 * chunk is what a store keeps and writes as a whole, so that recording a posting costs the same however many there are.
 */
import type { Language } from '../language';
import type { Site } from '../posting';
import type { Seniority } from '../seniority';
import type { MarketPosting } from './market-posting';
import { PRESENCES } from './place';
import { ROLES } from './role';
import type { SkillTable } from './skill-table';

export const CHUNK_ROWS = 1024;
const DAY = 86_400_000;

/** What columns of small numbers stand for, in the order in which they are kept: new ones go to the end. */
export const SITES: readonly Site[] = ['linkedin', 'indeed', 'other'];
export const LEVELS: readonly Seniority[] = ['intern', 'junior', 'mid', 'senior', 'lead'];
export const LANGUAGES: readonly (Language | 'other')[] = ['other', 'en', 'de', 'fr', 'es', 'pt', 'it', 'nl', 'pl'];
export { PRESENCES, ROLES };

/** Bits of `flags`. `LIVE`: the row holds a posting; `UNDERSTOOD`: its language is read, so that what it asks is known. */
export const LIVE = 1;
export const UNDERSTOOD = 2;
export const NAMES_STACK = 4;
export const SAVED = 8;
export const APPLIED = 16;
export const DISMISSED = 32;
export const PAY_RECKONED = 64;

/** Plain arrays and numbers, so that it can be stored and sent as it is. 0 stands for “not said” but in `site` and `role`. */
export interface MarketChunk {
  /** The chunk's place: its first row is this times `CHUNK_ROWS`. */
  readonly number: number;
  /** Rows that were ever written, and those that hold a posting. */
  rows: number;
  live: number;
  readonly flags: Uint8Array;
  readonly site: Uint8Array;
  readonly role: Uint8Array;
  readonly level: Uint8Array;
  readonly presence: Uint8Array;
  readonly language: Uint8Array;
  /** Two letters as one number: `countryCode`. */
  readonly country: Uint16Array;
  /** Days since 1970. */
  readonly firstDay: Uint16Array;
  readonly lastDay: Uint16Array;
  /** Yearly pay in whole units of the currency. */
  readonly payFrom: Uint32Array;
  readonly payTo: Uint32Array;
  readonly payCurrency: Uint16Array;
  /** Places in `companies`, from 1. */
  readonly company: Uint16Array;
  readonly companies: string[];
  /** Places in `searches`, from 1: what was searched for. */
  readonly search: Uint16Array;
  readonly searches: string[];
  /** Places in `versions`: what a row was read with. */
  readonly version: Uint8Array;
  readonly versions: string[];
  /** Where a row's run begins in `asked`, and how many numbers it has. */
  readonly askedAt: Uint32Array;
  readonly askedLength: Uint16Array;
  /** For each group a head (how many skills, with `OPEN` and `PREFERRED`) and the skills' numbers. */
  asked: Uint16Array;
  /** How much of `asked` is written, and how much of that no row points at any more. */
  used: number;
  spare: number;
}

/** In a group's head: “or similar”; not required. */
export const OPEN = 1 << 14;
export const PREFERRED = 1 << 15;
export const SIZE = OPEN - 1;
/** What a posting asks beyond so many numbers is left out: no posting does. */
const MOST_ASKED = 8000;
const MOST_VERSIONS = 256;

/** An empty chunk. */
export function newChunk(number: number): MarketChunk {
  const bytes = () => new Uint8Array(CHUNK_ROWS);
  const shorts = () => new Uint16Array(CHUNK_ROWS);
  const longs = () => new Uint32Array(CHUNK_ROWS);
  return {
    ...{ number, rows: 0, live: 0, flags: bytes(), site: bytes(), role: bytes(), level: bytes(), presence: bytes(), language: bytes() },
    ...{ country: shorts(), firstDay: shorts(), lastDay: shorts(), payFrom: longs(), payTo: longs(), payCurrency: shorts() },
    ...{
      company: shorts(),
      companies: [],
      search: shorts(),
      searches: [],
      version: bytes(),
      versions: [],
      askedAt: longs(),
      askedLength: shorts(),
    },
    ...{ asked: new Uint16Array(4096), used: 0, spare: 0 },
  };
}

/** A chunk as it was stored, with the columns that were not there when it was. */
export function unpacked(chunk: Omit<MarketChunk, 'search' | 'searches'> & Partial<MarketChunk>): MarketChunk {
  return { ...chunk, search: chunk.search ?? new Uint16Array(CHUNK_ROWS), searches: chunk.searches ?? [] };
}

/** The chunk as it is best stored: without room to grow. */
export function packed(chunk: MarketChunk): MarketChunk {
  return { ...chunk, asked: chunk.asked.slice(0, chunk.used) };
}

/** Writes a posting into a row, over whatever stood there. */
export function writeRow(chunk: MarketChunk, row: number, posting: MarketPosting, skills: SkillTable): void {
  const { yearly } = posting;
  if (((chunk.flags[row] as number) & LIVE) === 0) chunk.live += 1;
  chunk.rows = Math.max(chunk.rows, row + 1);
  chunk.flags[row] =
    LIVE |
    (posting.language === 'other' ? 0 : UNDERSTOOD) |
    (posting.technologies > 0 ? NAMES_STACK : 0) |
    (posting.saved ? SAVED : 0) |
    (posting.applied ? APPLIED : 0) |
    (posting.dismissed ? DISMISSED : 0) |
    (yearly?.reckoned ? PAY_RECKONED : 0);
  chunk.site[row] = SITES.indexOf(posting.site);
  chunk.role[row] = ROLES.indexOf(posting.role);
  chunk.level[row] = posting.level === null ? 0 : LEVELS.indexOf(posting.level) + 1;
  chunk.presence[row] = posting.presence === null ? 0 : PRESENCES.indexOf(posting.presence) + 1;
  chunk.language[row] = posting.language === null ? 0 : LANGUAGES.indexOf(posting.language) + 1;
  chunk.country[row] = countryCode(posting.country);
  chunk.firstDay[row] = dayOf(posting.firstSeen);
  chunk.lastDay[row] = dayOf(posting.lastSeen);
  chunk.payFrom[row] = yearly?.from ?? 0;
  chunk.payTo[row] = yearly?.to ?? 0;
  chunk.payCurrency[row] = currencyCode(yearly?.currency ?? null);
  chunk.company[row] = posting.company === null ? 0 : placeIn(chunk.companies, posting.company.trim().slice(0, 120)) + 1;
  chunk.search[row] = posting.search ? placeIn(chunk.searches, posting.search) + 1 : 0;
  chunk.version[row] = versionPlace(chunk, posting.readWith);
  writeAsked(chunk, row, askedNumbers(posting, skills));
}

/** Takes the posting out of a row. */
export function clearRow(chunk: MarketChunk, row: number): void {
  if (((chunk.flags[row] as number) & LIVE) === 0) return;
  chunk.live -= 1;
  chunk.flags[row] = 0;
  chunk.spare += chunk.askedLength[row] as number;
  chunk.askedLength[row] = 0;
}

function askedNumbers({ asked }: MarketPosting, skills: SkillTable): number[] {
  const numbers: number[] = [];
  for (const { need, anyOf, open } of asked) {
    if (anyOf.length === 0 || numbers.length + anyOf.length + 1 > MOST_ASKED) continue;
    numbers.push(anyOf.length | (open ? OPEN : 0) | (need === 'preferred' ? PREFERRED : 0));
    for (const id of anyOf) numbers.push(skills.numberFor(id));
  }
  return numbers;
}

function writeAsked(chunk: MarketChunk, row: number, numbers: readonly number[]): void {
  chunk.spare += chunk.askedLength[row] as number;
  chunk.askedLength[row] = 0;
  if (chunk.spare > 1024 && 2 * chunk.spare > chunk.used) closeGaps(chunk);
  if (chunk.used + numbers.length > chunk.asked.length) {
    const wider = new Uint16Array(Math.max(2 * chunk.asked.length, chunk.used + numbers.length));
    wider.set(chunk.asked.subarray(0, chunk.used));
    chunk.asked = wider;
  }
  chunk.asked.set(numbers, chunk.used);
  chunk.askedAt[row] = chunk.used;
  chunk.askedLength[row] = numbers.length;
  chunk.used += numbers.length;
}

function closeGaps(chunk: MarketChunk): void {
  const old = chunk.asked.slice(0, chunk.used);
  chunk.used = 0;
  chunk.spare = 0;
  for (let row = 0; row < chunk.rows; row += 1) {
    const from = chunk.askedAt[row] as number;
    const length = chunk.askedLength[row] as number;
    chunk.asked.set(old.subarray(from, from + length), chunk.used);
    chunk.askedAt[row] = chunk.used;
    chunk.used += length;
  }
}

/** The place of what a row was read with. Every correction makes another, so those that no row has any more make room. */
function versionPlace(chunk: MarketChunk, version: string): number {
  if (chunk.versions.length === MOST_VERSIONS && !chunk.versions.includes(version)) {
    const old = chunk.versions.splice(0);
    for (let row = 0; row < chunk.rows; row += 1) {
      const live = ((chunk.flags[row] as number) & LIVE) !== 0;
      chunk.version[row] = live ? placeIn(chunk.versions, old[chunk.version[row] as number] ?? '') : 0;
    }
  }
  return Math.min(MOST_VERSIONS - 1, placeIn(chunk.versions, version));
}

function placeIn(list: string[], value: string): number {
  const place = list.indexOf(value);
  if (place >= 0) return place;
  return list.push(value) - 1;
}

/** The day of a time, counted from 1970. */
export function dayOf(time: number): number {
  return Math.min(0xffff, Math.max(0, Math.floor(time / DAY)));
}

/** `2026-11-21`. */
export function isoDay(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

/** Two capital letters as a number; 0 for none. */
export function countryCode(country: string | null): number {
  return country !== null && /^[A-Z]{2}$/.test(country) ? lettersCode(country) : 0;
}

/** Three capital letters as a number; 0 for none. */
function currencyCode(currency: string | null): number {
  return currency !== null && /^[A-Z]{3}$/.test(currency) ? lettersCode(currency) : 0;
}

function lettersCode(letters: string): number {
  return Array.from(letters).reduce((code, letter) => code * 27 + letter.charCodeAt(0) - 64, 0);
}

/** The letters that a number stands for; null for 0. */
export function lettersOf(code: number): string | null {
  let letters = '';
  for (let rest = code; rest > 0; rest = Math.floor(rest / 27)) letters = String.fromCharCode(64 + (rest % 27)) + letters;
  return letters === '' ? null : letters;
}
