import { useState } from 'preact/hooks';
import { type Progress, topicState } from '../domain/progress';
import type { SkillId } from '../roadmap/types';
import type { RoadmapState } from './roadmap-state';
import { type PlainTextKey, plural, text } from './texts';

/** Pixels between columns and rows, and around. */
const [ACROSS, DOWN, EDGE] = [62, 24, 18];

/** What the circles mean. */
const KEY: readonly (readonly [kind: string, words: PlainTextKey])[] = [
  ['open', 'ready_now'],
  ['waits', 'path_waits'],
  ['learning', 'state_learning'],
  ['done', 'state_done'],
  ['skipped', 'state_skipped'],
];

/**
 * The whole path as a picture: a column a step, a dot a topic, and a line from what comes before to what comes after. The list
 * below says the same in words, so that readers of screens are given the sum alone.
 */
export function PathPicture({
  state,
  progress,
  onChoose,
}: {
  state: RoadmapState;
  progress: Progress;
  onChoose: (topic: SkillId) => void;
}) {
  const [pointed, point] = useState<SkillId | null>(null);
  const path = state.path.value;
  const { all, done } = state.counts.value;
  const places = new Map(
    path.flatMap(({ topics }, column) =>
      topics.map(({ topic }, row) => [topic.skill, { x: EDGE + column * ACROSS, y: EDGE + 14 + row * DOWN }] as const),
    ),
  );
  const lines = [...state.opens.value].flatMap(([from, to]) => to.map((each) => ({ from, to: each })));
  const width = 2 * EDGE + (path.length - 1) * ACROSS;
  const height = 2 * EDGE + 14 + (Math.max(...path.map(({ topics }) => topics.length)) - 1) * DOWN;
  const near = (from: SkillId, to: SkillId) => (pointed === null ? '' : from === pointed ? ' after' : to === pointed ? ' before' : ' far');
  return (
    <figure class="path-picture">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what can be scrolled must be reached by keyboard */}
      <section class="path-scroll" tabIndex={0} aria-label={text('whole_path')}>
        <svg
          role="img"
          aria-label={plural('done_of_all', done, { all, done }).replaceAll('**', '')}
          viewBox={`0 0 ${width} ${height}`}
          style={{ minWidth: `${Math.round(width * 0.75)}px` }}
          onMouseLeave={() => point(null)}
        >
          {lines.map(({ from, to }) => {
            const [a, b] = [places.get(from), places.get(to)];
            return a && b && <path key={`${from} ${to}`} class={`way${near(from, to)}`} d={wayOf(a, b)} />;
          })}
          {path.map(({ step, topics }, column) => (
            <g key={step.id}>
              <text class="column" x={EDGE + column * ACROSS} y={14}>
                <title>{step.name}</title>
                {column + 1}
              </text>
              {topics.map(({ topic }) => {
                const { x, y } = places.get(topic.skill) ?? { x: 0, y: 0 };
                const waits = state.waitsFor(topic.skill).length > 0;
                const name = state.choiceOf(topic.skill)?.name ?? topic.skill;
                return (
                  // biome-ignore lint/a11y/noStaticElementInteractions: the list has a button for each
                  <g
                    key={topic.skill}
                    class={`station ${topicState(progress, topic) ?? (waits ? 'waits' : 'open')}${pointed === topic.skill ? ' pointed' : ''}`}
                    onMouseEnter={() => point(topic.skill)}
                    onClick={() => onChoose(topic.skill)}
                  >
                    <title>{name}</title>
                    <circle class="around" cx={x} cy={y} r="12" />
                    <circle cx={x} cy={y} r="6" />
                  </g>
                );
              })}
            </g>
          ))}
        </svg>
      </section>
      <figcaption class="soft">
        <p>{pointed === null ? text('path_hint') : <Pointed topic={pointed} state={state} />}</p>
        <ul class="path-key">
          {KEY.map(([kind, words]) => (
            <li key={kind}>
              <svg class={kind} width="16" height="16" aria-hidden="true">
                <circle cx="8" cy="8" r="6" />
              </svg>
              {text(words)}
            </li>
          ))}
        </ul>
      </figcaption>
    </figure>
  );
}

function Pointed({ topic, state }: { topic: SkillId; state: RoadmapState }) {
  const name = (id: SkillId) => state.choiceOf(id)?.name ?? id;
  const waits = state.waitsFor(topic);
  const opens = state.opens.value.get(topic) ?? [];
  return (
    <>
      <b lang="en">{name(topic)}</b> {waits.length > 0 && text('comes_after', { names: waits.join(', ') })}{' '}
      {opens.length > 0 && text('leads_to', { names: opens.map(name).join(', ') })}
    </>
  );
}

interface Place {
  readonly x: number;
  readonly y: number;
}

/** Within a column a bow to the left, between columns a wave. */
function wayOf(from: Place, to: Place): string {
  if (from.x === to.x) {
    const bow = Math.min(22, 8 + Math.abs(to.y - from.y) / 6);
    return `M${from.x} ${from.y}C${from.x - bow} ${from.y} ${to.x - bow} ${to.y} ${to.x} ${to.y}`;
  }
  const half = (from.x + to.x) / 2;
  return `M${from.x} ${from.y}C${half} ${from.y} ${half} ${to.y} ${to.x} ${to.y}`;
}
