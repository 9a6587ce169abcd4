// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { readPage } from '../../content/read-page';
import { SITES } from '../../content/sites';
import type { Hook, Layout, SiteReader } from '../../content/sites/site';
import { rarePages, savedPages } from '../support/saved-pages';

// Reading changes nothing, so each page is parsed once.
const pages = [...savedPages(), ...rarePages()].map(({ html, type, url }) => ({
  document: new DOMParser().parseFromString(html, type),
  url: new URL(url),
}));

/** What the board's pages are read as, but for which hook it was that found it. */
const readings = (site: SiteReader) =>
  pages
    .filter(({ url }) => site.isHost(url.hostname))
    .map(({ document, url }) => {
      const reading = readPage(document, url, site);
      if (reading.kind !== 'posting') return reading.kind;
      const { posting, idShown, health } = reading;
      return JSON.stringify({ posting, idShown, by: health.by });
    });

const without = <Entry>(entries: readonly Entry[], index: number) => entries.filter((_, other) => other !== index);

/** A layout's tables of hooks, each with what the layout is without one of them. */
function hooksOf(layout: Layout): { table: string; hook: Hook; less: Layout }[] {
  const tables: [table: string, hooks: readonly Hook[], put: (hooks: readonly Hook[]) => Layout][] = [
    ['pane', layout.pane, (pane) => ({ ...layout, pane })],
    ['description', layout.description, (description) => ({ ...layout, description })],
    ['number', layout.id, (id) => ({ ...layout, id })],
    ...(['title', 'company', 'location', 'salary'] as const).map((field): (typeof tables)[number] => [
      field,
      layout.head[field],
      (hooks) => ({ ...layout, head: { ...layout.head, [field]: hooks } }),
    ]),
  ];
  return tables.flatMap(([table, hooks, put]) => hooks.map((hook, index) => ({ table, hook, less: put(without(hooks, index)) })));
}

describe.each(SITES)('no hook of $site stands unproved', (site) => {
  const whole = readings(site);
  for (const layout of site.layouts) {
    test.each(hooksOf(layout).map(({ table, hook, less }) => [layout.name, table, hook[0], less] as const))(
      '%s, %s: without %s some page reads differently',
      (_layout, _table, _css, less) => {
        const lesser = { ...site, layouts: site.layouts.map((other) => (other === layout ? less : other)) };
        expect(readings(lesser)).not.toEqual(whole);
      },
    );
  }
});

test('every hook says when it was last seen to work', () => {
  for (const { layouts, cards, checks } of SITES) {
    const hooks = [
      ...layouts.flatMap((layout) => hooksOf(layout).map(({ hook }) => hook)),
      ...cards.flatMap(({ id, title }) => [...id, ...title]),
      ...checks,
    ];
    for (const [css, seen] of hooks) expect(seen, css).toMatch(/\b20\d\d\b/);
    for (const { css, seen } of cards) expect(seen, css).toMatch(/\b20\d\d\b/);
  }
});
