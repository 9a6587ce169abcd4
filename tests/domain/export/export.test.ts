import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { compactVocabulary } from '../../../domain/compact-vocabulary';
import { writeCheckList } from '../../../domain/export/check-list';
import { type CsvWords, writeCsv } from '../../../domain/export/csv';
import { knownSkills } from '../../../domain/export/known-skill';
import { writeResume } from '../../../domain/export/resume';
import { readText } from '../../../domain/import/read-text';
import type { Progress, ProgressState } from '../../../domain/progress';
import { openVocabulary, type Vocabulary } from '../../../domain/vocabulary';
import { loadRoadmap } from '../../../tools/roadmap-source';

const CSV: Readonly<Record<string, CsvWords>> = {
  en: { skill: 'Skill', state: 'State', since: 'Since', done: 'done', learning: 'in progress', skipped: 'skipped' },
  de: { skill: 'Fähigkeit', state: 'Stand', since: 'Seit', done: 'gelernt', learning: 'in Arbeit', skipped: 'übersprungen' },
  es: { skill: 'Habilidad', state: 'Estado', since: 'Desde', done: 'aprendido', learning: 'en curso', skipped: 'omitido' },
  fr: { skill: 'Compétence', state: 'État', since: 'Depuis', done: 'acquis', learning: 'en cours', skipped: 'ignoré' },
};

let vocabulary: Vocabulary;
let ids: string[];
beforeAll(() => {
  vocabulary = openVocabulary(compactVocabulary(loadRoadmap().roadmap));
  ids = Array.from({ length: vocabulary.skills.size }, (_, place) => vocabulary.skills.at(place).id);
}, 60_000);

const names = (progress: Progress) => knownSkills(progress, (id) => vocabulary.skills.get(id)?.name ?? id);
const readBack = (text: string, name: string): Record<string, ProgressState> => {
  const context = { vocabulary, moved: {}, packages: {}, names: new Map() };
  const read = readText(text, name, false, { columns: new Map(), allowed: false }, context);
  if (read.kind !== 'read') throw new Error(JSON.stringify(read));
  return Object.fromEntries(read.entries.filter(({ sure }) => sure).map(({ skill, state }) => [skill, state]));
};
const statesIn = (progress: Progress, which: readonly ProgressState[]) =>
  Object.fromEntries(Object.entries(progress).flatMap(([id, { state }]) => (which.includes(state) ? [[id, state]] : [])));

const progressOf = (some: readonly [string, ProgressState][]): Progress =>
  Object.fromEntries(some.map(([id, state]) => [id, { state, since: 1_700_000_000_000, source: 'popup' as const }]));
const anyProgress = () =>
  fc
    .array(fc.tuple(fc.constantFrom(...ids), fc.constantFrom<ProgressState>('done', 'learning', 'skipped')), {
      minLength: 1,
      maxLength: 40,
    })
    .map(progressOf);

type Format = [what: string, write: (progress: Progress) => string, name: string, which: readonly ProgressState[]];
const ALL: readonly ProgressState[] = ['done', 'learning', 'skipped'];
const FORMATS: readonly Format[] = [
  ...Object.entries(CSV).map(
    ([language, words]) =>
      [`a table (${language})`, (progress: Progress) => writeCsv(names(progress), words), 'a.csv', ALL] satisfies Format,
  ),
  ['a check list', (progress) => writeCheckList(names(progress), CSV.en as CsvWords), 'a.md', ALL],
  ['a résumé', (progress) => writeResume(names(progress)), 'a.json', ['done', 'learning']],
];

describe.each(FORMATS)('%s', (_what, write, name, which) => {
  test('of every skill that there is says the same when it is read again', () => {
    const states: ProgressState[] = ['done', 'learning', 'skipped'];
    const all = progressOf(ids.map((id, index) => [id, states[index % 3] as ProgressState]));
    expect(readBack(write(all), name)).toEqual(statesIn(all, which));
  });

  test('says the same when it is read again, whatever is in it', () => {
    fc.assert(
      fc.property(anyProgress(), (progress) => {
        const wanted = statesIn(progress, which);
        if (Object.keys(wanted).length > 0) expect(readBack(write(progress), name)).toEqual(wanted);
      }),
      { numRuns: 200 },
    );
  });
});

test('no cell of a table is anything that a spreadsheet calculates', () => {
  const evil = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '=HYPERLINK("http://x","a, b")'];
  const text = writeCsv(
    evil.map((name) => ({ name, state: 'done' as const, since: '2026-01-01' })),
    CSV.en as CsvWords,
  );
  expect(text).toMatch(/^\uFEFFSkill,State,Since\r\n/);
  expect(text.replace(/^\uFEFF/, '')).not.toMatch(/(^|,|\n|")[=+\-@\t]/);
  expect(text).toContain(`"'=HYPERLINK(""http://x"",""a, b"")",done,2026-01-01`);
});
