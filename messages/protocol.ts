/**
 * What may be asked of the worker, by whom, and what it answers. The schemas are the door: the worker parses every
 * message with them before it looks at it. Everybody else imports types alone.
 */
import * as z from 'zod';
import type { EarlierImport, ImportMemory } from '../domain/import/memory';
import type { Progress } from '../domain/progress';
import type { Settings } from '../domain/settings';
import type { CompactVocabulary } from '../roadmap/types';

/** The id of a skill, or of a track. */
const id = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(80);
const state = z.enum(['done', 'learning', 'skipped']);
const site = z.enum(['linkedin', 'indeed']);
const line = z.string().max(500);
const column = z.number().int().nonnegative().max(1000);

const asked = {
  'get-progress': z.strictObject({}),
  'get-settings': z.strictObject({}),
  'get-vocabulary': z.strictObject({}),
  'remember-posting': z.strictObject({
    /** One number a showing of the posting, so that a message sent twice counts once. */
    visit: z.uuid(),
    posting: z.strictObject({
      site,
      id: z.string().regex(/^[\w-]{1,64}$/),
      url: z.url({ protocol: /^https$/ }).max(500),
      title: line,
      company: line.nullable(),
      location: line.nullable(),
      salary: line.nullable(),
      text: z.string().max(200_000),
    }),
  }),
  'change-progress': z.strictObject({
    source: z.enum(['popup', 'list', 'backup']),
    /** What an import is listed under: the names of its files. */
    name: z.string().min(1).max(500).optional(),
    changes: z
      .array(z.strictObject({ skill: id, state: state.nullable(), since: z.number().int().nonnegative().nullable().optional() }))
      .min(1)
      .max(20_000),
  }),
  'undo-change': z.strictObject({ change: z.number().int().positive() }),
  'list-imports': z.strictObject({}),
  'get-import-memory': z.strictObject({}),
  'remember-import': z.strictObject({
    labels: z.array(z.tuple([z.string().min(1).max(200), id.nullable()])).max(2000),
    columns: z.array(z.tuple([z.string().max(500), z.strictObject({ name: column, state: column.nullable() })])).max(100),
  }),
  'change-settings': z.strictObject({ site, mode: z.enum(['on', 'read-only', 'off']) }),
  'choose-track': z.strictObject({ track: id.nullable() }),
  'count-postings': z.strictObject({}),
};

/** Who may ask what. A job page may ask for what it shows and report what it read; only our own pages change anything. */
export const ALLOWED_FROM_JOB_PAGE: ReadonlySet<RequestKind> = new Set([
  'get-progress',
  'get-settings',
  'get-vocabulary',
  'remember-posting',
]);

/** The kinds of request. */
export type RequestKind = keyof typeof asked;

/** What a request of a kind carries. */
export type RequestOf<Kind extends RequestKind> = z.input<(typeof asked)[Kind]>;

/** What the worker answers to each kind. */
export interface Replies {
  'get-progress': Progress;
  'get-settings': Settings;
  'get-vocabulary': CompactVocabulary;
  'remember-posting': { readonly timesSeen: number; readonly firstSeen: number };
  /** The number under which the change can be undone; null where it changed nothing. */
  'change-progress': { readonly change: number | null; readonly progress: Progress };
  'undo-change': { readonly change: number | null; readonly progress: Progress };
  'list-imports': readonly EarlierImport[];
  'get-import-memory': ImportMemory;
  'remember-import': ImportMemory;
  'change-settings': Settings;
  'choose-track': Settings;
  'count-postings': number;
}

/** Errors do not cross from one context to another; sentences do. */
export type Reply<Kind extends RequestKind> =
  | { readonly ok: true; readonly value: Replies[Kind] }
  | { readonly ok: false; readonly error: string };

/** A request on its way: `id` stays the same when it is sent again. */
export type Envelope<Kind extends RequestKind = RequestKind> = {
  readonly id: string;
  readonly kind: Kind;
  readonly payload: RequestOf<Kind>;
};

const envelope = z.strictObject({ id: z.uuid(), kind: z.enum(Object.keys(asked) as [RequestKind]), payload: z.unknown() });

/** Parses what came in; null for anything that is no request of ours. */
export function parseEnvelope(message: unknown): Envelope | null {
  const outer = envelope.safeParse(message);
  if (!outer.success) return null;
  const inner = asked[outer.data.kind].safeParse(outer.data.payload);
  return inner.success ? ({ ...outer.data, payload: inner.data } as Envelope) : null;
}
