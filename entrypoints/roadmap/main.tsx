import roadmap from 'virtual:roadmap';
import { render } from 'preact';
import { nameLanguage } from '../../components/name-language';
import { RoadmapPage } from '../../components/RoadmapPage';
import { createRoadmapState } from '../../components/roadmap-state';
import { text } from '../../components/texts';
import { ask } from '../../messages/client';
import { onRevision } from '../../messages/revision';
import { afterPaint } from '../popup/after-paint';
import { glanceAtCopy } from '../popup/glance-at-copy';
import { openLessons } from '../popup/open-lessons';

nameLanguage(document, text('roadmap_title'));
const state = createRoadmapState(roadmap, ask, openLessons);
const Page = () => <RoadmapPage state={state} now={Date.now()} onPrint={() => window.print()} />;
render(<Page />, document.getElementById('app') as HTMLElement);
const load = async () => {
  await state.attempt(async () => {
    await state.loadRoadmap();
  });
  if (state.progress.value === null) setTimeout(load, 2000);
};
// A stopped worker takes longer to start than the copy to be read, and would take the processor from painting that.
const glanced = glanceAtCopy().then((copy) => {
  if (!copy) return;
  state.glance(copy);
  return afterPaint();
});
void glanced.then(load);
onRevision(() => void load(), new AbortController().signal);
