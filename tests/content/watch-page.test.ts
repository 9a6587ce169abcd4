// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type Attention, type PageWatch, watchPage } from '../../content/watch-page';

const looks: boolean[] = [];
let changes = 0;
let watch: PageWatch;
let end: AbortController;

/** Lets time pass in which a node comes or goes every 20 ms; the microtasks of observers run between. */
async function keepChanging(place: Element, times: number): Promise<void> {
  for (let count = 0; count < times; count += 1) {
    if (count % 2 === 0) place.append('x');
    else place.lastChild?.remove();
    await vi.advanceTimersByTimeAsync(20);
  }
}

const element = (selector: string) => document.querySelector(selector) as Element;
const showing = (): Attention => ({ place: element('#pane'), description: element('#text') });

beforeEach(async () => {
  vi.useFakeTimers();
  Object.assign(window, { matchMedia: () => new EventTarget() });
  document.body.innerHTML = '<div id="list"></div><div id="pane"><h1>Title</h1><div id="text">Words</div></div>';
  history.replaceState(null, '', '/jobs');
  looks.length = 0;
  changes = 0;
  end = new AbortController();
  watch = watchPage(document, { changing: () => (changes += 1), look: (here) => looks.push(here) }, end.signal);
  watch.attend('page');
  await vi.advanceTimersByTimeAsync(0);
});

afterEach(() => {
  end.abort();
  vi.useRealTimers();
});

test('the first look comes at once, and none while nothing changes', async () => {
  expect(looks).toEqual([true]);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(looks).toEqual([true]);
});

describe('of a thousand changes in twenty seconds', () => {
  beforeEach(() => {
    looks.length = 0;
  });

  test('where a posting may come, some thirty are looked at, and more seldom the longer they go on', async () => {
    await keepChanging(element('#list'), 1000);
    expect(looks.length).toBeLessThan(30);
    expect(looks.length).toBeGreaterThan(15);
    expect(looks).not.toContain(false);
  });

  test('beside a posting that shows, none has it read again', async () => {
    watch.attend(showing());
    await keepChanging(element('#list'), 1000);
    expect(looks.length).toBeLessThan(30);
    expect(looks).not.toContain(true);
    expect(changes).toBe(0);
  });

  test('where no posting can be, none is looked at', async () => {
    watch.attend('address');
    await keepChanging(element('#list'), 1000);
    await keepChanging(element('#text'), 1000);
    document.dispatchEvent(new Event('visibilitychange'));
    await vi.advanceTimersByTimeAsync(5000);
    expect(looks).toEqual([]);
    expect(changes).toBe(0);
  });
});

test('what comes after a rest is looked at soon, however busy the page was before', async () => {
  await keepChanging(element('#list'), 1000);
  // A second later, what was put off is looked at; half of one after that nothing is left to do.
  await vi.advanceTimersByTimeAsync(1500);
  looks.length = 0;
  element('#text').append('The text at last');
  await vi.advanceTimersByTimeAsync(150);
  expect(looks).toEqual([true]);
});

test('a posting that is on its way is looked for all the time, however busy the page is', async () => {
  watch.attend('arrival');
  await keepChanging(element('#list'), 200);
  looks.length = 0;
  await keepChanging(element('#list'), 50);
  expect(looks.length).toBeGreaterThan(5);
});

describe('while a posting shows', () => {
  beforeEach(() => {
    watch.attend(showing());
    looks.length = 0;
  });

  test('a change of its text is told before the page is painted, and looked at soon', async () => {
    element('#text').textContent = 'Other words';
    await Promise.resolve();
    expect([changes, looks]).toEqual([1, []]);
    await vi.advanceTimersByTimeAsync(120);
    expect(looks).toEqual([true]);
  });

  test.each<[what: string, change: () => void]>([
    ['its title', () => ((element('h1').firstChild as Text).data = 'Next')],
    ['the number it is named by', () => element('h1').setAttribute('data-job-id', '1')],
    ['the ground it stands on', () => document.body.setAttribute('class', 'dark')],
  ])('a change of %s has it read again', async (_, change) => {
    change();
    await vi.advanceTimersByTimeAsync(120);
    expect(looks).toEqual([true]);
  });

  test('a class that comes and goes in it does not', async () => {
    element('h1').setAttribute('class', 'hovered');
    await vi.advanceTimersByTimeAsync(5000);
    expect(looks).toEqual([]);
  });
});

describe.each<[where: string, attention: () => Attention]>([
  ['no posting can be', () => 'address'],
  ['a posting may come', () => 'page'],
  ['a posting shows', showing],
])('where %s', (_, attention) => {
  test('another address is told at once and looked at soon, however long the page has been changing', async () => {
    watch.attend('page');
    await keepChanging(element('#list'), 500);
    watch.attend(attention());
    await vi.advanceTimersByTimeAsync(2000);
    [looks.length, changes] = [0, 0];
    history.pushState(null, '', '/jobs/2');
    document.body.append('what a page does when it moves');
    await Promise.resolve();
    window.dispatchEvent(new Event('popstate'));
    expect(changes).toBe(1);
    await vi.advanceTimersByTimeAsync(120);
    expect(looks.length).toBe(1);
  });

  test('nothing comes after the end', async () => {
    watch.attend(attention());
    looks.length = 0;
    end.abort();
    history.pushState(null, '', '/jobs/3');
    window.dispatchEvent(new Event('popstate'));
    await keepChanging(element('#text'), 20);
    await vi.advanceTimersByTimeAsync(5000);
    expect(looks).toEqual([]);
  });
});
