import { useState } from 'preact/hooks';
import type { StepView, TopicView } from '../domain/path';
import { countTopics, type Progress, type ProgressState, stateOf, type TopicCount, topicState } from '../domain/progress';
import type { PathSkill } from '../roadmap/types';
import { Glyph, type GlyphName } from './Glyph';
import { Marked } from './Marked';
import type { PopupState } from './popup-state';
import { plural, text } from './texts';
import { hourSpan, roundedSpan } from './words';

/** The roadmap: steps, topics, progress, search. */
export function RoadmapView({ state }: { state: PopupState }) {
  const progress = state.progress.value;
  if (!progress) return <p class="soft">{text('reading_progress')}</p>;
  const counts = state.counts.value;
  const shown = state.shown.value;
  const searching = state.query.value.trim() !== '';
  return (
    <>
      <h1 class="visually-hidden">{text('roadmap')}</h1>
      <input
        class="search"
        type="search"
        placeholder={text('find_topic_hint')}
        aria-label={text('find_topic')}
        value={state.query.value}
        onInput={(event) => {
          state.query.value = event.currentTarget.value;
        }}
      />
      {!searching && <TrackSelect state={state} />}
      <Counts counts={counts} />
      {shown.length === 0 && <p class="note">{text('nothing_called_that')}</p>}
      <ol class="steps">
        {shown.map((view) => (
          <StepRow
            key={view.step.id}
            view={view}
            number={state.path.value.findIndex(({ step }) => step.id === view.step.id) + 1}
            state={state}
            progress={progress}
            searching={searching}
          />
        ))}
      </ol>
    </>
  );
}

/** One language with what belongs to it: its picks come first wherever any one of several is enough. */
function TrackSelect({ state }: { state: PopupState }) {
  const track = state.track.value;
  return (
    <label class="track">
      <span>{text('my_language')}</span>
      <select value={track?.id ?? ''} onChange={(event) => state.chooseTrack(event.currentTarget.value || null)}>
        <option value="">{text('not_chosen')}</option>
        {state.tracks.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}

function Counts({ counts }: { counts: TopicCount }) {
  const { all, done } = counts;
  const parts = (['learning', 'skipped'] as const)
    .filter((state) => counts[state] > 0)
    .map((state) => plural(`count_${state}`, counts[state], { number: counts[state] }));
  return (
    <p class="counts">
      <span>
        <Marked words={plural('done_of_all', done, { all, done })} />
        {parts.map((part) => ` · ${part}`)}
      </span>
      <span>{counts.hoursLeft[1] > 0 ? text('hours_left', { hours: roundedSpan(counts.hoursLeft) }) : text('nothing_left')}</span>
    </p>
  );
}

interface StepRowProps {
  readonly view: StepView;
  readonly number: number;
  readonly state: PopupState;
  readonly progress: Progress;
  readonly searching: boolean;
}

function StepRow({ view, number, state, progress, searching }: StepRowProps) {
  const whole = state.path.value.find(({ step }) => step.id === view.step.id) ?? view;
  const counts = countTopics(
    progress,
    whole.topics.map(({ topic }) => topic),
  );
  const firstUnfinished = state.path.value.find(({ step }) => countTopics(progress, step.topics).open > 0);
  const [chosen, choose] = useState<boolean | null>(null);
  const open = searching || (chosen ?? firstUnfinished?.step.id === view.step.id);
  return (
    <li class="step">
      <div class="rail">
        <Ring counts={counts} number={number} />
      </div>
      <div class="step-body">
        <button type="button" class="step-head" aria-expanded={open} onClick={() => choose(!open)}>
          <b lang="en">{view.step.name}</b>
          <span class="soft num">
            {counts.done}/{counts.all}
            {counts.skipped > 0 && ` · ${plural('count_skipped', counts.skipped, { number: counts.skipped })}`}
          </span>
        </button>
        {open && (
          <ul class="topics">
            {view.topics.map((topic) => (
              <TopicRow key={topic.topic.skill} view={topic} popup={state} progress={progress} />
            ))}
          </ul>
        )}
      </div>
    </li>
  );
}

/** The share of a step that is done, and behind it the share in progress, as a ring around its number. */
function Ring({ counts, number }: { counts: TopicCount; number: number }) {
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

const GLYPH_OF: Readonly<Record<ProgressState | 'open', GlyphName>> = {
  done: 'have',
  learning: 'learning',
  skipped: 'skipped',
  open: 'open',
};

function TopicRow({ view, popup, progress }: { view: TopicView; popup: PopupState; progress: Progress }) {
  const { topic, skills } = view;
  const [open, setOpen] = useState(false);
  // “Package managers” stays what it is called, whichever of them comes first in the track.
  const main = (topic.name === null && !view.named && skills.find(({ id }) => id === topic.skill)) || skills[0];
  if (!main) return null;
  const current = topicState(progress, topic) ?? 'open';
  const planned = current === 'open' ? skills.find(({ id }) => Object.hasOwn(popup.planned.value, id)) : undefined;
  // Of alternatives the one that the reader took or plans stands first.
  const lead = skills.find((skill) => stateOf(progress, skill.id) === current) ?? planned ?? main;
  const others = skills.filter((skill) => skill !== lead);
  // As long as nothing says which of several technologies it is to be, a tick cannot know either: it shows the choice.
  const undecided = current === 'open' && !planned && topic.name !== null && !view.named && !popup.track.value?.picks.includes(lead.id);
  const name = (undecided && topic.name) || lead.name;
  const waits = popup.waitsFor(topic);
  const hours = hourSpan(topic.hours);
  const state = text(`state_${current}`);
  const ready = waits.length > 0 ? text('hours_short', { hours }) : text('ready_now');
  const note = current === 'open' ? (planned ? `${text('planned')} · ${ready}` : ready) : current === 'done' ? '' : state;
  return (
    <li class="topic">
      <div class="topic-row">
        <button
          type="button"
          class="tick"
          aria-pressed={current === 'done'}
          aria-label={text(undecided ? 'tick_choose' : current === 'done' ? 'tick_open' : 'tick_done', { name, state })}
          onClick={() => (undecided ? setOpen(true) : popup.mark(lead.id, current === 'done' ? null : 'done'))}
        >
          <Glyph name={GLYPH_OF[current]} />
        </button>
        <button type="button" class={`topic-name ${current}`} aria-expanded={open} onClick={() => setOpen(!open)}>
          <span lang="en">{name}</span>{' '}
          {others.length > 0 && <span class="or">{undecided ? shortList(skills) : text('or_names', { names: shortList(others) })}</span>}
        </button>
        <span class="topic-note">{note}</span>
      </div>
      {open && (
        <div class="topic-open">
          {waits.length > 0 && current === 'open' && <p class="soft">{text('comes_after', { names: waits.join(', ') })}</p>}
          <p class="soft">
            {plural('hours_for_beginner', topic.hours[1], { hours })}
            {skills.length > 1 && ` ${text('any_of_these')}`}
          </p>
          <ul class="choices">
            {skills.map((skill) => (
              <Choice key={skill.id} skill={skill} named={skills.length > 1} current={stateOf(progress, skill.id)} mark={popup.mark} />
            ))}
          </ul>
          {current === 'open' && !undecided && (
            <button type="button" class="button link" onClick={() => popup.plan(lead.id, !planned)}>
              {text(planned ? 'plan_leave' : 'plan_take')}
            </button>
          )}
        </div>
      )}
    </li>
  );
}

interface ChoiceProps {
  readonly skill: PathSkill;
  readonly named: boolean;
  readonly current: ProgressState | null;
  readonly mark: PopupState['mark'];
}

function Choice({ skill, named, current, mark }: ChoiceProps) {
  return (
    <li>
      <p>
        <span lang="en">
          {named && <b>{skill.name}: </b>}
          {skill.about}
        </span>{' '}
        {skill.page && <PageLink page={skill.page} name={skill.name} />}
      </p>
      <fieldset class="states">
        <legend class="visually-hidden">{skill.name}</legend>
        {(['done', 'learning', 'skipped'] as const).map((value) => (
          <button
            key={value}
            type="button"
            class={`button ${value}`}
            aria-pressed={current === value}
            onClick={() => mark(skill.id, current === value ? null : value)}
          >
            {text(`mark_${value}`)}
          </button>
        ))}
      </fieldset>
    </li>
  );
}

function PageLink({ page, name }: { page: string; name: string }) {
  return (
    <a href={page} target="_blank" rel="noreferrer" aria-label={text('official_page', { name })}>
      {new URL(page).hostname.replace(/^www\./, '')}
    </a>
  );
}

function shortList(skills: readonly PathSkill[]): string {
  const names = skills.slice(0, 2).map((skill) => skill.name);
  return skills.length > 2 ? `${names.join(', ')} …` : names.join(', ');
}
