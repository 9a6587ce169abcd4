import { expect, test } from 'vitest';
import { seenCard } from '../../domain/seen-posting';
import { skill, vocabularyOf } from '../support/vocabulary';

const vocabulary = vocabularyOf([skill('Python'), skill('Redis')]);
const seen = { id: '1', timesSeen: 2, lastSeen: 5, company: null };

test('a posting that was seen is compared with what its reader has now', () => {
  const text = 'About us\nWe sell umbrellas.\nRequirements\nPython\nRedis';
  const { required } = seenCard({ ...seen, text }, { python: 'done' }, vocabulary);
  expect(required).toMatchObject({ all: 2, met: 1 });
});

test('of a posting in a language that is not read nothing is counted', () => {
  const text = `${'Teillä meillä työ kanssamme kehittäjä osaaminen tarjoamme mukava yhteisö. '.repeat(6)}Python.`;
  expect(seenCard({ ...seen, text }, {}, vocabulary)).toEqual({ id: '1', timesSeen: 2, lastSeen: 5, required: null });
});
