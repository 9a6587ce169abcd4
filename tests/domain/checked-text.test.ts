import { describe, expect, test } from 'vitest';
import { checkText } from '../../domain/checked-text';
import { compactVocabulary } from '../../domain/compact-vocabulary';
import { openVocabulary } from '../../domain/vocabulary';
import { roadmapOf, skill, topic } from '../support/vocabulary';

const vocabulary = openVocabulary(
  compactVocabulary(roadmapOf([skill('Python'), skill('Kafka'), skill('Docker')], [topic('python'), topic('kafka'), topic('docker')])),
);
const POSTING = `Backend Developer

What you bring
- Three years of experience with Python
- You know Docker

Nice to have
- Kafka`;

describe('a text that was given by hand', () => {
  test('fits as the same text on a page would', () => {
    const { title, named, fit } = checkText(POSTING, vocabulary, { python: 'done' });
    expect({ title, named, required: fit.required, preferred: fit.preferred }).toMatchObject({
      title: 'Backend Developer',
      named: 3,
      required: { all: 2, met: 1, missing: 1 },
      preferred: { all: 1, met: 0, missing: 1 },
    });
  });

  test('heeds what the reader has said of its words', () => {
    const { named, fit } = checkText(POSTING, vocabulary, {}, [{ spelling: 'Docker', skill: 'docker' }]);
    expect([named, fit.required.all]).toEqual([2, 1]);
  });

  test('may have any line ends, and its reasons quote it as it is given back', () => {
    const { fit, text } = checkText(POSTING.replaceAll('\n', '\r\n'), vocabulary, {});
    expect(fit.required.all).toBe(2);
    expect(text).toBe(POSTING);
  });

  test.each<[what: string, text: string, title: string | null]>([
    ['one line alone', 'You know Python', null],
    ['a long first line', `${'Python '.repeat(20)}\nDocker`, null],
    ['nothing', '  \n ', null],
  ])('has no name where it is %s', (_what, text, title) => {
    expect(checkText(text, vocabulary, {}).title).toBe(title);
  });
});
