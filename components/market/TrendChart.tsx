import { max } from 'd3-array';
import { area, line } from 'd3-shape';
import type { TrendPoint } from '../../domain/market/trend';

const WIDTH = 240;
const HEIGHT = 72;
const EDGE = 4;

/** Shares by week as a line in the band of their intervals. The table behind it says the same in numbers. */
export function TrendChart({ points }: { points: readonly TrendPoint[] }) {
  const shown = points.flatMap(({ week, share: { share, interval } }) =>
    share === null || !interval ? [] : [{ time: Date.parse(week), share, low: interval[0], high: interval[1] }],
  );
  const [first, last] = [shown[0], shown.at(-1)];
  if (!first || !last || first === last) return null;
  const top = Math.max(0.1, max(shown, ({ high }) => high) ?? 1);
  const x = ({ time }: { time: number }) => EDGE + ((time - first.time) / (last.time - first.time)) * (WIDTH - 2 * EDGE);
  const y = (share: number) => HEIGHT - EDGE - (share / top) * (HEIGHT - 2 * EDGE);
  const band = area<(typeof shown)[number]>()
    .x(x)
    .y0(({ low }) => y(low))
    .y1(({ high }) => y(high));
  const path = line<(typeof shown)[number]>()
    .x(x)
    .y(({ share }) => y(share));
  return (
    <svg class="trend-chart" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true" focusable="false">
      <line class="axis" x1={EDGE} x2={WIDTH - EDGE} y1={HEIGHT - EDGE} y2={HEIGHT - EDGE} />
      <path class="band" d={band(shown) ?? ''} />
      <path class="line" d={path(shown) ?? ''} />
      {shown.map((point) => (
        <circle key={point.time} class="dot" cx={x(point)} cy={y(point.share)} r="1.75" />
      ))}
    </svg>
  );
}
