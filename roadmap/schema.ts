/** What the files of this folder may say, field by field. `compile` turns what breaks these rules into sentences. */
import * as z from 'zod';
import { id, ids, link, text } from './fields';

const spelling = text.max(60);
const spellings = z.array(spelling).default([]);

/** A skill in `skills/<area>.yml`, under its id. See skills/README.md for what each field means. */
export const skillEntry = z.strictObject({
  name: spelling,
  kind: z.enum(['technology', 'concept']).default('technology'),
  about: text.max(160),
  page: link.nullable().default(null),
  icon: z
    .string()
    .regex(/^[a-z0-9]+$/, 'an icon is named by its slug in simple-icons')
    .nullable()
    .default(null),
  aliases: spellings,
  exact: spellings,
  guarded: spellings,
  likely: spellings,
  beside: spellings,
  silent: z.boolean().default(false),
  implies: ids,
  close: ids,
  partOf: ids,
  yes: z.array(text).default([]),
  no: z.array(text).default([]),
});

const topicEntry = z.strictObject({
  skill: id,
  name: text.max(40).nullable().default(null),
  or: ids,
  hours: z
    .tuple([z.number().int().positive(), z.number().int().positive()])
    .refine(([from, to]) => from <= to, 'hours run from the smaller to the larger number'),
  needs: ids,
});

/** A step in `steps.yml`; the order of steps and topics is the order of the file. */
export const stepEntry = z.strictObject({
  id,
  name: text,
  about: text.max(200),
  topics: z.array(topicEntry).min(1),
});

/** What may stand as `kind` of a resource. */
const RESOURCE_KINDS = ['documentation', 'specification', 'tutorial', 'course', 'book', 'article', 'practice', 'video', 'tool'] as const;

const sentences = (value: string) => value.match(/[.!?]["”’)]?(?=\s|$)/g)?.length ?? 0;

/** A topic in `topics/<step>.yml`, under its skill's id. See topics/README.md. */
export const lessonEntry = z.strictObject({
  why: text.refine((value) => sentences(value) >= 2 && sentences(value) <= 4, 'two to four sentences say what it is and why'),
  done: z.array(text.max(140)).min(3, 'three to six abilities say when it is done').max(6, 'three to six abilities say when it is done'),
  resources: z
    .array(z.strictObject({ title: text, page: link, kind: z.enum(RESOURCE_KINDS), for: id.nullable().default(null) }))
    .min(2, 'a topic names two free resources or more'),
  project: z.strictObject({ name: text, about: text }).nullable().default(null),
});

/** A track in `tracks.yml`. */
export const trackEntry = z.strictObject({ id, name: text, about: text.max(200), picks: z.array(id).min(2) });

/** `moved.yml`: an id that was given up → the ids that carry on its progress. */
export const movedEntries = z.record(id, z.array(id).min(1));

/** `seeds.yml`: an article's name → what it names → the skill that carries it, or the fact, as `kind/id`. */
export const seedEntries = z.record(
  text,
  z.record(text, z.string().regex(/^([a-z]+\/)?[a-z0-9]+(-[a-z0-9]+)*$/, 'a skill’s id, or a fact as “kind/id”')),
);
