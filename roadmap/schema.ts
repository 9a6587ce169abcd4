/** What the files of this folder may say, field by field. `compile` turns what breaks these rules into sentences. */
import * as z from 'zod';

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an id is lower-case letters and digits, joined by single hyphens');
const ids = z.array(id).default([]);
const text = z.string().trim().min(1);
const spelling = text.max(60);
const spellings = z.array(spelling).default([]);

/** A skill in `skills/<area>.yml`, under its id. See skills/README.md for what each field means. */
export const skillEntry = z.strictObject({
  name: spelling,
  kind: z.enum(['technology', 'concept']).default('technology'),
  about: text.max(160),
  page: z
    .url({ protocol: /^https$/ })
    .nullable()
    .default(null),
  aliases: spellings,
  exact: spellings,
  guarded: spellings,
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

/** `moved.yml`: an id that was given up → the ids that carry on its progress. */
export const movedEntries = z.record(id, z.array(id).min(1));

/** `seeds.yml`: an article's name → what it names → the skill that carries it. */
export const seedEntries = z.record(text, z.record(text, id));
