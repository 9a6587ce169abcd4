import type { ProgressState } from '../domain/progress';
import type { RoadmapState } from './roadmap-state';

/** What a letter says of the topic that has the focus. Single keys work there and nowhere else. */
const MARKING_KEYS: Readonly<Record<string, ProgressState | null>> = { d: 'done', l: 'learning', s: 'skipped', x: null };

/** The keys of the roadmap's list, for a key pressed on one of its topics or steps; others pass. */
export function onRoadmapKey(event: KeyboardEvent & { readonly currentTarget: HTMLElement }, state: RoadmapState): void {
  const { currentTarget: list, key } = event;
  const at = (event.target as HTMLElement).closest<HTMLElement>('[data-topic], [data-step]');
  if (!at || event.altKey || event.shiftKey) return;
  if ((event.ctrlKey || event.metaKey) && key.toLowerCase() === 'z') {
    const change = state.notice.value?.change;
    if (typeof change !== 'number') return;
    event.preventDefault();
    void state.undo(change);
    return;
  }
  if (event.ctrlKey || event.metaKey) return;
  if (key === '/') {
    event.preventDefault();
    list.ownerDocument.querySelector<HTMLElement>('.search')?.focus();
    return;
  }
  const rows = [...list.querySelectorAll<HTMLElement>('[data-part="name"], [data-step]')];
  const here = rows.findIndex((row) => row === at || (at.dataset.topic !== undefined && row.dataset.topic === at.dataset.topic));
  const there = { ArrowDown: here + 1, ArrowUp: here - 1, Home: 0, End: rows.length - 1 }[key];
  if (there !== undefined) {
    event.preventDefault();
    rows[Math.max(0, Math.min(rows.length - 1, there))]?.focus();
    return;
  }
  const view = at.dataset.topic === undefined ? undefined : state.shownView(at.dataset.topic);
  if (view && Object.hasOwn(MARKING_KEYS, key)) {
    event.preventDefault();
    void state.markTopic(view, MARKING_KEYS[key] ?? null);
  }
}
