import type { TopicView } from '../domain/path';
import type { TopicChoice } from '../domain/topic-choice';
import type { LessonBook, Resource, SkillId, TopicLesson } from '../roadmap/types';
import { AskingPostings } from './AskingPostings';
import { Folded } from './Folded';
import type { RoadmapState } from './roadmap-state';
import { plural, text } from './texts';

interface LessonProps {
  readonly view: TopicView;
  readonly choice: TopicChoice;
  readonly state: RoadmapState;
}

/** What there is to learn at a topic: why, when it is done, where it is learnt, what to build, what the guides say. */
export function Lesson({ view, choice, state }: LessonProps) {
  const book = state.lessons.value;
  const { topic } = view;
  const lesson = book?.topics[topic.skill];
  if (!book) return <p class="soft">{text('lesson_opening')}</p>;
  if (!lesson) return null;
  return (
    <div class="lesson">
      <p lang="en">{lesson.why}</p>
      <CheckList topic={topic.skill} abilities={lesson.done} choice={choice} state={state} />
      <details class="fold">
        <summary>{text('learn_where')}</summary>
        <Resources resources={resourcesFor(lesson.resources, view, choice)} />
      </details>
      {(lesson.project || lesson.ideas.length > 0) && (
        <details class="fold">
          <summary>{text('practise_it')}</summary>
          {lesson.project && <Project {...lesson.project} />}
          {lesson.ideas.length > 0 && (
            <>
              <h3>{text('larger_projects')}</h3>
              {lesson.ideas.map((idea) => (
                <Project key={idea.name} {...idea} />
              ))}
            </>
          )}
        </details>
      )}
      <Folded class="fold" summary={text('asked_in')}>
        {() => <AskingPostings skills={view.skills.map(({ id }) => id)} ask={state.asking} />}
      </Folded>
      <Guides lesson={lesson} book={book} />
    </div>
  );
}

interface CheckListProps {
  readonly topic: SkillId;
  readonly abilities: readonly string[];
  readonly choice: TopicChoice;
  readonly state: RoadmapState;
}

/** What “done” means, to tick for oneself: the ticks are kept, and mark nothing by themselves. */
function CheckList({ topic, abilities, choice, state }: CheckListProps) {
  const held = new Set(state.checks.value?.[topic] ?? []);
  const number = abilities.filter((ability) => held.has(ability)).length;
  const complete = number === abilities.length && choice.state !== 'done' && !choice.undecided;
  return (
    <fieldset class="checks">
      <legend>
        {text('done_means')} <span class="soft num">{text('checks_held', { held: number, all: abilities.length })}</span>
      </legend>
      {abilities.map((ability) => (
        <label key={ability}>
          <input
            type="checkbox"
            checked={held.has(ability)}
            onChange={(event) => state.check(topic, ability, event.currentTarget.checked)}
          />
          <span lang="en">{ability}</span>
        </label>
      ))}
      {complete && (
        <button type="button" class="button" onClick={() => state.mark(choice.lead.id, 'done')}>
          {text('checks_complete', { name: choice.lead.name })}
        </button>
      )}
    </fieldset>
  );
}

/** What serves every way of filling the topic, and what is about the one that was taken; about all of them while none was. */
function resourcesFor(resources: readonly Resource[], { skills }: TopicView, { lead, undecided }: TopicChoice): readonly Resource[] {
  if (undecided || skills.length === 1) return resources;
  const own = resources.filter((resource) => resource.for === lead.id);
  return [...own, ...resources.filter((resource) => resource.for === null)];
}

function Resources({ resources }: { resources: readonly Resource[] }) {
  return (
    <ul class="resources">
      {resources.map(({ title, page, kind }) => (
        <li key={page}>
          <a href={page} target="_blank" rel="noreferrer" lang="en">
            {title}
          </a>{' '}
          <span class="soft">{text(`kind_${kind}`)}</span>
        </li>
      ))}
    </ul>
  );
}

function Project({ name, about }: { name: string; about: string }) {
  return (
    <p lang="en">
      <b>{name}.</b> {about}
    </p>
  );
}

function Guides({ lesson, book }: { lesson: TopicLesson; book: LessonBook }) {
  const { articles, advice, mistakes } = lesson;
  if (articles.length === 0 && advice.length === 0 && mistakes.length === 0) return null;
  const all = Object.keys(book.articles).length;
  return (
    <details class="fold">
      <summary>{text('guides_say')}</summary>
      {advice.map(({ says, year }) => (
        <p key={says}>
          <span lang="en">{says}</span> <span class="soft">{year}</span>
        </p>
      ))}
      {mistakes.map(({ says, year }) => (
        <p key={says}>
          {text('guide_mistake')} <span lang="en">{says}</span> <span class="soft">{year}</span>
        </p>
      ))}
      {articles.length > 0 && (
        <>
          <p>{plural('named_in_guides', articles.length, { number: articles.length, all })}</p>
          <ul class="soft" lang="en">
            {articles.map((id) => {
              const article = book.articles[id];
              return article && <li key={id}>{article.title}</li>;
            })}
          </ul>
        </>
      )}
    </details>
  );
}
