import { describe, expect, test } from 'vitest';
import { assessFit, type ProgressStates } from '../../domain/fit';
import { marksOf } from '../../domain/marks';
import { readPlainText } from '../../domain/plain-text';
import { readPosting } from '../../domain/reading';
import type { Requirement } from '../../domain/requirements';
import { skill, topic, vocabularyOf } from '../support/vocabulary';

const vocabulary = vocabularyOf(
  [
    skill('Docker'),
    skill('Go', { guarded: ['Go'] }),
    skill('Java'),
    skill('Kubernetes'),
    skill('MariaDB', { close: ['mysql'] }),
    skill('MySQL', { implies: ['sql'], close: ['postgresql'] }),
    skill('Perl'),
    skill('PostgreSQL', { implies: ['sql'], close: ['mysql'] }),
    skill('Percona Server', { implies: ['mysql'] }),
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
  const { language, mentions, requirements } = readPosting(source, vocabulary);
  const fit = assessFit(requirements, progress, vocabulary, language !== 'other');
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

  test('takes neither years nor “or similar” of a must from where it is only a wish', () => {
    const [item] = look('Requirements\n- Python\n\nNice to have\n- 5 years of Python or similar', {}).fit.items;
    expect([item?.need, item?.years, item?.open]).toEqual(['required', null, false]);
  });

  test('leaves out what is only mentioned or not wanted', () => {
    const { fit } = look('Benefits:\n- a Python book\n\nRequirements:\n- No Perl', {});
    expect(fit.items).toEqual([]);
    expect(fit.mentioned.map(({ name }) => name)).toEqual(['Python']);
  });
});

describe('“or similar”', () => {
  test.each<[verdict: string, by: string, asked: string, progress: ProgressStates]>([
    ['have', 'PostgreSQL (MySQL)', 'PostgreSQL or similar', { mysql: 'done' }],
    ['have', 'PostgreSQL (MySQL)', 'PostgreSQL or similar', { 'percona-server': 'done' }],
    ['have', 'PostgreSQL (MySQL)', 'PostgreSQL or similar', { mysql: 'done', postgresql: 'learning' }],
    ['have', 'MariaDB (MySQL)', 'Perl, MariaDB or similar', { mysql: 'done' }],
    ['have', 'PostgreSQL', 'PostgreSQL or similar', { mysql: 'done', postgresql: 'done' }],
    ['learning', 'PostgreSQL', 'PostgreSQL or similar', { mysql: 'learning', postgresql: 'learning' }],
    ['missing', 'PostgreSQL', 'PostgreSQL or similar', { mysql: 'learning' }],
    ['missing', 'PostgreSQL', 'PostgreSQL or similar', { docker: 'done' }],
    ['missing', 'PostgreSQL', 'PostgreSQL', { mysql: 'done' }],
  ])('gives “%s” by %s for “%s” and %j', (verdict, by, asked, progress) => {
    const [item] = look(`Requirements:\n- ${asked}`, progress).fit.items;
    expect(item?.verdict).toBe(verdict);
    expect(item && `${item.by.name}${item.relative ? ` (${item.relative.name})` : ''}`).toBe(by);
  });

  test('counts as met, leaves nothing to learn, and leaves its words alone', () => {
    const { fit, marks } = look('Requirements:\n- PostgreSQL or similar', { mysql: 'done' });
    expect(fit.required).toEqual({ all: 1, met: 1, learning: 0, missing: 0, outside: 0 });
    expect(fit.items[0]).toMatchObject({ hours: null, needsFirst: [], chain: [], close: null });
    expect(marks).toEqual(['PostgreSQL spare']);
  });

  test('is shown by the words that say so, of a single name as well', () => {
    const text = 'Requirements:\n- PostgreSQL or similar';
    const { choice } = look(text, {}).fit.items[0] ?? {};
    expect(choice && text.slice(choice.start, choice.end).trim()).toBe('or similar');
  });

  test('holds for all places that ask for the same, once one says it', () => {
    const text = 'Requirements:\n- Python or Perl\n- Perl, Python or similar';
    const [item] = look(text, {}).fit.items;
    expect(item).toMatchObject({ open: true, mentions: [0, 1, 2, 3] });
    expect(item?.choice && text.slice(item.choice.start, item.choice.end).trim()).toBe('or similar');
  });
});

describe('the reasons', () => {
  const rules = (text: string) => look(text, {}).fit.items.map(({ why }) => why.map(({ rule }) => rule));

  test('are those of the strongest need, one for each place', () => {
    expect(rules('Nice to have:\n- Docker\n\nRequirements:\n- Docker\n- Docker')).toEqual([['under-required', 'under-required']]);
    expect(rules('Requirements:\n- Docker\n\nNice to have:\n- Docker')).toEqual([['under-required']]);
  });

  test('say of what is only named why it is not asked for', () => {
    const { fit } = look('Benefits:\n- a Python book', {});
    expect(fit.mentioned.map(({ why }) => why.map(({ rule }) => rule))).toEqual([['under-mentioned']]);
  });
});

// Each compared with each would take minutes.
test('what stands as missing in a posting comes first for whatever else in it needs it, whatever the reader has', () => {
  const path = vocabularyOf(
    [
      skill('Redis', { implies: ['key-value'] }),
      skill('Key value', { id: 'key-value' }),
      skill('SQL'),
      skill('Django'),
      skill('PostgreSQL'),
    ],
    [
      topic('redis'),
      topic('key-value', { needs: ['sql'] }),
      topic('sql'),
      topic('django', { needs: ['sql'] }),
      topic('postgresql', { needs: ['sql'] }),
    ],
  );
  const asking = (...ids: string[]): Requirement[] =>
    ids.map((id, index) => ({
      ...{ need: 'required', anyOf: [id], open: false, years: null, mentions: [index], choice: null },
      why: { rule: 'in-list', says: null },
    }));
  const firstOf = (progress: ProgressStates, ...ids: string[]) =>
    assessFit(asking(...ids), progress, path)
      .items.find(({ by }) => by.id === 'postgresql')
      ?.needsFirst.map(({ name }) => name);
  expect(firstOf({ redis: 'done' }, 'postgresql')).toEqual(['SQL']);
  expect(firstOf({ django: 'done' }, 'postgresql')).toEqual([]);
  expect(firstOf({ django: 'done' }, 'postgresql', 'sql')).toEqual(['SQL']);
});

test('a skill that is asked for 100,000 times, in one group or in many, is compared once', { timeout: 30_000 }, () => {
  const why = { rule: 'in-list', says: null } as const;
  const all = Array.from({ length: 100_000 }, (_, index): Requirement => {
    const anyOf = index % 2 === 0 ? ['python'] : ['python', `unknown-${index}`];
    return { need: 'required', anyOf, open: true, years: null, mentions: [index], why, choice: null };
  });
  const fit = assessFit(all, {}, vocabulary);
  expect([fit.items.length, fit.items[0]?.mentions.length, fit.required.missing]).toEqual([50_001, 50_000, 50_001]);
});

describe('a posting in a language that is not read', () => {
  const finnish = `Etsimme kehittäjää tiimiimme. ${'Teillä meillä työ kanssamme kehittäjä osaaminen tarjoamme mukava yhteisö. '.repeat(8)}\n- Python, MySQL, Java, Perl ja Docker`;
  const { fit, marks } = look(finnish, { python: 'done', 'spring-boot': 'done', docker: 'learning' });

  test('asks for nothing as far as is known, and says that it is not understood', () => {
    expect(fit).toMatchObject({ understood: false, items: [], required: { all: 0, met: 0 } });
    expect(fit.mentioned.map(({ name, verdict }) => `${name} ${verdict}`)).toEqual([
      ...['Python have', 'MySQL missing', 'Java implied', 'Perl outside', 'Docker learning'],
    ]);
  });

  test('has its words marked by what each is to the reader, and none as a must-have', () => {
    expect(marks).toEqual(['Python have', 'MySQL missing', 'Java implied', 'Perl outside', 'Docker learning']);
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
