import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { afterEach, describe, expect, test } from 'vitest';
import { day, plural, sentenceCase, text, written } from '../../components/texts';
import { type InterfaceLanguage, LANGUAGES, type Message, messagesOf, speak } from '../../tools/node-texts';

afterEach(() => speak('en'));

const english = messagesOf('en');
const namesIn = (message: string) => [...new Set([...message.matchAll(/\$(\w+)\$/g)].map(([, name]) => (name as string).toLowerCase()))];
const entries = (language: InterfaceLanguage) => Object.entries(messagesOf(language)) as [key: string, message: Message][];

describe.each(LANGUAGES)('the texts in %s', (language) => {
  const texts = messagesOf(language);

  test('are the ones that there are in English, in the same order', () => {
    expect(Object.keys(texts)).toEqual(Object.keys(english));
  });

  test('say something each, and name their language', () => {
    expect(entries(language).filter(([, { message }]) => message.trim() === '')).toEqual([]);
    expect(texts.language?.message).toBe(language);
  });

  test('take the values that the English ones take, counted in alphabetical order', () => {
    for (const [key, { placeholders = {} }] of entries(language)) {
      const names = Object.keys(english[key]?.placeholders ?? {});
      expect([key, Object.fromEntries([...names].sort().map((name, index) => [name, { content: `$${index + 1}` }]))]).toEqual([
        key,
        placeholders,
      ]);
    }
  });

  test('use the values that they take: a form for one may leave its number out, as may the other for a name', () => {
    for (const [key, { message, placeholders = {} }] of entries(language)) {
      const used = namesIn(message);
      expect([key, used.filter((name) => !(name in placeholders))]).toEqual([key, []]);
      if (!key.endsWith('_one')) expect([key, Object.keys(placeholders).sort()]).toEqual([key, used.sort()]);
    }
  });

  test('have both forms where they have one, with the same values', () => {
    for (const key of Object.keys(texts).filter((name) => /_(one|other)$/.test(name))) {
      const twin = key.replace(/_(one|other)$/, (form) => (form === '_one' ? '_other' : '_one'));
      expect([key, texts[key]?.placeholders]).toEqual([key, texts[twin]?.placeholders]);
    }
  });

  test('set the same things in code and in bold as the English ones', () => {
    const marks = (message: string) => [message.split('`').length, message.split('**').length];
    for (const [key, { message }] of entries(language)) expect([key, marks(message)]).toEqual([key, marks(english[key]?.message ?? '')]);
  });

  test('hold no dollar sign, straight quote or double space that nobody means', () => {
    const odd = entries(language).filter(([, { message }]) => /\$|['"]| {2}/.test(message.replace(/`[^`]*`|\$\w+\$/g, '0')));
    expect(odd.map(([key]) => key)).toEqual([]);
  });

  test('describe the extension in as many characters as the stores show', () => {
    expect(texts.extension_description?.message.length).toBeLessThanOrEqual(132);
  });
});

test('French has a space that does not break before its signs, and inside its quotation marks', () => {
  const loose = entries('fr').filter(([, { message }]) => / [:;!?»%]|« /.test(message.replace(/`[^`]*`/g, '')));
  expect(loose.map(([key]) => key)).toEqual([]);
});

describe('what a text is given', () => {
  test('stands where its name stands, in whatever order the language says it', () => {
    speak('fr');
    expect(text('must_haves_other', { met: 4, all: 8 })).toBe('indispensables\u00a0: 4 sur 8');
    speak('de');
    expect(text('must_haves_other', { met: 4, all: 8 })).toBe('4 von 8 Muss-Kriterien');
  });

  test('is taken as it is, whatever it holds', () => {
    expect(text('quoted', { words: '$1 $WORDS$ $& $$' })).toBe('“$1 $WORDS$ $& $$”');
  });

  test.each<[language: InterfaceLanguage, words: string]>([
    ['en', '12,500.5'],
    ['de', '12.500,5'],
    ['es', '12.500,5'],
    ['fr', '12\u202f500,5'],
  ])('is written as %s writes numbers', (language, words) => {
    speak(language);
    expect(written(12_500.5)).toBe(words);
  });

  test.each<[language: InterfaceLanguage, forms: string[]]>([
    ['en', ['0 skills changed.', '1 skill changed.', '2 skills changed.']],
    ['de', ['0 Fähigkeiten geändert.', '1 Fähigkeit geändert.', '2 Fähigkeiten geändert.']],
    ['es', ['0 habilidades cambiadas.', '1 habilidad cambiada.', '2 habilidades cambiadas.']],
    ['fr', ['0 compétence modifiée.', '1 compétence modifiée.', '2 compétences modifiées.']],
  ])('has the form that %s has for 0, 1 and 2', (language, forms) => {
    speak(language);
    expect([0, 1, 2].map((number) => plural('skills_changed', number, { number }))).toEqual(forms);
  });

  test.each<[language: InterfaceLanguage, words: string[]]>([
    ['en', ['Jul 4, 2026', 'Über']],
    ['de', ['04.07.2026', 'Über']],
    ['es', ['4 jul 2026', 'Über']],
    ['fr', ['4 juil. 2026', 'Über']],
  ])('makes days and beginnings of sentences as %s does', (language, words) => {
    speak(language);
    expect([day(new Date(2026, 6, 4, 12).getTime()), sentenceCase('über')]).toEqual(words);
  });

  test.each<[browser: string, number: string]>([
    ['en-IN', '12,34,567'],
    ['en-US@posix', '1,234,567'],
    ['de-AT', '1,234,567'],
    ['nl', '1,234,567'],
  ])('is written as the browser’s country does if the texts are in its language: %s', (browser, number) => {
    speak('en', browser);
    expect(written(1_234_567)).toBe(number);
  });
});

/** Where a reader's words could stand: what the browser starts, what it shows, and the manifest. */
const sources = ['components', 'content', 'entrypoints', 'background', 'messages']
  .flatMap((folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)))
  .filter((file) => /\.tsx?$/.test(file) && !file.endsWith('.d.ts'))
  .concat('wxt.config.ts')
  .map((file) => ({ file, code: readFileSync(file, 'utf8') }));

test('every text is used', () => {
  const all = sources.map(({ code }) => code).join('\n');
  const written = new Set([...all.matchAll(/['"]([a-z]\w*)['"]|__MSG_(\w+?)__/g)].map(([, key, message]) => key ?? message));
  // text(`state_${state}`), plural(`count_${name}`): whatever begins so.
  const begun = [...all.matchAll(/(?:text|plural)\(`(\w+)\$\{\w+(?:\.\w+)*\}(\w*)`/g)].map(
    ([, start, end]) => new RegExp(`^${start}\\w+${end}$`),
  );
  const ended = [...all.matchAll(/text\(`\$\{\w+\}(\w+)`/g)].map(([, end]) => new RegExp(`\\w${end}$`));
  const unused = Object.keys(english).filter((key) => {
    const names = [key, key.replace(/_(one|other)$/, '')];
    return !names.some((name) => written.has(name) || [...begun, ...ended].some((pattern) => pattern.test(name)));
  });
  expect(unused).toEqual([]);
});

describe('no words stand outside the texts', () => {
  /** Attributes that a person reads or hears. */
  const READ = new Set(['aria-label', 'aria-description', 'aria-roledescription', 'title', 'placeholder', 'alt', 'label']);
  const MEDIA_QUERY = /^\([a-z-]+: [a-z]+\)$/;
  /** What stands in a posting is no text of ours: it is read, not translated. */
  const POSTING = 'components/SamplePosting.tsx';
  const NAMES = new Set(['Gaplight', 'LinkedIn', 'Indeed']);

  /** What of a file reads like words: in a view whatever has letters where a person looks, elsewhere sentences. */
  function wordsIn({ file, code }: { file: string; code: string }): string[] {
    const found: string[] = [];
    const note = (words: string) => {
      if (/\p{L}{2}/u.test(words) && !NAMES.has(words.trim())) found.push(`${file}: ${words.trim()}`);
    };
    const parsed = ts.createSourceFile(file, code, ts.ScriptTarget.Latest, true, file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS);
    const visit = (node: ts.Node): void => {
      if (ts.isImportDeclaration(node) || ts.isTypeNode(node)) return;
      if (ts.isJsxText(node)) note(node.text);
      else if (ts.isJsxAttribute(node)) {
        const name = node.name.getText();
        if (node.initializer && ts.isStringLiteral(node.initializer)) {
          if (READ.has(name)) note(node.initializer.text);
        } else if (name !== 'class' && name !== 'style' && node.initializer) visit(node.initializer);
        return;
      } else if (
        ts.isStringLiteral(node) ||
        ts.isNoSubstitutionTemplateLiteral(node) ||
        ts.isTemplateHead(node) ||
        ts.isTemplateMiddle(node) ||
        ts.isTemplateTail(node)
      ) {
        // A sentence, or half of one: a word, a space, and another word.
        if (/\p{L}{2,}[,:]? \p{L}{2,}/u.test(node.text) && !MEDIA_QUERY.test(node.text)) note(node.text);
      }
      ts.forEachChild(node, visit);
    };
    visit(parsed);
    return found;
  }

  test('in what a person sees', () => {
    const shown = sources.filter(({ file }) => /^(components|entrypoints)\/|^content\/(panel|card)/.test(file) && file !== POSTING);
    expect(shown.flatMap(wordsIn)).toEqual([]);
  });

  test('nor in the pages themselves', () => {
    const pages = readdirSync('entrypoints', { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.html'));
    expect(pages.length).toBeGreaterThan(1);
    for (const page of pages) {
      const words = readFileSync(join('entrypoints', page), 'utf8')
        .replace(/<[^>]+>/g, ' ')
        .trim();
      expect([page, words]).toEqual([page, 'Gaplight']);
    }
  });

  test('and the test finds them where they are', () => {
    const code = `const a = <p title="Go on">Hello<b>{x ? 'two words' : \`three \${n} words here\`}</b></p>;`;
    expect(wordsIn({ file: 'a.tsx', code })).toEqual(['a.tsx: Go on', 'a.tsx: Hello', 'a.tsx: two words', 'a.tsx: words here']);
  });
});
