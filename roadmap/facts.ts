/** What the files under `facts/` may say, kind by kind. See facts/README.md for what each field means. */
import * as z from 'zod';
import { id, ids, link, text } from './fields';

/** An article's id is its file's name less the ending. */
const article = z.string().regex(/^\d{3}_[0-9a-f]{16}$/, 'an article’s id is the name of its file, less “.txt”');
const year = z.number().int().min(2000).max(2100);
const sourced = { sources: z.array(article).min(1), year };
const figure = z.number().nonnegative();
const span = { from: figure, to: figure.nullable() };
const page = link.nullable().default(null);
const says = text.nullable().default(null);

const rising = (fact: { from?: number | undefined; to?: number | null | undefined }) =>
  fact.from === undefined || fact.to === undefined || fact.to === null || fact.from <= fact.to;
const RISING = 'a range runs from the smaller to the larger number';

/** `facts/articles.yml`: the five articles themselves. */
export const articleEntry = z.strictObject({ title: text, year, file: text, about: text });

/** The other files of `facts/`, by their names. */
export const factEntries = {
  advice: z.strictObject({ advice: text, about: ids, ...sourced }),
  boards: z.strictObject({ name: text, page, kind: z.enum(['job board', 'freelance', 'network', 'meeting']), ...sourced }),
  certifications: z.strictObject({ name: text, issuer: text, page, about: ids, ...sourced }),
  claims: z
    .strictObject({
      claim: text,
      about: ids,
      share: z.number().min(0).max(1).optional(),
      from: figure.optional(),
      to: figure.nullable().optional(),
      unit: text.optional(),
      bound: z.enum(['about', 'at least', 'over', 'under', 'up to']).optional(),
      says,
      ...sourced,
    })
    .refine(rising, RISING),
  durations: z
    .strictObject({ what: text, covers: z.array(id).min(1), ...span, unit: z.enum(['weeks', 'months']), ...sourced })
    .refine(rising, RISING),
  examples: z.strictObject({ name: text, claim: text, ...sourced }),
  learning: z.strictObject({
    name: text,
    kind: z.enum(['book', 'course', 'platform', 'teacher']),
    by: text.nullable().default(null),
    page,
    free: z.boolean(),
    ...sourced,
  }),
  mistakes: z.strictObject({ mistake: text, instead: text, about: ids, ...sourced }),
  practice: z.strictObject({ name: text, page, claim: text, ...sourced }),
  projects: z.strictObject({ name: text, about: ids, brief: text, ...sourced }),
  salaries: z
    .strictObject({
      place: text,
      level: z.enum(['entry', 'middle', 'senior', 'any']),
      years: z.tuple([figure, figure.nullable()]).nullable().default(null),
      ...span,
      average: z.boolean().default(false),
      open: z.boolean().default(false),
      currency: z.string().regex(/^[A-Z]{3}$/, 'a currency has three capital letters'),
      says,
      note: text.nullable().default(null),
      ...sourced,
    })
    .refine(rising, RISING),
  strengths: z.strictObject({ skill: id, claim: text, ...sourced }),
  terms: z.strictObject({ term: text, meaning: text, skill: id, ...sourced }),
  titles: z.strictObject({ name: text, claim: text.nullable().default(null), ...sourced }),
  trends: z.strictObject({ trend: text, claim: text, about: ids, ...sourced }),
};

export type FactKind = keyof typeof factEntries;

/** One of the articles that the roadmap was made from. */
export type Article = z.output<typeof articleEntry>;

/** What the articles say beyond the path itself: by kind, then by id. */
export type Facts = { readonly [Kind in FactKind]: Readonly<Record<string, z.output<(typeof factEntries)[Kind]>>> };
