/**
 * What may be asked of the worker, by whom, and what it answers. The schemas are the door: the worker parses every
 * message with them before it looks at it. Everybody else imports types alone.
 */
import * as z from 'zod';
import type { Backup } from '../domain/backup/backup';
import type { CheckedText } from '../domain/checked-text';
import type { Checks } from '../domain/checks';
import type { SkillCard } from '../domain/compact-cards';
import type { KeptCorrection } from '../domain/corrections';
import { besideSchema } from '../domain/import/backup-forms';
import type { EarlierImport, ImportMemory } from '../domain/import/memory';
import type { AskingJobs } from '../domain/market/asking-jobs';
import { HOURS_A_WEEK, type MarketChoices } from '../domain/market/choices';
import type { DeepFigures, FirstFigures } from '../domain/market/market-figures';
import { PRESENCES } from '../domain/market/place';
import { ROLES } from '../domain/market/role';
import type { ForgottenPosting, PostingMarks, SeenJobs } from '../domain/market/seen-list';
import type { NextSteps } from '../domain/plan/next-steps';
import type { PlanView } from '../domain/plan/plan-view';
import type { Planned } from '../domain/planned';
import { LONGEST_TEXT } from '../domain/posting';
import type { FactsInWords } from '../domain/posting-facts';
import type { PostingFit } from '../domain/posting-fit';
import type { Progress } from '../domain/progress';
import type { SeenCard } from '../domain/seen-posting';
import type { Settings } from '../domain/settings';
import type { StorageStatus } from '../domain/storage-status';
import type { CompactVocabulary, SkillId } from '../roadmap/types';

/** What is taken of a list of progress, in characters. */
const LONGEST_IMPORT = 4_000_000;

/** The id of a skill, or of a track. */
const id = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(80);
const state = z.enum(['done', 'learning', 'skipped']);
const board = z.enum(['linkedin', 'indeed']);
const site = z.enum(['linkedin', 'indeed', 'other']);
const line = z.string().max(500);
const column = z.number().int().nonnegative().max(1000);
const postingId = z.string().regex(/^[\w-]{1,64}$/);
const place = z.number().int().min(0).max(LONGEST_TEXT);
const count = z.number().int().min(0).max(10_000);

const posting = z.strictObject({
  site,
  id: postingId,
  url: z.url({ protocol: /^https$/ }).max(500),
  title: line,
  company: line.nullable(),
  location: line.nullable(),
  salary: line.nullable(),
  text: z.string().max(LONGEST_TEXT),
});
/** A posting, as `site:id`. */
const postingKey = z.string().regex(/^(?:linkedin|indeed|other):[\w-]{1,64}$/);
const keys = z.array(postingKey).min(1).max(100);
const time = z.number().int().min(0).max(8.64e15);
const filter = z.strictObject({
  roles: z.array(z.enum(ROLES)).max(20).exactOptional(),
  levels: z
    .array(z.enum(['intern', 'junior', 'mid', 'senior', 'lead']).nullable())
    .max(10)
    .exactOptional(),
  countries: z
    .array(
      z
        .string()
        .regex(/^[A-Z]{2}$/)
        .nullable(),
    )
    .max(250)
    .exactOptional(),
  presences: z.array(z.enum(PRESENCES).nullable()).max(10).exactOptional(),
  sites: z.array(site).max(10).exactOptional(),
  languages: z
    .array(z.enum(['other', 'en', 'de', 'fr', 'es', 'pt', 'it', 'nl', 'pl']).nullable())
    .max(20)
    .exactOptional(),
  from: time.exactOptional(),
  until: time.exactOptional(),
  chosen: z.enum(['saved', 'not-dismissed']).exactOptional(),
});
/** How far a panel may stand from an edge: no window is larger. */
const distance = z.number().int().min(0).max(20_000);

const asked = {
  'get-progress': z.strictObject({}),
  'get-settings': z.strictObject({}),
  'get-vocabulary': z.strictObject({}),
  'read-posting': z.strictObject({
    title: line,
    company: line.nullable(),
    location: line.nullable(),
    salary: line.nullable(),
    /** Of the page that it stands on. */
    host: z.string().max(253),
    text: z.string().max(LONGEST_TEXT),
    /** In order, none beyond the text's end. */
    blocks: z.array(z.strictObject({ kind: z.enum(['heading', 'paragraph', 'item']), start: place, end: place })).max(20_000),
  }),
  'remember-posting': z.strictObject({
    /** One number a showing of the posting, so that a message sent twice counts once. */
    visit: z.uuid(),
    posting,
  }),
  'seen-postings': z.strictObject({ site: board, ids: z.array(postingId).min(1).max(100) }),
  /** A board's page may show a posting now: its document gets the job pages' script. */
  'start-reading': z.strictObject({}),
  'report-visit': z.strictObject({
    counts: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('none') }),
      z.strictObject({ kind: z.literal('unread') }),
      z.strictObject({
        kind: z.literal('posting'),
        named: count,
        understood: z.boolean(),
        required: z.strictObject({ all: count, met: count, learning: count, missing: count, outside: count }),
      }),
    ]),
  }),
  'change-progress': z.strictObject({
    source: z.enum(['popup', 'page', 'list', 'backup']),
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
  'change-settings': z.strictObject({ site: board, mode: z.enum(['on', 'read-only', 'off']) }),
  'choose-track': z.strictObject({ track: id.nullable() }),
  'count-postings': z.strictObject({}),
  'get-checks': z.strictObject({}),
  'change-check': z.strictObject({ topic: id, ability: z.string().min(1).max(500), held: z.boolean() }),
  'get-card': z.strictObject({ skill: id }),
  'get-corrections': z.strictObject({}),
  'change-corrections': z.strictObject({
    corrections: z
      .array(z.strictObject({ spelling: z.string().min(1).max(80), skill: id }))
      .min(1)
      .max(500),
    hold: z.boolean(),
  }),
  'get-planned': z.strictObject({}),
  'change-planned': z.strictObject({ skills: z.array(id).min(1).max(500), plan: z.boolean() }),
  'keep-panel': z.strictObject({
    site,
    habit: z.strictObject({
      place: z
        .strictObject({ corner: z.enum(['top-left', 'top-right', 'bottom-left', 'bottom-right']), x: distance, y: distance })
        .nullable(),
      collapsed: z.boolean().nullable(),
    }),
  }),
  'check-text': z.strictObject({ text: z.string().max(LONGEST_TEXT) }),
  'take-selection': z.strictObject({}),
  'get-next': z.strictObject({}),
  'list-asking': z.strictObject({ skills: z.array(id).min(1).max(60) }),
  'get-market': z.strictObject({ filter }),
  'count-market': z.strictObject({}),
  'get-market-depth': z.strictObject({ filter }),
  'get-plan': z.strictObject({ filter, ticked: z.array(id).max(200) }),
  'list-jobs': z.strictObject({
    filter,
    from: z.union([z.null(), z.number().int().min(0).max(10_000_000), z.tuple([time, postingKey]).readonly()]),
  }),
  'mark-posting': z.strictObject({ keys, mark: z.enum(['saved', 'applied', 'dismissed']), on: z.boolean() }),
  'get-marks': z.strictObject({ site, id: postingId }),
  /** Null: all of them. */
  'forget-postings': z.strictObject({ keys: keys.nullable() }),
  /** As they were given when they were forgotten. */
  'put-back-postings': z.strictObject({
    postings: z
      .array(
        posting.extend({
          firstSeen: time,
          lastSeen: time,
          timesSeen: z.number().int().min(1).max(1_000_000),
          saved: z.boolean(),
          applied: z.boolean(),
          dismissed: z.boolean(),
          search: z.string().max(200).nullable().exactOptional(),
        }),
      )
      .min(1)
      .max(100),
  }),
  'get-choices': z.strictObject({}),
  'change-choices': z.strictObject({
    remember: z.boolean().exactOptional(),
    months: z.number().int().min(1).max(120).nullable().exactOptional(),
    hoursPerWeek: z.number().min(HOURS_A_WEEK.least).max(HOURS_A_WEEK.most).nullable().exactOptional(),
    planMonths: z.number().int().min(1).max(120).nullable().exactOptional(),
  }),
  'get-storage': z.strictObject({}),
  'get-backup': z.strictObject({}),
  'get-backup-postings': z.strictObject({ after: z.string().max(80).nullable() }),
  'note-backup': z.strictObject({}),
  'set-reminder': z.strictObject({ remind: z.boolean() }),
  'restore-part': z.strictObject({
    restore: z.uuid(),
    part: z.number().int().min(0).max(10_000),
    /** Some postings' lines, which the worker parses. */
    postings: z.string().max(4_000_000),
  }),
  'restore-backup': z.strictObject({
    restore: z.uuid(),
    parts: z.number().int().min(0).max(10_000),
    name: z.string().min(1).max(500),
    changes: z
      .array(
        z.strictObject({
          skill: id,
          state,
          since: z.number().int().nonnegative().nullable(),
          source: z.enum(['popup', 'page', 'list', 'backup']),
        }),
      )
      .max(20_000),
    beside: besideSchema.nullable(),
  }),
  'choose-sync': z.strictObject({ on: z.boolean() }),
  'delete-everything': z.strictObject({
    /** Also what the browser carries to other devices. */
    elsewhere: z.boolean(),
  }),
  'offer-import': z.strictObject({ name: z.string().min(1).max(300), text: z.string().min(1).max(LONGEST_IMPORT) }),
  'take-import': z.strictObject({}),
};

/**
 * What the script in a job page may ask for: what it shows, what it read, and what a reader presses in the card and panel
 * there. Whatever those change is one press's worth and can be taken back; imports and settings are our own pages' alone.
 */
export const ALLOWED_FROM_JOB_PAGE: ReadonlySet<RequestKind> = new Set([
  'get-progress',
  'get-settings',
  'get-planned',
  'get-card',
  'read-posting',
  'remember-posting',
  'seen-postings',
  'change-progress',
  'undo-change',
  'change-corrections',
  'change-planned',
  'keep-panel',
  'report-visit',
  'start-reading',
]);

/** Whether a job page may send this: a kind that it may ask for, and no more of it than one press comes to. */
export function mayComeFromJobPage({ kind, payload }: Envelope): boolean {
  if (!ALLOWED_FROM_JOB_PAGE.has(kind)) return false;
  if (kind !== 'change-progress') return true;
  const { source, changes } = payload as RequestOf<'change-progress'>;
  return source === 'page' && changes.length === 1;
}

/** The kinds of request. */
export type RequestKind = keyof typeof asked;

/** What a request of a kind carries. */
export type RequestOf<Kind extends RequestKind> = z.input<(typeof asked)[Kind]>;

/** What the worker answers to each kind. */
export interface Replies {
  'get-progress': Progress;
  'get-settings': Settings;
  'get-vocabulary': CompactVocabulary;
  /** The facts are null where the posting says none of them. */
  'read-posting': PostingFit & { readonly facts: FactsInWords | null };
  /** Those of them that are remembered. */
  'seen-postings': readonly SeenCard[];
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
  /** The ticks in the topics’ check lists. */
  'get-checks': Checks;
  'change-check': Checks;
  /** Null for a skill that the catalogue does not know. */
  'get-card': SkillCard | null;
  'get-corrections': readonly KeptCorrection[];
  'change-corrections': readonly KeptCorrection[];
  'get-planned': Planned;
  /** `changed`: the skills for which it was a change. */
  'change-planned': { readonly changed: readonly SkillId[]; readonly planned: Planned };
  'keep-panel': Settings;
  /** Null: it runs. */
  'start-reading': null;
  /** Null: it has been taken note of. */
  'report-visit': null;
  'check-text': CheckedText & { readonly facts: FactsInWords | null };
  /** The text that the reader chose “check” for a moment ago, given once; null where there is none. */
  'take-selection': string | null;
  /** What to learn next, as it was last worked out: given at once, however many postings are remembered. */
  'get-next': NextSteps;
  'list-asking': AskingJobs;
  'get-market': FirstFigures;
  /** How many postings are still read in the old way; how many were remembered, copies too, when there were so many jobs. */
  'count-market': { readonly waiting: number; readonly remembered: number; readonly jobs: number };
  /** `old`: from before the last postings came, or of yesterday. Others are told of soon. */
  'get-market-depth': DeepFigures & { readonly old: boolean };
  'get-plan': PlanView & { readonly old: boolean };
  /** Some of them, from a place on. */
  'list-jobs': SeenJobs;
  /** Null: it is done. */
  'mark-posting': null;
  'forget-postings': ForgottenPosting[];
  'put-back-postings': null;
  /** Null for a posting that is not remembered. */
  'get-marks': PostingMarks | null;
  'get-choices': MarketChoices;
  'change-choices': MarketChoices;
  'get-storage': StorageStatus;
  /** All but the postings. */
  'get-backup': Backup;
  /** Their lines as a backup holds them; `next` goes into `after`, null at the end. */
  'get-backup-postings': { readonly lines: string; readonly next: string | null };
  'note-backup': StorageStatus;
  'set-reminder': StorageStatus;
  'restore-part': null;
  /** `change` is null where everything was so already. */
  'restore-backup': { readonly change: number | null; readonly progress: Progress };
  'choose-sync': StorageStatus;
  'delete-everything': null;
  'offer-import': null;
  /** What the popup has found to be imported a moment ago, given once; null where there is none. */
  'take-import': { readonly name: string; readonly text: string } | null;
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
