// @vitest-environment jsdom
import { beforeEach, describe, expect, test } from 'vitest';
import { readPageText } from '../../content/page-text';
import { createStaleText, type ShownText } from '../../content/stale-text';

const FIRST = 'You bring Python to a team of nine people who like it as much as you do.';
const SECOND = 'You bring Kafka to a team of eleven people who like it as much as you do.';

let description: HTMLElement;
/** What the page shows now, under an id. */
const shown = (id: string, { title = `Job ${id}`, idShown = true } = {}): ShownText => {
  const text = readPageText(description);
  const posting = { site: 'linkedin' as const, id, url: `https://x.example/${id}`, title, company: null, location: null, salary: null };
  return { posting: { ...posting, text: text.text, blocks: text.blocks }, text, idShown };
};
const write = (...paragraphs: string[]) => {
  description.innerHTML = paragraphs.map((words) => `<p>${words}</p>`).join('');
};

beforeEach(() => {
  document.body.innerHTML = '<div id="description"></div>';
  description = document.querySelector('#description') as HTMLElement;
  write(FIRST);
});

describe('a posting’s text is believed', () => {
  test('at once where nothing stood there before', () => {
    expect(createStaleText().restLeft(shown('1'), 0)).toBe(0);
  });

  test('at once where it is written anew, in nodes of its own', () => {
    const stale = createStaleText();
    stale.took(shown('1'));
    write(SECOND);
    expect(stale.restLeft(shown('2'), 0)).toBe(0);
  });

  test('after half a second with a little left of the last one’s, and after one and a half with much', () => {
    const stale = createStaleText();
    write('Apply now!', FIRST);
    stale.took(shown('1'));
    description.lastElementChild?.replaceWith(Object.assign(document.createElement('p'), { textContent: SECOND.repeat(3) }));
    expect(stale.restLeft(shown('2'), 0)).toBe(500);
    expect(stale.restLeft(shown('2'), 400)).toBe(100);
    expect(stale.restLeft(shown('2'), 500)).toBe(0);
    description.append(Object.assign(document.createElement('p'), { textContent: 'More of it.' }));
    expect(stale.restLeft(shown('2'), 600)).toBe(500);
  });

  test('never as another’s where it is the very same in the same nodes', () => {
    const stale = createStaleText();
    stale.took(shown('1'));
    expect(stale.restLeft(shown('2'), 0)).toBe(Number.POSITIVE_INFINITY);
    expect(stale.restLeft(shown('2', { title: 'Job 1' }), 0)).toBe(1500);
  });

  test('late where the very same is written anew beside no id: it may have been put up twice', () => {
    const stale = createStaleText();
    stale.took(shown('1'));
    write(FIRST);
    expect(stale.restLeft(shown('2', { idShown: false }), 0)).toBe(1500);
    expect(stale.restLeft(shown('2', { idShown: false }), 1500)).toBe(0);
  });

  test('late where the page moved on from it before it was read, however fast that was', () => {
    const stale = createStaleText();
    stale.leaves(description);
    expect(stale.restLeft(shown('2'), 0)).toBe(1500);
    write(SECOND);
    expect(stale.restLeft(shown('2'), 10)).toBe(0);
    stale.took(shown('2'));
    expect(stale.restLeft(shown('2'), 20)).toBe(0);
  });

  test('in the end where the page had changed its text before its address', () => {
    const stale = createStaleText();
    stale.leaves(description);
    expect(stale.restLeft(shown('2', { idShown: false }), 0)).toBe(1500);
    expect(stale.restLeft(shown('2', { idShown: false }), 1500)).toBe(0);
  });
});
