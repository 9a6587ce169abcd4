import { describe, expect, test } from 'vitest';
import { type Correction, spellingOf } from '../../domain/corrections';
import { readPlainText } from '../../domain/plain-text';
import { readPosting } from '../../domain/reading';
import { skill, vocabularyOf } from '../support/vocabulary';

const vocabulary = vocabularyOf([skill('Docker'), skill('Go', { aliases: ['Golang'] }), skill('Spring Boot'), skill('Python')]);
const TEXT = 'Requirements:\n- Python, Go or GO\n- Golang\n- Spring  Boot and Docker';
const read = (...corrections: Correction[]) => {
  const { mentions, aside, requirements } = readPosting(readPlainText(TEXT), vocabulary, corrections);
  const words = (list: typeof mentions) => list.map(({ start, end }) => TEXT.slice(start, end));
  return { marked: words(mentions), aside: words(aside), asked: requirements.map(({ anyOf }) => anyOf.join(' or ')) };
};

describe('a correction', () => {
  test('takes the word back as it is written, and leaves other spellings of the same skill', () => {
    const { marked, aside } = read({ spelling: 'Go', skill: 'go' });
    expect(marked).toEqual(['Python', 'GO', 'Golang', 'Spring  Boot', 'Docker']);
    expect(aside).toEqual(['Go']);
  });

  test('takes the word out of what is asked, too', () => {
    expect(read().asked).toEqual(['python or go', 'go', 'spring-boot', 'docker']);
    expect(read({ spelling: 'Go', skill: 'go' }, { spelling: 'GO', skill: 'go' }).asked).toEqual(['python', 'go', 'spring-boot', 'docker']);
  });

  test('does not mind how many blanks stand in a name', () => {
    expect(read({ spelling: spellingOf('Spring\n Boot '), skill: 'spring-boot' }).aside).toEqual(['Spring  Boot']);
  });

  test('of another skill leaves the word alone', () => {
    expect(read({ spelling: 'Docker', skill: 'python' }).aside).toEqual([]);
  });

  test('of nothing changes nothing', () => {
    expect(read().aside).toEqual([]);
  });
});
