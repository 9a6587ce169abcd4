/** The forms that backups had and have: how an older one becomes the present one, and what the present one may hold. */
import * as z from 'zod';
import { LONGEST_SEARCH } from '../market/search-words';
import { field, isObject } from './json';

const id = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(80);
const date = z.iso
  .datetime()
  // No date before there were any.
  .refine((since) => Date.parse(since) >= 0, 'a date after 1970');
const line = z.string().max(500);
const time = z.number().int().nonnegative();
const column = z.number().int().nonnegative().max(1000);
const site = z.enum(['linkedin', 'indeed', 'other']);
const mode = z.enum(['on', 'read-only', 'off']);
const distance = z.number().int().min(0).max(20_000);
const habit = z.object({
  place: z.object({ corner: z.enum(['top-left', 'top-right', 'bottom-left', 'bottom-right']), x: distance, y: distance }).nullable(),
  collapsed: z.boolean().nullable(),
});

const settings = z.object({
  sites: z.object({ linkedin: mode, indeed: mode }),
  track: id.nullable(),
  panel: z.object({ linkedin: habit.exactOptional(), indeed: habit.exactOptional(), other: habit.exactOptional() }),
});
const choices = z.object({
  remember: z.boolean(),
  months: z.number().int().min(1).max(120).nullable(),
  hoursPerWeek: z.number().min(0.5).max(100).nullable(),
  planMonths: z.number().int().min(1).max(120).nullable().exactOptional(),
});
const imports = z.object({
  labels: z.array(z.tuple([z.string().min(1).max(200), id.nullable()])).max(2000),
  columns: z.array(z.tuple([z.string().max(500), z.object({ name: column, state: column.nullable() })])).max(100),
});
/** By topic, in the abilities' own words. */
const checks = z.record(id, z.array(z.string().min(1).max(500)).max(100));
const spelling = z.string().min(1).max(80);

/** What a backup brings besides progress and postings, as the worker is told of it. */
export const besideSchema = z.strictObject({
  corrections: z.array(z.strictObject({ spelling, skill: id, since: time })).max(2000),
  planned: z.array(z.strictObject({ skill: id, since: time })).max(20_000),
  settings: settings.nullable(),
  choices: choices.nullable(),
  imports: imports.nullable(),
  checks: checks.nullable(),
});

/** A backup's own form, without the postings. */
export const backupFile = z.object({
  gaplight: z.literal('backup'),
  format: z.literal(2),
  savedAt: z.iso.datetime(),
  catalogue: z.string(),
  // As many as the worker takes at once.
  progress: z
    .array(
      z.object({
        skill: id,
        state: z.enum(['done', 'learning', 'skipped']),
        since: date,
        source: z.enum(['popup', 'page', 'list', 'backup']),
      }),
    )
    .max(20_000),
  corrections: z.array(z.object({ spelling, skill: id, since: date })).max(2000),
  planned: z.array(z.object({ skill: id, since: date })).max(20_000),
  settings: settings.nullable(),
  choices: choices.nullable(),
  imports: imports.nullable(),
  checks: checks.nullable(),
});

/** One posting of a backup. */
export const backupPosting = z.object({
  site,
  id: z.string().regex(/^[\w-]{1,64}$/),
  url: z.url({ protocol: /^https$/ }).max(500),
  title: line,
  company: line.nullable(),
  location: line.nullable(),
  salary: line.nullable(),
  firstSeen: date,
  lastSeen: date,
  timesSeen: z.number().int().positive().max(1_000_000),
  saved: z.boolean(),
  applied: z.boolean(),
  dismissed: z.boolean(),
  search: z.string().min(1).max(LONGEST_SEARCH).exactOptional(),
  text: z.string().max(200_000),
});

/** What each older form lacked, by its number. A step that has been published is never changed. */
const STEPS: Readonly<Record<number, (file: Readonly<Record<string, unknown>>) => Record<string, unknown>>> = {
  1: (file) => ({
    ...file,
    format: 2,
    corrections: [],
    planned: [],
    settings: null,
    choices: null,
    imports: null,
    checks: null,
    postings: [],
  }),
};

/** A backup of an older form in the present one; any other value as it is. */
export function inPresentForm(value: unknown): unknown {
  let file = value;
  for (let step = STEPS[Number(field(file, 'format'))]; step && isObject(file); step = STEPS[Number(field(file, 'format'))])
    file = step(file);
  return file;
}
