import { countTopics, type Progress, topicState } from '../domain/progress';
import { Counts } from './Counts';
import { Glyph } from './Glyph';
import { LearntChart } from './LearntChart';
import { PathPicture } from './PathPicture';
import { RoadmapView } from './RoadmapView';
import type { RoadmapState } from './roadmap-state';
import { Toast } from './Toast';
import { GLYPH_OF } from './TopicRow';
import { day, text } from './texts';
import { hourSpan } from './words';

interface RoadmapPageProps {
  readonly state: RoadmapState;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly onPrint: () => void;
}

/** The whole roadmap on a page of its own: the picture of the path, the list, what was learnt when, and all of it to print. */
export function RoadmapPage({ state, now, onPrint }: RoadmapPageProps) {
  const progress = state.progress.value;
  return (
    <>
      <header class="roadmap-head">
        <div>
          <h1>{text('your_roadmap')}</h1>
          <p class="soft only-print">{text('as_of', { day: day(now) })}</p>
        </div>
        <button type="button" class="button only-screen" onClick={onPrint}>
          {text('print')}
        </button>
      </header>
      <main>
        {progress ? (
          <>
            <div class="only-screen">
              <h2>{text('whole_path')}</h2>
              <PathPicture state={state} progress={progress} onChoose={state.show} />
            </div>
            <div class="roadmap-columns only-screen">
              <section aria-label={text('roadmap')}>
                <RoadmapView state={state} heading={false} />
              </section>
              <section aria-labelledby="learnt-heading">
                <h2 id="learnt-heading">{text('learnt_when')}</h2>
                <LearntChart path={state.path.value} progress={progress} />
              </section>
            </div>
            <PrintedPath state={state} progress={progress} />
          </>
        ) : (
          <p class="soft">{text('reading_progress')}</p>
        )}
      </main>
      <Toast
        notice={state.notice.value}
        onUndo={state.undo}
        onClose={() => {
          state.notice.value = null;
        }}
      />
    </>
  );
}

/** What is printed: every step and topic with its state, since when it is done, and the hours of what is left. */
function PrintedPath({ state, progress }: { state: RoadmapState; progress: Progress }) {
  return (
    <div class="printed only-print">
      <Counts counts={state.counts.value} />
      {state.path.value.map(({ step, topics }, place) => {
        const { all, done } = countTopics(progress, step.topics);
        return (
          <section key={step.id}>
            <h2>
              <span lang="en">{`${place + 1}. ${step.name}`}</span> <span class="num">{text('step_count', { done, all })}</span>
            </h2>
            <ul>
              {topics.map(({ topic }) => {
                const choice = state.choiceOf(topic.skill);
                const said = topicState(progress, topic) ?? 'open';
                const since = choice && said === 'done' ? progress[choice.lead.id]?.since : undefined;
                return (
                  <li key={topic.skill}>
                    <Glyph name={GLYPH_OF[said]} />
                    <span lang="en">{choice?.name}</span>
                    <span class="printed-note">
                      {since !== undefined
                        ? day(since)
                        : said === 'open'
                          ? text('hours_short', { hours: hourSpan(topic.hours) })
                          : text(`state_${said}`)}
                    </span>
                  </li>
                );
              })}
            </ul>
          </section>
        );
      })}
    </div>
  );
}
