import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { compactVocabulary } from '../../domain/compact-vocabulary';
import { readLabel } from '../../domain/labels';
import { findMentions } from '../../domain/mentions';
import { openVocabulary } from '../../domain/vocabulary';
import { compileFolder } from '../../tools/roadmap-source';

/**
 * One file a word that may be a technology or something else. `+`: what stands in square brackets is found as what the
 * brackets say; `-`: nothing is found that covers it. `?+` and `?-` are known misses: sentences that a person understands
 * and the rules do not yet. They fail here as soon as they are understood, so that they are taken for good.
 */
const folder = new URL('../sentences/', import.meta.url);
const vocabulary = openVocabulary(compactVocabulary(compileFolder().roadmap));

interface Example {
  readonly known: boolean;
  readonly technology: boolean;
  readonly text: string;
  readonly spans: readonly (readonly [start: number, end: number])[];
}

function exampleOf(line: string): Example {
  const [, unknown = '', sign = '', marked = ''] = /^(\??)([+-]) (.+)$/.exec(line) ?? [];
  let text = '';
  const spans: [number, number][] = [];
  for (const part of marked.replaceAll(' ⏎ ', '\n').split(/(\[[^\]]*\])/)) {
    const bare = part.startsWith('[') ? part.slice(1, -1) : part;
    if (bare !== part) spans.push([text.length, text.length + bare.length]);
    text += bare;
  }
  return { known: unknown === '', technology: sign === '+', text, spans };
}

/** Whether the sentence is read as its line says. */
function isRead({ technology, text, spans }: Example): boolean {
  const mentions = findMentions(text, vocabulary);
  return spans.every(([start, end]) => {
    const over = mentions.filter((mention) => mention.start < end && start < mention.end);
    if (!technology) return !over.some((mention) => mention.start <= start && end <= mention.end);
    const meant = readLabel(text.slice(start, end), vocabulary).skills;
    // A longer name of the same thing covers it: “Helm charts”.
    return over.some(({ skill, start: from, end: to }) => meant.includes(skill.id) || from < start || to > end);
  });
}

for (const file of readdirSync(folder).sort()) {
  const examples = readFileSync(new URL(file, folder), 'utf8')
    .split('\n')
    .filter((line) => /^\??[+-] /.test(line))
    .map(exampleOf);
  const known = examples.filter((example) => example.known);

  describe(file.replace('.txt', ''), () => {
    test.each(known.map((example) => [example.technology ? 'is a technology' : 'is none', example.text, example] as const))(
      '%s in “%s”',
      (_, __, example) => {
        expect(isRead(example)).toBe(true);
      },
    );

    test('is told apart in ten sentences each way at least', () => {
      expect(known.filter(({ technology }) => technology).length).toBeGreaterThanOrEqual(10);
      expect(known.filter(({ technology }) => !technology).length).toBeGreaterThanOrEqual(10);
    });

    test('is not yet told apart in those that say so', () => {
      expect(examples.filter((example) => !example.known && isRead(example)).map(({ text }) => text)).toEqual([]);
    });
  });
}
