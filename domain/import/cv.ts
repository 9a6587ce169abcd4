/**
 * Reading a CV. What stands in its section of skills is the reader’s own list; what the rest names (a project, a job, a
 * course) is named among other words and proves nothing by itself.
 */
import { readLabel } from '../labels';
import { findMentions } from '../mentions';
import type { ProgressState } from '../progress';
import type { Vocabulary } from '../vocabulary';
import { type NewEntry, type NewUnknown, type Read, type Refusal, refuse } from './imported';
import { lineCounter, linesOf, MOST_LINES } from './lines';
import { stateOfWord } from './state-words';
import { snippet } from './table';

const SKILLS =
  /^(technical |core |key |it[- ]|hard |professional )?(skills?|technologies|technology stack|tech stack|tools( (and|&) technologies)?|competenc(ies|es)|expertise|(edv-?|fach)?kenntnisse|fähigkeiten|kompetenzen|technologien|habilidades( técnicas)?|competencias( técnicas)?|tecnologías|conocimientos( técnicos)?|compétences( techniques)?|technologies maîtrisées)( (&|and|und|y|et) [\p{L} ]{3,30})?$/iu;
const OTHER =
  /^((work|professional|relevant|employment) )?(experience|history|employment)|^(education|projects?|personal projects|certifications?|certificates|languages|interests|hobbies|references|summary|profile|about( me)?|objective|awards?|publications?|volunteering|contact|courses|achievements|berufserfahrung|werdegang|ausbildung|bildung|studium|projekte|sprachen|interessen|zertifikate|profil|kontakt|experiencia( laboral| profesional)?|educación|formación|proyectos|idiomas|intereses|certificaciones|perfil|expériences?( professionnelles?)?|formations?|projets|langues|centres d’intérêt|certifications)$/iu;

interface Section {
  /** Lines, counted from 0: the first behind the heading, and the first of the next. */
  readonly from: number;
  readonly to: number;
}

/** Whether a text reads like a CV and not like a list: headings that CVs have, or sentences. */
export function looksLikeCv(text: string): boolean {
  const lines = linesOf(text.slice(0, 100_000)).filter((line) => line.trim() !== '');
  const headings = lines.filter((line) => SKILLS.test(heading(line)) || OTHER.test(heading(line))).length;
  const sentences = lines.filter((line) => line.trim().split(/\s+/).length > 9).length;
  return headings >= 2 || (headings >= 1 && lines.length > 5) || sentences > Math.max(2, lines.length / 3);
}

/** Reads a CV, or any other text in sentences. */
export function readCv(text: string, vocabulary: Vocabulary): Read | Refusal {
  const entries: NewEntry[] = [];
  const unknown: NewUnknown[] = [];
  const lines = linesOf(text);
  if (lines.length > MOST_LINES) return refuse(MOST_LINES, { kind: 'too-many', most: MOST_LINES });
  const sections = skillSections(lines);
  for (const { from, to } of sections) {
    let above: ProgressState | 'open' = 'done';
    for (let line = from; line < to; line += 1) {
      const words = lines[line] ?? '';
      const divides = /:\s*$/.test(words);
      const said = divides ? stateOfWord(heading(words)) : undefined;
      if (divides) above = said ?? 'done';
      if (said) continue;
      for (const { label, state } of itemsOf(words, above)) {
        if (state === 'open') continue;
        const at = { since: null, line: line + 1, label, state, used: false };
        const { skills, sure } = readLabel(label, vocabulary);
        for (const skill of skills) entries.push({ ...at, skill, sure });
        if (skills.length === 0 && label.split(' ').length <= 4) unknown.push(at);
      }
    }
  }
  const bare = lines.join('\n');
  const lineAt = lineCounter(bare);
  for (const { skill, start, end } of findMentions(bare, vocabulary)) {
    const line = lineAt(start);
    if (sections.some(({ from, to }) => line > from && line <= to)) continue;
    entries.push({ skill: skill.id, state: 'done', since: null, line, label: snippet(bare, start, end), sure: false, used: false });
  }
  if (entries.length === 0) return refuse(1, { kind: 'empty' });
  const first = sections[0];
  return { kind: 'read', format: 'cv', by: first ? heading(lines[first.from - 1] ?? '') : '', source: 'list', entries, unknown };
}

function skillSections(lines: readonly string[]): Section[] {
  const sections: Section[] = [];
  let from = -1;
  const close = (to: number) => {
    if (from >= 0 && to > from) sections.push({ from, to });
    from = -1;
  };
  lines.forEach((line, at) => {
    const bare = heading(line);
    if (SKILLS.test(bare)) {
      close(at);
      from = at + 1;
    } else if (OTHER.test(bare) || (from >= 0 && isLoudHeading(line))) close(at);
  });
  close(lines.length);
  return sections;
}

function heading(line: string): string {
  return line
    .trim()
    .replace(/^#{1,6}\s*|^[*_]+|[*_]+$/g, '')
    .replace(/[:.]$/, '')
    .trim()
    .slice(0, 60);
}

/** A heading of Markdown, or a line in capitals that is no list. */
function isLoudHeading(line: string): boolean {
  const bare = line.trim();
  return /^#{1,3}\s/.test(bare) || (/^[\p{Lu}\s&]{8,40}$/u.test(bare) && !/[,;|•]/.test(bare));
}

/** What stands in brackets behind a name, or before a colon, may say how far somebody is. */
const BRACKETS = /\(([^()]*)\)/g;

/** “Languages: Go, Java (beginner) • SQL” → Go, Java in progress, SQL; “Currently learning: Kafka” → Kafka in progress. */
function itemsOf(line: string, above: ProgressState | 'open'): { label: string; state: ProgressState | 'open' }[] {
  const bare = line.slice(0, 2000).replace(/^\s*[-*•·▪‣]\s*/, '');
  const category = /^([\p{L} &/]{3,40}):\s/u.exec(bare);
  const all = (category?.[1] ? stateOfWord(category[1]) : undefined) ?? above;
  return bare
    .slice(category?.[0].length ?? 0)
    .split(/[,;•·▪‣|\t]|\s[–—]\s|\s{3,}/)
    .map((item) => ({
      label: item.replace(BRACKETS, '').replace(/[.…]$/, '').trim().slice(0, 200),
      state:
        [...item.matchAll(BRACKETS)]
          .map(([, words = '']) => (words.trim() === '' ? undefined : stateOfWord(words)))
          .find((said) => said !== undefined) ?? all,
    }))
    .filter(({ label }) => /\p{L}/u.test(label));
}
