import { effect, signal } from '@preact/signals';
import type { SampleFit } from '../../components/Welcome';
import { createHighlighter } from '../../content/highlights';
import { type PageText, readPageText } from '../../content/page-text';
import { assessFit } from '../../domain/fit';
import { marksOf } from '../../domain/marks';
import type { Progress } from '../../domain/progress';
import { type Reading, readPosting } from '../../domain/reading';
import type { Vocabulary } from '../../domain/vocabulary';

/** Reads and marks the sample posting as a job page's script does, anew with every change of the progress. */
export function createLiveSample(vocabulary: Vocabulary, progress: () => Progress | null) {
  const sample = signal<SampleFit | null>(null);
  const element = signal<HTMLElement | null>(null);
  const dark = signal(matchMedia('(prefers-color-scheme: dark)').matches);
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', (event) => {
    dark.value = event.matches;
  });
  const highlighter = createHighlighter(document);
  let read: { readonly text: PageText; readonly reading: Reading } | null = null;

  effect(() => {
    const known = progress();
    if (!element.value || !known) return;
    if (!read) {
      const text = readPageText(element.value);
      read = { text, reading: readPosting(text, vocabulary) };
    }
    const { text, reading } = read;
    const states = Object.fromEntries(Object.entries(known).map(([id, { state }]) => [id, state]));
    const fit = assessFit(reading.requirements, states, vocabulary, reading.language !== 'other');
    const placed = marksOf(reading.mentions, reading.requirements, fit).flatMap((mark) => {
      const range = text.rangeOf(mark.start, mark.end);
      return range ? [{ range, mark }] : [];
    });
    highlighter?.paint(placed, element.value, dark.value);
    sample.value = { fit, named: reading.mentions.length, text: text.text };
  });

  return {
    sample,
    /** Where the sample's text stands. */
    place: (at: HTMLElement | null) => {
      element.value = at;
    },
  };
}
