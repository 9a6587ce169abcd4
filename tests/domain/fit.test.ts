import { describe, expect, test } from 'vitest';
import { assessFit, marksOf, type ProgressStates } from '../../domain/fit';
import { readPlainText } from '../../domain/plain-text';
import { readPosting } from '../../domain/reading';
import { skill, topic, vocabularyOf } from '../support/vocabulary';

const vocabulary = vocabularyOf(
  [
    skill('Docker'),
    skill('Go', { guarded: ['Go'] }),
    skill('Java'),
    skill('Kubernetes'),
    skill('MySQL', { implies: ['sql'], close: ['postgresql'] }),
    skill('Perl'),
    skill('PostgreSQL', { implies: ['sql'], close: ['mysql'] }),
    skill('Python'),
    skill('Spring', { guarded: ['Spring'], implies: ['java'] }),
    skill('Spring Boot', { implies: ['spring'] }),
    skill('SQL'),
  ],
  [
    topic('python', { name: 'One programming language', or: ['java', 'go'] }),
    topic('sql'),
    topic('postgresql', { or: ['mysql'], needs: ['sql'] }),
    topic('docker'),
    topic('kubernetes', { needs: ['docker', 'python'], hours: [20, 30] }),
  ],
);
const look = (text: string, progress: ProgressStates) => {
  const source = readPlainText(text);
  const { mentions, requirements } = readPosting(source, vocabulary);
  const fit = assessFit(requirements, progress, vocabulary);
  const marks = marksOf(mentions, requirements, fit).map(
    ({ start, end, verdict, must }) => `${text.slice(start, end)} ${verdict}${must ? ' must' : ''}`,
  );
  return { fit, marks };
};

describe('a verdict', () => {
  test.each<[verdict: string, asked: string, progress: ProgressStates]>([
    ['have', 'Java', { java: 'done' }],
    ['implied', 'Java', { 'spring-boot': 'done' }],
    ['learning', 'Java', { java: 'learning' }],
    ['missing', 'Java', {}],
    ['missing', 'Java', { java: 'skipped' }],
    ['outside', 'Perl', {}],
    ['have', 'Python, Java or Go', { go: 'done' }],
    ['learning', 'Python or Java', { java: 'learning' }],
    ['missing', 'Python or Perl', {}],
    ['learning', 'SQL', { sql: 'learning', mysql: 'learning' }],
  ])('is “%s” for %s', (verdict, asked, progress) => {
    expect(look(`Requirements:\n- ${asked}`, progress).fit.items.map((item) => item.verdict)).toEqual([verdict]);
  });

  test('“implied” names the whole chain', () => {
    const [item] = look('Requirements:\n- Java', { 'spring-boot': 'done' }).fit.items;
    expect(item?.chain.map(({ name }) => name)).toEqual(['Spring Boot', 'Spring', 'Java']);
  });

  test.each<[first: string[], progress: ProgressStates]>([
    [['Docker', 'one programming language'], {}],
    [['Docker', 'Java'], { java: 'learning' }],
    [['Docker'], { go: 'done' }],
  ])('“missing” says that %j come first for %j', (first, progress) => {
    const [item] = look('Requirements:\n- Kubernetes', progress).fit.items;
    expect(item?.needsFirst.map(({ name }) => name)).toEqual(first);
  });

  test('“missing” says what comes first, how long it takes, and what is close', () => {
    const [kubernetes, mysql] = look('Requirements:\n- Kubernetes\n- MySQL', { java: 'done', postgresql: 'done' }).fit.items;
    // Java fills the topic that Python stands for, so only Docker is left.
    expect(kubernetes).toMatchObject({ verdict: 'missing', needsFirst: [{ name: 'Docker' }], hours: [20, 30], close: null });
    expect(mysql).toMatchObject({ verdict: 'missing', needsFirst: [], close: { name: 'PostgreSQL' } });
  });
});

test('what comes before a thing that is there is there', () => {
  // PostgreSQL is on the roadmap after SQL, Kubernetes after Docker: who has them needs neither first.
  const [item] = look('Requirements:\n- MySQL', { kubernetes: 'done' }).fit.items;
  expect(item?.needsFirst.map(({ name }) => name)).toEqual(['SQL']);
  const chained = vocabularyOf(
    [
      skill('Variables', { kind: 'concept' }),
      skill('Functions', { kind: 'concept' }),
      skill('Python'),
      skill('Recursion', { kind: 'concept' }),
    ],
    [
      topic('variables'),
      topic('functions', { needs: ['variables'] }),
      topic('python', { needs: ['functions'] }),
      topic('recursion', { needs: ['functions'] }),
    ],
  );
  const source = readPlainText('Requirements:\n- Recursion');
  const { requirements } = readPosting(source, chained);
  expect(assessFit(requirements, { python: 'done' }, chained).items[0]?.needsFirst).toEqual([]);
  expect(assessFit(requirements, {}, chained).items[0]?.needsFirst.map(({ name }) => name)).toEqual(['Functions']);
});

describe('the count', () => {
  test('counts a group once, and a skill that is asked for twice once', () => {
    const { fit } = look('Requirements:\n- Python, Java or Go\n- SQL\n- more SQL, with PostgreSQL\nNice to have:\n- Docker\n- Perl', {
      java: 'done',
      mysql: 'done',
    });
    expect(fit.required).toEqual({ all: 3, met: 2, learning: 0, missing: 1, outside: 0 });
    expect(fit.preferred).toEqual({ all: 2, met: 0, learning: 0, missing: 1, outside: 1 });
  });

  test('takes the stronger need where a skill is asked for twice', () => {
    const { fit } = look('Nice to have:\n- Docker\n\nRequirements:\n- Docker', {});
    expect(fit.items.map(({ need }) => need)).toEqual(['required']);
  });

  test('leaves out what is only mentioned or not wanted', () => {
    const { fit } = look('Benefits:\n- a Python book\n\nRequirements:\n- No Perl', {});
    expect(fit.items).toEqual([]);
    expect(fit.mentioned.map(({ name }) => name)).toEqual(['Python']);
  });
});

describe('the marks', () => {
  test('make the rest of a group spare once one of it is there', () => {
    expect(look('Requirements:\n- Python, Java or Go', { java: 'done' }).marks).toEqual(['Python spare', 'Java have must', 'Go spare']);
  });

  test('show each alternative’s own verdict while none is there', () => {
    expect(look('Requirements:\n- Python or Perl', {}).marks).toEqual(['Python missing must', 'Perl outside must']);
  });

  test('tint must-haves alone', () => {
    expect(look('Nice to have:\n- Docker', {}).marks).toEqual(['Docker missing']);
  });

  test('are faint on what is only mentioned and absent on what is not wanted', () => {
    expect(look('Benefits:\n- a Python book\n\nRequirements:\n- No Perl', {}).marks).toEqual(['Python spare']);
  });
});
