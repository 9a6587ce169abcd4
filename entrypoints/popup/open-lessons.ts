import type { LessonBook } from '../../roadmap/types';

/** What there is to learn, as a part of its own: it is larger than all the rest of the popup. */
export async function openLessons(): Promise<LessonBook> {
  return (await import('virtual:lessons')).default;
}
