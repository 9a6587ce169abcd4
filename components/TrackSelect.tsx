import type { RoadmapState } from './roadmap-state';
import { text } from './texts';

/** One language with what belongs to it: its picks come first wherever any one of several is enough. */
export function TrackSelect({ state }: { state: RoadmapState }) {
  const track = state.track.value;
  return (
    <label class="path-choice">
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
