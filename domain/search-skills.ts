import { readPlainText } from './plain-text';
import { readPosting } from './reading';
import type { KnownSkill, Vocabulary } from './vocabulary';

/**
 * The skills that a search means, at most so many: first what it names by any spelling, then names that begin with it, then
 * names with a word that does. None for an empty search.
 */
export function searchSkills(query: string, vocabulary: Vocabulary, most: number): KnownSkill[] {
  const wanted = query.trim().toLowerCase();
  if (wanted === '') return [];
  const named = readPosting(readPlainText(query.trim()), vocabulary).mentions.map(({ skill }) => skill);
  const begins: KnownSkill[] = [];
  const holds: KnownSkill[] = [];
  for (let position = 0; position < vocabulary.skills.size; position += 1) {
    const skill = vocabulary.skills.at(position);
    const name = skill.name.toLowerCase();
    if (name.startsWith(wanted)) begins.push(skill);
    else if (name.split(/[\s/(-]+/).some((word) => word.startsWith(wanted))) holds.push(skill);
  }
  // On the roadmap before outside it, then the shorter name: it is the plainer thing.
  const rank = (skill: KnownSkill) => (skill.topic ? 0 : 1000) + skill.name.length;
  const byRank = (skills: KnownSkill[]) => skills.sort((a, b) => rank(a) - rank(b));
  return [...new Set([...named, ...byRank(begins), ...byRank(holds)])].slice(0, most);
}
