import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { TopicView } from '../domain/path';
import type { Progress, ProgressState } from '../domain/progress';
import { choiceIn } from '../domain/topic-choice';
import type { PathSkill } from '../roadmap/types';
import { Glyph, type GlyphName } from './Glyph';
import type { RoadmapState } from './roadmap-state';
import { TopicDetails } from './TopicDetails';
import { text } from './texts';
import { hourSpan } from './words';

/** The sign of a topic's state. */
export const GLYPH_OF: Readonly<Record<ProgressState | 'open', GlyphName>> = {
  done: 'have',
  learning: 'learning',
  skipped: 'skipped',
  open: 'open',
};

/** A topic in the list: one press marks it, another opens it. */
export function TopicRow({ view, state, progress }: { view: TopicView; state: RoadmapState; progress: Progress }) {
  const { topic } = view;
  const choice = choiceIn(view, progress, state.planned.value, state.track.value);
  const open = state.openTopics.value.has(topic.skill);
  if (!choice) return null;
  const { state: current, others, planned, undecided, name } = choice;
  const hours = text('hours_short', { hours: hourSpan(topic.hours) });
  const said = text(`state_${current}`);
  const asks = [...(planned ? [text('planned')] : []), ...(state.waitsFor(topic.skill).length > 0 ? [] : [text('ready_now')]), hours];
  const note = current === 'open' ? asks.join(' · ') : current === 'done' ? '' : said;
  return (
    <li class="topic">
      <div class="topic-row">
        <button
          type="button"
          class="tick"
          aria-pressed={current === 'done'}
          aria-label={text(undecided ? 'tick_choose' : current === 'done' ? 'tick_open' : 'tick_done', { name, state: said })}
          data-topic={topic.skill}
          onClick={() => state.markTopic(view, current === 'done' ? null : 'done')}
        >
          <Glyph name={GLYPH_OF[current]} />
        </button>
        <TopicName topic={topic.skill} state={state} className={`topic-name ${current}`} open={open}>
          <span lang="en">{name}</span>{' '}
          {others.length > 0 && (
            <span class="or">{undecided ? shortList(view.skills) : text('or_names', { names: shortList(others) })}</span>
          )}
        </TopicName>
        <span class="topic-note">{note}</span>
      </div>
      {open && <TopicDetails view={view} choice={choice} state={state} progress={progress} />}
    </li>
  );
}

interface TopicNameProps {
  readonly topic: string;
  readonly state: RoadmapState;
  readonly className: string;
  readonly open: boolean;
  readonly children: ComponentChildren;
}

function TopicName({ topic, state, className, open, children }: TopicNameProps) {
  const button = useRef<HTMLButtonElement>(null);
  // Sent here from another part: the topic comes into sight and takes the focus.
  const sought = state.sought.value === topic;
  useEffect(() => {
    if (!sought) return;
    state.sought.value = null;
    button.current?.scrollIntoView({ block: 'center' });
    button.current?.focus({ preventScroll: true });
  }, [sought, state]);
  return (
    <button
      ref={button}
      type="button"
      class={className}
      aria-expanded={open}
      data-topic={topic}
      data-part="name"
      onClick={() => state.open(topic, !open)}
    >
      {children}
    </button>
  );
}

function shortList(skills: readonly PathSkill[]): string {
  const names = skills.slice(0, 2).map((skill) => skill.name);
  return skills.length > 2 ? `${names.join(', ')} …` : names.join(', ');
}
