/** A stored market of any size, made up the same every time, and how to put it into a browser's database. */
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { marketReader } from '../../background/market-reading';
import { compactVocabulary } from '../../domain/compact-vocabulary';
import { Market } from '../../domain/market/market';
import { marketKnowledge } from '../../domain/market/market-knowledge';
import type { MarketPosting } from '../../domain/market/market-posting';
import type { MarketChunk } from '../../domain/market/rows';
import { SkillSets } from '../../domain/market/skill-sets';
import { openVocabulary } from '../../domain/vocabulary';
import { loadRoadmap } from '../../tools/roadmap-source';
import { chanceFrom, generatedPostings } from './generated-postings';

const DAY = 86_400_000;
const { roadmap } = loadRoadmap();
const { version: release } = JSON.parse(readFileSync(`${import.meta.dirname}/../../package.json`, 'utf8')) as { version: string };

/** The knowledge of the extension that was built from these sources. */
export const knowledge = marketKnowledge(roadmap);
export const vocabulary = openVocabulary(compactVocabulary(roadmap));
/** Reads as the built extension does. */
export const reader = marketReader(vocabulary, [], release);

/** What tells one of the postings from another; the rest is that of the example it is made from. */
type Variant = readonly [example: number, firm: number, firstSeen: number, saved: boolean];

export interface MarketFill {
  /** All of them, for counting anew. */
  readonly postings: readonly MarketPosting[];
  readonly market: Market;
  readonly examples: readonly MarketPosting[];
  readonly texts: readonly string[];
  readonly variants: readonly Variant[];
}

/** So many postings of sixty examples, no two of which are one job, first seen over a year before `now`. */
export function fillOf(count: number, now: number): MarketFill {
  const chance = chanceFrom(7);
  const written = generatedPostings(60, 3);
  const examples = written.map((posting) => ({
    ...reader.read(posting),
    firstSeen: 0,
    lastSeen: 0,
    timesSeen: 1,
    saved: false,
    applied: false,
    dismissed: false,
  }));
  const market = new Market(new SkillSets(knowledge.sets));
  const today = Math.floor(now / DAY) * DAY;
  const variants = Array.from({ length: count }, (): Variant => [chance(60), chance(4000), today - chance(360) * DAY, chance(40) === 0]);
  const postings = variants.map((variant, index) => variantOf(examples, variant, index));
  for (const posting of postings) market.add(posting);
  return { postings, market, examples, texts: written.map(({ text }) => text), variants };
}

function variantOf(examples: readonly MarketPosting[], [example, firm, seen, saved]: Variant, index: number): MarketPosting {
  const base = examples[example] as MarketPosting;
  return { ...base, key: `linkedin:${5_000_000_000 + index}`, company: `Firm ${firm}`, firstSeen: seen, lastSeen: seen, saved };
}

/**
 * Puts it into the database of an extension's page. `bands`: keys of each posting's sketch, 32 in earnest; `folds`: how many of
 * the newest rows get a fold's record, which forgetting and marking need.
 */
export async function putFill(
  page: Page,
  { market, examples, texts, variants }: MarketFill,
  bands: number,
  folds = variants.length,
): Promise<void> {
  const chunks = market.chunks.map(({ number }) => encoded(market.stored(number) as MarketChunk));
  const members = examples.map(({ sketch: _, ...member }) => member);
  const order = variants.map((_, index) => index).sort((a, b) => (variants[b]?.[2] ?? 0) - (variants[a]?.[2] ?? 0) || b - a);
  const given = {
    ...{ chunks, members, texts, variants, bands, head: encoded(market.head), sets: knowledge.version, readWith: reader.readWith },
    folded: folds === variants.length ? null : order.slice(0, folds),
  };
  // What runs TypeScript for the command line gives functions their names by this.
  await page.evaluate('globalThis.__name ??= (value) => value');
  await page.evaluate(async (fill) => {
    const decode = (value: unknown): unknown => {
      if (typeof value !== 'object' || value === null) return value;
      if (Array.isArray(value)) return value.map(decode);
      if ('$map' in value) return new Map(value.$map as [unknown, unknown][]);
      if ('$array' in value) {
        const { $array, kind } = value as { $array: string; kind: 'Uint8Array' | 'Uint16Array' | 'Uint32Array' };
        const bytes = Uint8Array.from(atob($array), (sign) => sign.charCodeAt(0));
        return new { Uint8Array, Uint16Array, Uint32Array }[kind](bytes.buffer);
      }
      return Object.fromEntries(Object.entries(value).map(([name, field]) => [name, decode(field)]));
    };
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('gaplight');
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
    const write = (names: string[], work: (transaction: IDBTransaction) => void) =>
      new Promise<void>((resolve, reject) => {
        const transaction = database.transaction(names, 'readwrite', { durability: 'relaxed' });
        transaction.oncomplete = () => resolve();
        transaction.onabort = () => reject(transaction.error);
        work(transaction);
      });
    let state = 9;
    const band = () => {
      state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
      return state;
    };
    const folded = fill.folded && new Set(fill.folded);
    for (let from = 0; from < fill.variants.length; from += 5000) {
      await write(['postings', 'folds'], (transaction) => {
        const postings = transaction.objectStore('postings');
        const all = transaction.objectStore('folds');
        for (let row = from; row < Math.min(fill.variants.length, from + 5000); row += 1) {
          const [example, firm, seen, saved] = fill.variants[row] as (typeof fill.variants)[number];
          const base = fill.members[example] as (typeof fill.members)[number];
          const id = String(5_000_000_000 + row);
          const key = `linkedin:${id}`;
          const facts = { company: `Firm ${firm}`, firstSeen: seen, lastSeen: seen, timesSeen: 1, saved, applied: false, dismissed: false };
          const { title } = base;
          postings.put(
            {
              ...{ ...facts, site: 'linkedin', id, url: `https://www.linkedin.com/jobs/view/${id}/`, title, location: null, salary: null },
              ...{ text: fill.texts[example], visit: '', readWith: fill.readWith, row },
            },
            key,
          );
          if (folded && !folded.has(row)) continue;
          const sample = Uint16Array.from({ length: 60 }, band).sort();
          all.put({ row, title, sample, bands: Array.from({ length: fill.bands }, band), members: [{ ...base, ...facts, key }] }, row);
        }
      });
    }
    await write(['chunks', 'market'], (transaction) => {
      for (const chunk of decode(fill.chunks) as { number: number }[]) transaction.objectStore('chunks').put(chunk, chunk.number);
      transaction.objectStore('market').put({ head: decode(fill.head), sets: fill.sets }, 'head');
      transaction.objectStore('market').put(`${fill.variants.length} ${crypto.randomUUID()}`, 'stamp');
    });
    database.close();
  }, given);
}

/** Maps and arrays of numbers in a form that JSON knows. */
function encoded(value: unknown): unknown {
  if (ArrayBuffer.isView(value)) {
    return { $array: Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString('base64'), kind: value.constructor.name };
  }
  if (value instanceof Map) return { $map: [...value] };
  if (Array.isArray(value)) return value.map(encoded);
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([name, field]) => [name, encoded(field)]));
  return value;
}
