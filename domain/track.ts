import type { SkillId, Track } from '../roadmap/types';

/** The skills that fill a topic, the track's picks first and in its order; all of them stay. Without a track, as they were. */
export function inTrackOrder<Skill extends { readonly id: SkillId }>(skills: readonly Skill[], track: Track | null): Skill[] {
  if (!track) return [...skills];
  const place = ({ id }: Skill) => {
    const position = track.picks.indexOf(id);
    return position < 0 ? track.picks.length : position;
  };
  return [...skills].sort((a, b) => place(a) - place(b));
}
