import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { compactVocabulary } from '../../domain/compact-vocabulary';
import { readPlainText } from '../../domain/plain-text';
import { readPosting } from '../../domain/reading';
import { openVocabulary } from '../../domain/vocabulary';
import { compileFolder } from '../../tools/roadmap-source';

const folder = new URL('../languages/', import.meta.url);
const vocabulary = openVocabulary(compactVocabulary(compileFolder().roadmap));

/** The requirements of a text as the files write them: “required Java | Kotlin | … ; 3y”, technologies alone, as spelled. */
function read(text: string): { language: string | null; lines: string[] } {
  const { language, mentions, requirements } = readPosting(readPlainText(text), vocabulary);
  const lines = requirements.flatMap(({ need, mentions: own, open, years }) => {
    const technologies = own.flatMap((index) => mentions[index] ?? []).filter(({ skill }) => skill.kind === 'technology');
    const names = technologies.map(({ start, end }) => text.slice(start, end));
    if (names.length === 0) return [];
    return `${need} ${[...names, ...(open ? ['…'] : [])].join(' | ')}${years === null ? '' : ` ; ${years}y`}`;
  });
  return { language, lines };
}

for (const file of readdirSync(folder).sort()) {
  const language = file.slice(0, 2);
  const postings = readFileSync(new URL(file, folder), 'utf8').split(/^== /m).slice(1);
  describe(`a posting in ${language}`, () => {
    test.each(postings.map((posting) => [posting.slice(0, posting.indexOf('\n')), posting] as const))('“%s” is read', (_, posting) => {
      const [text = '', expected = ''] = posting.slice(posting.indexOf('\n') + 1).split(/^--$/m);
      expect(read(text.trim())).toEqual({ language, lines: expected.trim().split('\n') });
    });
  });
}

test('a posting in a language that is not read names technologies and asks for none', () => {
  const swedish =
    'Vi söker en utvecklare som vill arbeta med våra system. Du har erfarenhet av Python och Docker, och du tycker om att ' +
    'lösa problem tillsammans med andra. Hos oss får du mycket ansvar och ett team som hjälper dig att växa i din roll. ' +
    'Meriterande är kunskap om Kubernetes. Välkommen med din ansökan.';
  expect(read(swedish)).toEqual({ language: 'other', lines: ['mentioned Python', 'mentioned Docker', 'mentioned Kubernetes'] });
});
