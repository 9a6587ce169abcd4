import { describe, expect, test } from 'vitest';
import { FoldIndex, isSameJob } from '../../../domain/market/folds';
import { likenessOf, sketchOf } from '../../../domain/market/sketch';
import { samplePostings } from '../../../tools/sample-postings';

const texts = samplePostings(60).map(({ text }) => text);
const [text = '', other = ''] = texts;
const posting = (title: string, words: string) => ({ title, sketch: sketchOf(words) });
/** A text with so many of its lines, from the first on. */
const part = (words: string, share: number) => {
  const lines = words.split('\n');
  return lines.slice(0, Math.round(share * lines.length)).join('\n');
};

describe('a sketch', () => {
  test('is the same for the same words, whatever their case, signs and spacing', () => {
    const words = 'You build services in Go, and you run them on Kubernetes with a team of five.';
    expect(sketchOf(words.toUpperCase().replaceAll(' ', '\n  ').replace(',', ' –'))).toEqual(sketchOf(words));
  });

  test('tells how much two texts share', () => {
    const longer = `${text}\n\n${other}`;
    expect(likenessOf(sketchOf(text), sketchOf(text))).toEqual({ shared: 1, held: 1 });
    expect(likenessOf(sketchOf(text), sketchOf(longer)).held).toBeGreaterThan(0.95);
    expect(likenessOf(sketchOf(text), sketchOf(longer)).shared).toBeLessThan(0.8);
    expect(likenessOf(sketchOf(part(text, 0.5)), sketchOf(text)).held).toBeGreaterThan(0.9);
  });

  test('is small, however long the text', () => {
    const { sample, bands } = sketchOf(texts.join('\n').repeat(3));
    expect(sample.length).toBeLessThanOrEqual(800);
    expect(bands.length).toBe(32);
  });

  test('of a text without words is like none', () => {
    expect(likenessOf(sketchOf(''), sketchOf(''))).toEqual({ shared: 0, held: 0 });
    expect(sketchOf(' – \n ').bands).toHaveLength(0);
  });

  test('goes by characters where words are not parted', () => {
    const japanese =
      '当社では、バックエンド開発を担当するエンジニアを募集しています。主な業務は、決済サービスの設計と運用です。チームは五名で、週に二日は在宅で働けます。';
    expect(likenessOf(sketchOf(japanese), sketchOf(japanese.replace('五名', '六名'))).held).toBeGreaterThan(0.7);
    expect(
      likenessOf(sketchOf(japanese), sketchOf('私たちは地方の病院のために、患者の記録を守る仕組みを作っています。'.repeat(2))).held,
    ).toBeLessThan(0.2);
  });
});

describe('two postings are one job', () => {
  test.each<[why: string, title: string, otherTitle: string, otherText: string]>([
    ['put up again', 'Backend Developer', 'Backend Developer', text],
    ['in other capitals', 'Backend Developer', 'BACKEND DEVELOPER (m/w/d)', text],
    ['for another place', 'Back-End Developer - Berlin', 'Backend Developer (Remote, Munich)', text],
    ['with the last paragraphs left out', 'Backend Developer', 'Backend Developer', part(text, 0.7)],
    ['with another site’s words around it', 'Backend Developer', 'Backend Developer', `About the job\n${text}\nApply now on our site.`],
    ['under a longer title', 'Backend Developer', 'Backend Developer Payments', text],
  ])('%s', (_why, title, otherTitle, otherText) => {
    expect(isSameJob(posting(title, text), posting(otherTitle, otherText))).toBe(true);
    expect(isSameJob(posting(otherTitle, otherText), posting(title, text))).toBe(true);
  });

  test.each<[why: string, title: string, otherTitle: string, otherText: string]>([
    ['other texts', 'Backend Developer', 'Backend Developer', other],
    ['another level', 'Backend Developer', 'Senior Backend Developer', part(text, 0.95).replace('team', 'group')],
    [
      'another grade',
      'Engineer II',
      'Engineer III',
      `${text}\nYou lead the guild and teach others how to write services that last.`.replace('team', 'group'),
    ],
    ['one template, another job', 'Backend Developer', 'Data Scientist', `${part(text, 0.9)}\n${part(other, 0.2)}`],
    ['half a template', 'Backend Developer', 'Backend Developer', `${part(text, 0.5)}\n${part(other, 0.9)}`],
    ['hardly any words', 'Backend Developer', 'Frontend Developer', text.slice(0, 40)],
  ])('but not with %s', (_why, title, otherTitle, otherText) => {
    expect(isSameJob(posting(title, text), posting(otherTitle, otherText))).toBe(false);
  });
});

describe('the index', () => {
  test('finds a copy among others, and gives the number of the first', () => {
    const index = new FoldIndex();
    const numbers = texts.map((words) => index.place(posting('Developer', words)));
    expect(numbers.every(({ isNew }) => isNew)).toBe(true);
    expect(index.place(posting('Developer', part(texts[7] ?? '', 0.9)))).toEqual({ fold: 7, isNew: false });
    expect(index.size).toBe(texts.length);
  });

  test('finds nearly every copy of which three quarters are left', () => {
    const index = new FoldIndex();
    for (const words of texts) index.place(posting('Developer', words));
    const found = texts.filter((words, number) => index.place(posting('Developer', part(words, 0.75))).fold === number);
    expect(found.length).toBeGreaterThanOrEqual(texts.length - 2);
  });

  test('does not drift from copy to copy', () => {
    const index = new FoldIndex();
    const lines = text.split('\n').filter(Boolean);
    const strange = other.split('\n').filter(Boolean);
    // Each is like the one before it, the last like nothing of the first.
    const steps = Array.from({ length: lines.length }, (_, step) => [...lines.slice(step), ...strange.slice(0, step)].join('\n'));
    const folds = steps.map((words) => index.place(posting('Developer', words)).fold);
    expect(folds[0]).toBe(folds[1]);
    expect(folds.at(-1)).not.toBe(folds[0]);
  });

  test('takes a firm’s boilerplate under many titles for no copies of a whole posting', () => {
    const index = new FoldIndex();
    for (let number = 0; number < 24; number += 1) index.place(posting(`Job ${number}${'x'.repeat(number)}`, part(text, 0.4)));
    expect(index.place(posting('Wholly different', text)).isNew).toBe(true);
  });
});
