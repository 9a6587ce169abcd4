import type { TopicView } from '../domain/path';
import { type Progress, type ProgressState, stateOf } from '../domain/progress';
import type { TopicChoice } from '../domain/topic-choice';
import type { PathSkill } from '../roadmap/types';
import { Lesson } from './Lesson';
import type { RoadmapState } from './roadmap-state';
import { plural, text } from './texts';
import { hourSpan } from './words';

interface TopicDetailsProps {
  readonly view: TopicView;
  readonly choice: TopicChoice;
  readonly state: RoadmapState;
  readonly progress: Progress;
}

/** A topic opened: what comes first, what fills it, its states, and what there is to learn. */
export function TopicDetails({ view, choice, state, progress }: TopicDetailsProps) {
  const { topic, skills } = view;
  const { state: current, lead, planned, undecided } = choice;
  const waits = state.waitsFor(topic.skill);
  const partOf = state.lessons.value?.topics[topic.skill]?.partOf ?? {};
  return (
    <div class="topic-open">
      {waits.length > 0 && current === 'open' && <p class="soft">{text('comes_after', { names: waits.join(', ') })}</p>}
      <p class="soft">
        {plural('hours_for_beginner', topic.hours[1], { hours: hourSpan(topic.hours) })}
        {skills.length > 1 && ` ${text('any_of_these')}`}
      </p>
      <ul class="choices">
        {skills.map((skill) => (
          <Choice
            key={skill.id}
            skill={skill}
            partOf={partOf[skill.id]}
            named={skills.length > 1}
            current={stateOf(progress, skill.id)}
            mark={state.mark}
          />
        ))}
      </ul>
      {current === 'open' && !undecided && (
        <button type="button" class="button link" onClick={() => state.plan(lead.id, !planned)}>
          {text(planned ? 'plan_leave' : 'plan_take')}
        </button>
      )}
      <Lesson view={view} choice={choice} state={state} />
    </div>
  );
}

interface ChoiceProps {
  readonly skill: PathSkill;
  /** What it is a part of, by name. */
  readonly partOf: string | undefined;
  readonly named: boolean;
  readonly current: ProgressState | null;
  readonly mark: RoadmapState['mark'];
}

function Choice({ skill, partOf, named, current, mark }: ChoiceProps) {
  return (
    <li>
      <p>
        <span lang="en">
          {named && <b>{skill.name}: </b>}
          {skill.about}
        </span>{' '}
        {partOf && `${text('part_of', { name: partOf })} `}
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
