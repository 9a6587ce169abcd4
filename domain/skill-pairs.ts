/** What two skills are to each other where a posting names both. */
import type { KnownSkill } from './vocabulary';

/** Pairs that a slash names as one field, of which nobody wants the half. */
const WRITTEN_AS_ONE = new Set([
  'artificial-intelligence machine-learning',
  'machine-learning deep-learning',
  'machine-learning nlp',
  'sast dast',
  'ids ips',
  'lan wan',
  'html css',
  'data-structures algorithms',
  'ui ux',
  'prometheus grafana',
  'jira confluence',
]);
/** Languages that one job or another is written in. */
const LANGUAGES = new Set(
  'python java go c cpp csharp rust kotlin scala ruby php nodejs javascript typescript swift perl r groovy elixir'.split(' '),
);
/** Whether two languages stand for each other where a slash parts them: “Java/Node.js”; not “Node.js/TypeScript”, one of which is made of the other. */
export function areLanguages(a: KnownSkill, b: KnownSkill): boolean {
  return LANGUAGES.has(a.id) && LANGUAGES.has(b.id) && !NODE_IN.has(`${a.id} ${b.id}`);
}
const NODE_IN = new Set(['nodejs typescript', 'typescript nodejs', 'nodejs javascript', 'javascript nodejs']);

/** Whether one of two may well stand for the other: they fill one topic, are close, or are close to the same. */
export function sameJob(a: KnownSkill, b: KnownSkill): boolean {
  if (a.topic?.anyOf.includes(b.id)) return true;
  if (a.implies.includes(b.id) || b.implies.includes(a.id)) return false;
  return a.close.includes(b.id) || b.close.includes(a.id) || a.close.some((id) => b.close.includes(id));
}

/** Pairs that nobody chooses between. */
const ON_ONE_PAGE = new Set(['html css', 'css javascript', 'html javascript']);
const TOGETHER = new Set([...ON_ONE_PAGE, 'docker kubernetes', 'git ci-cd', 'dns http']);

function isOf(pairs: ReadonlySet<string>, a: KnownSkill, b: KnownSkill): boolean {
  return pairs.has(`${a.id} ${b.id}`) || pairs.has(`${b.id} ${a.id}`);
}

/** Whether two make one page, so that even a list of examples wants both: HTML and CSS. */
export function pageTogether(a: KnownSkill, b: KnownSkill): boolean {
  return isOf(ON_ONE_PAGE, a, b);
}

/** Whether two work together, so that nobody chooses between them. */
export function workTogether(a: KnownSkill, b: KnownSkill): boolean {
  return isOf(TOGETHER, a, b);
}

/** Whether two do the same job, or are parts of the same. */
export function ofOneFamily(a: KnownSkill, b: KnownSkill): boolean {
  return sameJob(a, b) || a.implies.some((id) => id === b.id || b.implies.includes(id)) || b.implies.includes(a.id);
}

/** Whether a slash between two names one field: AI/ML. */
export function writtenAsOne(a: KnownSkill, b: KnownSkill): boolean {
  return isOf(WRITTEN_AS_ONE, a, b);
}

/** Clouds: a list of their services takes them apart. */
const CLOUDS = new Set(['aws', 'azure', 'gcp']);

/** Whether a list of what belongs to a skill names its parts, all of which are wanted, rather than choices. */
export function isMadeOfParts({ id }: KnownSkill): boolean {
  return CLOUDS.has(id);
}
