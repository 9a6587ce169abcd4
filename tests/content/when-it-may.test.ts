// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test } from 'vitest';
import { whenItMay } from '../../content/when-it-may';

let asked = 0;
let begun = 0;
let end: AbortController;
const begin = () =>
  whenItMay(
    window,
    () => {
      asked += 1;
      return location.pathname.startsWith('/jobs');
    },
    () => {
      begun += 1;
    },
    end.signal,
  );
/** As a page does, in a browser that says nothing of it: the address first, something of its own after it. */
const move = async (path: string) => {
  history.pushState(null, '', path);
  document.body.append('.');
  await Promise.resolve();
};

beforeEach(() => {
  [asked, begun] = [0, 0];
  end = new AbortController();
  history.replaceState(null, '', '/feed/');
});
afterEach(() => end.abort());

test('where a posting may show it begins at once, and only once', async () => {
  history.replaceState(null, '', '/jobs/view/1/');
  begin();
  expect(begun).toBe(1);
  await move('/jobs/view/2/');
  expect(begun).toBe(1);
});

test('elsewhere a thousand changes of the page cost a glance at its address', async () => {
  begin();
  for (let count = 0; count < 1000; count += 1) {
    document.body.append('x');
    await Promise.resolve();
  }
  expect([asked, begun]).toEqual([1, 0]);
});

test('it begins when the page moves to where a posting may show', async () => {
  begin();
  await move('/messaging/');
  expect(begun).toBe(0);
  await move('/jobs/');
  expect(begun).toBe(1);
});

test('it does not begin after the end', async () => {
  begin();
  end.abort();
  await move('/jobs/');
  expect(begun).toBe(0);
});
