/** When the steps of a plan are due for somebody who has so many hours a week. */
import type { PlanStep } from './plan';

const DAY = 86_400_000;

/** A step's dates: `2026-11-21`. The roadmap's hours are a range, so the end is one: if all goes fast, if all goes slowly. */
export interface Due {
  readonly begin: string;
  readonly end: readonly [early: string, late: string];
}

/**
 * The dates of steps learnt one after the other from `start` (milliseconds since 1970) on. It begins when the steps before it
 * are done if all goes fast: by the middle of their hours it would begin after its own earliest end, far down the list. Null for no hours at all.
 */
export function scheduleOf(steps: readonly Pick<PlanStep, 'hours'>[], hoursPerWeek: number, start: number): Due[] | null {
  if (!(hoursPerWeek > 0)) return null;
  const date = (hours: number) => new Date(start + (hours / hoursPerWeek) * 7 * DAY).toISOString().slice(0, 10);
  let fast = 0;
  let slow = 0;
  return steps.map(({ hours: [from, to] }) => {
    const begin = date(fast);
    fast += from;
    slow += to;
    return { begin, end: [date(fast), date(slow)] };
  });
}
