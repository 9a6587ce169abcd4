import { expect, test } from 'vitest';
import { lessonBook } from '../../roadmap/lesson-book';
import { loadRoadmap } from '../../tools/roadmap-source';

const { roadmap } = loadRoadmap();
const book = lessonBook(roadmap);

test('every topic has its lesson, and every guide that a lesson names has a title', () => {
  for (const { skill } of roadmap.steps.flatMap(({ topics }) => topics)) {
    const lesson = book.topics[skill];
    expect([skill, (lesson?.done.length ?? 0) > 2, (lesson?.resources.length ?? 0) > 1]).toEqual([skill, true, true]);
    expect(lesson?.articles.filter((id) => !book.articles[id]?.title)).toEqual([]);
  }
});

test('what the guides say of a topic stands at it, and at no other', () => {
  const advice = Object.values(roadmap.facts.advice);
  const told = Object.values(book.topics).flatMap((lesson) => lesson.advice.map(({ says }) => says));
  expect(told.length).toBeGreaterThan(20);
  expect(told.filter((says) => !advice.some((each) => each.advice === says))).toEqual([]);
  expect(book.topics.git?.mistakes.map(({ says }) => says)).toEqual(['Not learning Git. Learn it: every company uses version control.']);
});
