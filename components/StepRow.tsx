import type { StepView } from '../domain/path';
import { countTopics, type Progress, type TopicCount } from '../domain/progress';
import type { StepWish } from '../domain/step-changes';
import type { RoadmapState } from './roadmap-state';
import { TopicRow } from './TopicRow';
import { plural, text } from './texts';

interface StepRowProps {
  /** With those of its topics that are shown. */
  readonly view: StepView;
  readonly number: number;
  readonly state: RoadmapState;
  readonly progress: Progress;
  /** Whether a search or filter holds: then all steps stand open. */
  readonly narrowed: boolean;
  /** The first with something to learn stands open from the start. */
  readonly first: boolean;
}

/** A step with its topics; what it says of itself holds for all of them, shown or not. */
export function StepRow({ view, number, state, progress, narrowed, first }: StepRowProps) {
  const { step } = view;
  const counts = countTopics(progress, step.topics);
  const open = narrowed || (state.openSteps.value[step.id] ?? first);
  const toggle = () => {
    state.openSteps.value = { ...state.openSteps.value, [step.id]: !open };
  };
  return (
    <li class="step">
      <div class="rail">
        <Ring counts={counts} number={number} />
      </div>
      <div class="step-body">
        <h2 class="step-title">
          <button type="button" class="step-head" aria-expanded={open} data-step={step.id} onClick={toggle}>
            <b lang="en">{step.name}</b>
            <span class="soft num">
              {counts.done}/{counts.all}
              {counts.skipped > 0 && ` · ${plural('count_skipped', counts.skipped, { number: counts.skipped })}`}
            </span>
          </button>
        </h2>
        {open && (
          <>
            <ul class="topics">
              {view.topics.map((topic) => (
                <TopicRow key={topic.topic.skill} view={topic} state={state} progress={progress} />
              ))}
            </ul>
            {!narrowed && <WholeStep name={step.name} onMark={(wish) => state.markStep(step.id, wish)} />}
          </>
        )}
      </div>
    </li>
  );
}

const WISHES = [
  ['done', 'mark_done'],
  ['skipped', 'mark_skipped'],
  [null, 'mark_open'],
] as const;

/** Marks all of a step at once. */
function WholeStep({ name, onMark }: { name: string; onMark: (wish: StepWish) => void }) {
  return (
    <fieldset class="whole-step">
      <legend class="visually-hidden">{name}</legend>
      <span class="soft">{text('step_mark')}</span>
      {WISHES.map(([wish, key]) => (
        <button key={key} type="button" class="button link" onClick={() => onMark(wish)}>
          {text(key)}
        </button>
      ))}
    </fieldset>
  );
}

/** The share of a step that is done, and behind it the share in progress, as a ring around its number. */
export function Ring({ counts, number }: { counts: TopicCount; number: number }) {
  const done = (100 * counts.done) / counts.all;
  const learning = (100 * (counts.done + counts.learning)) / counts.all;
  const finished = counts.open === 0 && counts.learning === 0;
  return (
    <svg class="dot" viewBox="0 0 26 26" aria-hidden="true">
      <circle cx="13" cy="13" r="11.5" />
      {learning > done && (
        <circle
          class="learning"
          cx="13"
          cy="13"
          r="11.5"
          pathLength={100}
          stroke-dasharray={`${learning} 100`}
          transform="rotate(-90 13 13)"
        />
      )}
      {done > 0 && (
        <circle class="done" cx="13" cy="13" r="11.5" pathLength={100} stroke-dasharray={`${done} 100`} transform="rotate(-90 13 13)" />
      )}
      <text x="13" y="17">
        {finished ? '✓' : number}
      </text>
    </svg>
  );
}
