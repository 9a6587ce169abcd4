import { max } from 'd3-array';
import { area, line } from 'd3-shape';
import type { TrendPoint } from '../../domain/market/trend';
import { percent } from '../texts';

const WIDTH = 240;
const HEIGHT = 80;
const EDGE = 4;
/** Where the axis ends, below the words that say where that is. */
const TOP = 12;

/** Where the axis ends for charts that stand beside each other: the next ten per cent above all their intervals. */
export function topOf(trends: readonly { readonly points: readonly TrendPoint[] }[]): number {
  const highest = max(trends, ({ points }) => max(points, ({ share }) => share.interval?.[1] ?? 0)) ?? 0;
  return Math.min(1, Math.max(1, Math.ceil(10 * highest - 1e-9)) / 10);
}

interface Drawn {
  readonly time: number;
  readonly share: number;
  readonly low: number;
  readonly high: number;
}

function drawn(points: readonly TrendPoint[]): Drawn[] {
  return points.flatMap(({ week, share: { share, interval } }) =>
    share === null || !interval ? [] : [{ time: Date.parse(week), share, low: interval[0], high: interval[1] }],
  );
}

const WEEK = 7 * 86_400_000;

/** The points in runs of weeks that follow each other: nothing is drawn over weeks that are left out. */
export function unbroken(points: readonly Drawn[]): Drawn[][] {
  const runs: Drawn[][] = [];
  for (const point of points) {
    const run = runs.at(-1);
    if (run && point.time - (run.at(-1) as Drawn).time <= WEEK) run.push(point);
    else runs.push([point]);
  }
  return runs;
}

/**
 * Shares by week as a line in the band of their intervals, from none up to `top`, the same for all charts side by side. The
 * table behind it says the same in numbers.
 */
export function TrendChart({ points, top }: { points: readonly TrendPoint[]; top: number }) {
  const shown = drawn(points);
  const runs = unbroken(shown);
  const [first, last] = [shown[0], shown.at(-1)];
  if (!first || !last || first === last) return null;
  const x = ({ time }: { time: number }) => EDGE + ((time - first.time) / (last.time - first.time)) * (WIDTH - 2 * EDGE);
  const y = (share: number) => HEIGHT - EDGE - (share / top) * (HEIGHT - EDGE - TOP);
  const band = area<Drawn>()
    .x(x)
    .y0(({ low }) => y(low))
    .y1(({ high }) => y(high));
  const path = line<Drawn>()
    .x(x)
    .y(({ share }) => y(share));
  return (
    <svg class="trend-chart" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true" focusable="false">
      <line class="axis" x1={EDGE} x2={WIDTH - EDGE} y1={HEIGHT - EDGE} y2={HEIGHT - EDGE} />
      <line class="axis" x1={EDGE} x2={WIDTH - EDGE} y1={TOP} y2={TOP} />
      {runs.map((run) => (
        <g key={run[0]?.time}>
          <path class="band" d={band(run) ?? ''} />
          <path class="line" d={path(run) ?? ''} />
        </g>
      ))}
      {shown.map((point) => (
        <circle key={point.time} class="dot" cx={x(point)} cy={y(point.share)} r="1.75" />
      ))}
      <text class="scale" x={EDGE} y={TOP - 3}>
        {percent(top)}
      </text>
    </svg>
  );
}
