/** The import worker: reads what was dropped, away from the page, so that the page stays awake and can end it at any time. */
import packages from 'virtual:packages';
import * as z from 'zod';
import type { FileOutcome } from '../domain/import/imported';
import type { ImportChoices } from '../domain/import/read-files';
import { openVocabulary } from '../domain/vocabulary';
import type { CompactVocabulary, Roadmap } from '../roadmap/types';
import { type Dropped, readDropped } from './read-dropped';

/** What the worker is asked. */
export interface Order {
  readonly dropped: readonly Dropped[];
  readonly choices: ImportChoices;
  readonly vocabulary: CompactVocabulary;
  readonly moved: Roadmap['moved'];
}

/** What it answers: how far it is, and at last what came of it. */
export type Answer = { readonly done: number; readonly of: number } | { readonly outcomes: readonly FileOutcome[] };

// Otherwise zod tries whether it may make code from text, which the page's policy refuses and reports.
z.config({ jitless: true });

self.addEventListener('message', async ({ data }: MessageEvent<Order>) => {
  const say = (answer: Answer) => self.postMessage(answer);
  const context = { vocabulary: openVocabulary(data.vocabulary), moved: data.moved, packages };
  const readPdf = async (...asked: Parameters<typeof import('./pdf-text').pdfText>) => (await import('./pdf-text')).pdfText(...asked);
  const outcomes = await readDropped(data.dropped, data.choices, context, readPdf, (done, of) => say({ done, of }));
  say({ outcomes: await Promise.all(outcomes.map(inBlobs)) });
});

/** With a backup's postings in Blobs: those are handed to the page without being copied through it. */
async function inBlobs(file: FileOutcome): Promise<FileOutcome> {
  if (file.kind !== 'read' || !file.beside) return file;
  const parts = await Promise.all(file.beside.parts.map(async (part) => new Blob([await part.text()])));
  return { ...file, beside: { ...file.beside, parts } };
}
