import type { Share } from '../../domain/market/figures';

/** A share as a bar, its interval as a line across the bar's end. What it shows stands beside it in numbers. */
export function ShareBar({ asked, claimed = null }: { asked: Share; claimed?: number | null }) {
  if (asked.share === null || !asked.interval) return null;
  const [from, to] = asked.interval.map((end) => `${(100 * end).toFixed(1)}%`);
  return (
    <svg class="share-bar" width="100%" height="14" aria-hidden="true" focusable="false">
      <rect class="ground" width="100%" height="8" y="3" rx="2" />
      <rect class="share" width={`${(100 * asked.share).toFixed(1)}%`} height="8" y="3" rx="2" />
      <line class="interval" x1={from} x2={to} y1="7" y2="7" />
      <line class="interval" x1={from} x2={from} y1="4" y2="10" />
      <line class="interval" x1={to} x2={to} y1="4" y2="10" />
      {claimed !== null && <line class="claimed" x1={`${100 * claimed}%`} x2={`${100 * claimed}%`} y1="0" y2="14" />}
    </svg>
  );
}
