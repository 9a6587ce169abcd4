import * as z from 'zod';
import type { AnalysisInput } from './analyse-posting';

/** A line that is no posting; its message says why. */
export class ProblemLine extends Error {}

/** What a line of postings has to hold. */
export const postingLine = z.object({
  id: z.union([z.string(), z.number().transform(String)]),
  text: z.string(),
  title: z.string().nullish(),
  company: z.string().nullish(),
});

/** Reads one line of JSON Lines as a posting. Throws a ProblemLine for anything else. */
export function parsePostingLine(line: string): AnalysisInput {
  return parseLine(line, postingLine);
}

/** Reads one line of JSON Lines as whatever a schema says. Throws a ProblemLine for anything else. */
export function parseLine<Output>(line: string, schema: z.ZodType<Output>): Output {
  let value: unknown;
  try {
    value = JSON.parse(line.replace(/^\uFEFF/, ''));
  } catch {
    throw new ProblemLine('This is no JSON.');
  }
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw new ProblemLine(`${issue?.path.join(' › ') || 'The posting'}: ${issue?.message}.`);
}
