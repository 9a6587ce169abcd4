import type { ComponentChildren } from 'preact';
import type { NamedStep, NextSteps } from '../domain/plan/next-steps';
import { stateOf, topicState } from '../domain/progress';
import type { SkillId } from '../roadmap/types';
import type { PopupState } from './popup-state';
import { plural, sentenceCase, text } from './texts';
import { hourSpan, namesOf } from './words';

/** How many topics the roadmap itself proposes, as long as no posting does. */
const MOST = 3;

/** What to learn next by the postings seen, each with its reason; before there are any, what the roadmap has first. */
export function NextView({ state, onMarket }: { state: PopupState; onMarket: () => void }) {
  const next = state.next.value;
  return (
    <>
      <h1 class="visually-hidden">{text('part_next')}</h1>
      {next && state.progress.value ? <Next next={next} state={state} /> : <p class="soft">{text('next_reading')}</p>}
      <p>
        <button type="button" class="button link" onClick={onMarket}>
          {text('market_open')}
        </button>
      </p>
    </>
  );
}

function Next({ next, state }: { next: NextSteps; state: PopupState }) {
  const { steps, postings, open, early, fresh } = next;
  if (postings === 0) {
    return (
      <>
        <p class="note">{text('next_none_seen')}</p>
        <ByPath state={state} />
      </>
    );
  }
  const scope = [
    steps.length > 0 ? plural('next_scope', postings, { number: postings }) : plural('next_nothing_left', postings, { number: postings }),
    ...(open > 0 && steps.length > 0 ? [plural('next_open', open, { open })] : []),
    ...(early ? [plural('next_early', early.have, { have: early.have, need: early.need })] : []),
    ...(fresh ? [] : [text('next_working')]),
  ];
  return (
    <>
      <p class="soft">{scope.join(' ')}</p>
      {steps.length > 0 && (
        <ol class="next-steps">
          {steps.map((step) => (
            <NextStep key={step.skill.id} skill={step.skill.id} name={step.skill.name} hours={step.hours} state={state}>
              {reasonsFor(step, postings).map((reason) => (
                <p key={reason}>{reason}</p>
              ))}
            </NextStep>
          ))}
        </ol>
      )}
    </>
  );
}

/** Why a step is in the plan, a sentence each. */
export function reasonsFor(step: NamedStep, postings: number): string[] {
  const { why, opens, oneAway, nearer, needs, leadsTo } = step;
  return [
    ...(why === 'pinned' ? [text('next_pinned')] : []),
    ...(opens > 0 ? [plural('next_opens', oneAway, { away: oneAway, opens })] : []),
    ...(opens === 0 && nearer > 0 ? [plural('next_nearer', nearer, { number: nearer, all: postings })] : []),
    ...(why === 'before' ? [text('next_before', { name: leadsTo.name })] : []),
    ...(needs.length > 0 ? [text('comes_after', { names: namesOf(needs) })] : []),
  ];
}

/** The first topics on the path that can be begun now. */
function ByPath({ state }: { state: PopupState }) {
  const progress = state.progress.value ?? {};
  const ready = [...state.views.value.values()]
    .filter(({ topic }) => topicState(progress, topic) === null && state.waitsFor(topic.skill).length === 0)
    .slice(0, MOST);
  if (ready.length === 0) return null;
  return (
    <>
      <p class="soft">{text('next_by_path')}</p>
      <ol class="next-steps">
        {ready.map(({ topic }) => {
          const choice = state.choiceOf(topic.skill);
          return (
            choice && (
              <NextStep key={topic.skill} skill={choice.lead.id} name={choice.name} hours={topic.hours} state={state}>
                <p>{sentenceCase(text('ready_now'))}</p>
              </NextStep>
            )
          );
        })}
      </ol>
    </>
  );
}

interface NextStepProps {
  readonly skill: SkillId;
  readonly name: string;
  readonly hours: readonly [number, number];
  readonly state: PopupState;
  readonly children: ComponentChildren;
}

function NextStep({ skill, name, hours, state, children }: NextStepProps) {
  const home = state.homeOf(skill);
  const learning = stateOf(state.progress.value ?? {}, skill) === 'learning';
  const undecided = home !== null && state.choiceOf(home)?.undecided === true && state.choiceOf(home)?.name === name;
  return (
    <li>
      <h2>
        <span lang="en">{name}</span> <span class="hours soft num">{text('hours_short', { hours: hourSpan(hours) })}</span>
      </h2>
      <div class="soft">{children}</div>
      <p class="next-doors">
        {!undecided && (
          <button type="button" class="button link" aria-pressed={learning} onClick={() => state.mark(skill, learning ? null : 'learning')}>
            {text('begin_learning')}
          </button>
        )}
        {home && (
          <button type="button" class="button link" onClick={() => state.showTopic(home)}>
            {text('show_on_roadmap')}
          </button>
        )}
      </p>
    </li>
  );
}
