/** How much what a sentence names is wanted, by where it stands: its section, the block, and of whom the sentence speaks. */
import type { ReadNeed } from './clauses';
import { CUE, type Cue, type Cues, cuesIn, spanOf } from './cues/cues';
import type { Block } from './posting';
import type { Section } from './sections';
import { isBulleted, type Span } from './sentences';
import { endOf, startOf, type Words } from './words';

/** Where a sentence stands. */
export interface Place {
  readonly block: Block;
  readonly section: Section;
  readonly sentence: Span;
}

/** How far back in its block a sentence's subject is looked for, in units. */
const SUBJECT_REACH = 600;

/** What the section says, or else the sentence as a whole. */
export function needOfPlace(words: Words, cues: Cues, { block, section, sentence }: Place): ReadNeed {
  const { need, says } = section;
  const item = block.kind === 'item' || isBulleted(words, sentence);
  const firm =
    need !== 'mentioned' && block.kind === 'paragraph'
      ? FIRM_IS.exec(words.text.slice(sentence.start, Math.min(sentence.end, sentence.start + 400)))
      : null;
  if (firm !== null) {
    const start = sentence.start + firm[0].search(/\S/);
    return { need: 'mentioned', why: { rule: 'of-the-firm', says: { start, end: sentence.start + firm[0].length } } };
  }
  if (need === 'required') return { need: 'required', why: { rule: 'under-required', says } };
  if (need === 'preferred') return { need: 'preferred', why: { rule: 'under-preferred', says } };
  if (need === 'mentioned') {
    // A stack is worked in even where it is praised as a benefit; what a product is written in need not be.
    const stack = firstCue(words, cues, sentence, CUE.stack);
    if (stack !== null && /stack|^we\b.*\brun/i.test(words.text.slice(stack.start, stack.end)))
      return { need: 'required', why: { rule: 'of-the-reader', says: stack } };
    // “Right to work … We are seeking an engineer with Kafka”: who is sought is said wherever it stands.
    const sought = SEEKS.exec(words.text.slice(sentence.start, sentence.end));
    if (sought !== null) {
      const start = sentence.start + sought.index;
      return { need: 'required', why: { rule: 'of-the-reader', says: { start, end: start + sought[0].length } } };
    }
    // “Company overview … - Design and build data pipelines”: a list of tasks says so itself, whatever it stands under.
    const reader = YOU_BUILD.exec(words.text.slice(sentence.start, sentence.end));
    if (reader !== null) {
      const start = sentence.start + reader.index;
      return { need: 'required', why: { rule: 'of-the-reader', says: { start, end: start + reader[0].length } } };
    }
    const task = block.kind === 'item' ? TASK.exec(words.text.slice(block.start, Math.min(block.end, block.start + 40))) : null;
    if (task === null) return { need: 'mentioned', why: { rule: 'under-mentioned', says } };
    const start = block.start + task[0].length - (task[1] as string).length;
    return { need: 'required', why: { rule: 'is-a-task', says: { start, end: start + (task[1] as string).length } } };
  }
  // “- You may learn about Kafka”, “- Award for DevOps”: what one gets there, and what the firm got.
  if (item && OFFERED.test(words.text.slice(sentence.start, sentence.end)))
    return { need: 'mentioned', why: { rule: 'not-asked', says: null } };
  // “- We sent a billion messages”: a fact about the firm, unless it says what is worked with.
  if (block.kind === 'item' && need === 'open' && FIRM_FIRST.test(words.text.slice(block.start, block.start + 16))) {
    const { reader, firm } = speaksOf(words, cues, sentence);
    if (
      reader === null &&
      firm !== null &&
      !/\b(using|tools?|hosted|work (in|with|on))\b/i.test(words.text.slice(sentence.start, sentence.end))
    ) {
      return { need: 'mentioned', why: { rule: 'of-the-firm', says: firm } };
    }
  }
  if (item) return { need: 'required', why: need === 'duties' ? { rule: 'under-duties', says } : { rule: 'in-list', says: null } };
  if (block.kind === 'heading' || block.start < TITLE_REACH) {
    if (ROLE.test(words.text.slice(block.start, block.end))) return { need: 'required', why: { rule: 'in-the-title', says: null } };
  }
  // “This includes …” goes on about whom the sentence before spoke of.
  const speaks = speaksOf(words, cues, sentence);
  const job = JOB_FIRST.exec(words.text.slice(sentence.start, sentence.start + 90));
  if (speaks.reader === null && job !== null) {
    const start = sentence.start + job[0].search(/\S/);
    return { need: 'required', why: { rule: 'of-the-reader', says: { start, end: sentence.start + job[0].length } } };
  }
  // “Develop new features in Kotlin.”: a task, in a sentence of its own.
  const told =
    speaks.reader === null && speaks.firm === null && need === 'open'
      ? TASK.exec(words.text.slice(sentence.start, sentence.start + 40))
      : null;
  if (told !== null) {
    const start = sentence.start + told[0].length - (told[1] as string).length;
    return { need: 'required', why: { rule: 'is-a-task', says: { start, end: start + (told[1] as string).length } } };
  }
  if (
    speaks.reader === null &&
    speaks.firm === null &&
    sentence.start > block.start &&
    GOES_ON.test(words.text.slice(sentence.start, sentence.start + 40))
  ) {
    const earlier = speaksOf(words, cues, { start: Math.max(block.start, sentence.start - SUBJECT_REACH), end: sentence.start });
    if (earlier.reader !== null) return { need: 'required', why: { rule: 'of-the-reader', says: earlier.reader } };
  }
  if (speaks.reader !== null) return { need: 'required', why: { rule: 'of-the-reader', says: speaks.reader } };
  if (speaks.firm !== null) return { need: 'mentioned', why: { rule: 'of-the-firm', says: speaks.firm } };
  const states = STATES.test(words.text.slice(sentence.start, Math.min(sentence.end, sentence.start + 120)));
  return need === 'duties' && !states
    ? { need: 'required', why: { rule: 'under-duties', says } }
    : { need: 'mentioned', why: { rule: 'not-asked', says: null } };
}

/** What the reader will do, said where nothing else is asked. */
const YOU_BUILD =
  /\byou(?: will|['’]ll) (?:also )?(?:be )?(?:build|develop|design|implement|maintain|creat|writ|architect|deploy|automat|operat|manag)\w*\b/i;
/** “We are a leading provider of …”, whatever it stands under. */
const FIRM_IS =
  /^\s*we(?: are|['’]re) (?:an?|the|one of) (?:(?!\b(?:looking|seeking|hiring|using|written|with)\b)[^.!?;:]){0,90}?\b(?:compan|start-?up|provider|leader|organi[sz]ation|firm|business|agency)(?!.*\b(?:looking for|seeking|hiring|need|you)\b)/i;
/** Who is sought, said where nothing else is asked. */
const SEEKS =
  /\bwe(?: are|['’]re) (?:currently )?(?:looking for|seeking|hiring) an?\b|\bthe (?:(?:ideal|successful|right) )?candidate (?:will (?!be hired)|has|must|should|is)\b|\bthis (?:person|position|role) (?:will|requires|is responsible)\b|^\s*(?:the|our) (?:[\w.+#/-]+ ){1,4}(?:engineer|developer|architect|administrator|analyst|scientist|programmer) (?:will|must|should|is responsible)\b/i;
/** A sentence whose subject is the job: “The Azure Architect serves as …”. */
const JOB_FIRST =
  /^\s*(?:Help us|(?:The|This|Our|An?)\s+(?:[\p{Lu}\d][\w.,/&()#+-]*\s+){0,5}(?:(?:Engineer|Developer|Architect|Administrator|Analyst|Specialist|Consultant|Programmer|Scientist)s?|Role|Position)|(?:[\p{Lu}\d][\w.,/&()#+-]*\s+){0,4}(?:Engineer|Developer|Architect|Administrator|Analyst|Specialist|Consultant|Programmer|Scientist))\b,?(?=\s)/u;
/** What is offered to learn, or was won. */
const OFFERED =
  /\b(opportunity|chance) to learn\b|^\W*(gain|get) (exposure|experience)\b|^\W*learn (about|how)\b|\bgives you the (chance|opportunity)\b|\bAwards?( in\b|:|\s*$)/;
/** An item that begins with the firm. */
const FIRM_FIRST = /^\W*(we|our|wir|unser\w*|nous|notre|nos|nuestr\w+|noss\w+|nostr\w+|wij|onze|nasz\w*)\b/i;
const TASK =
  /^[^\p{L}\n]*(design|develop|build|create|implement|integrate|maintain|ensure|manage|drive|optimi[sz]e|plan|enable|write|deploy|configure|lead|automate|monitor|troubleshoot|debug|architect|define|administer|migrate|refactor|analy[sz]e)\b(?=\s+[\p{Ll}\p{Lu}])/iu;
/** A sentence that goes on about what the one before it spoke of. */
const GOES_ON =
  /^\s*(this|these|that|those|it|they|as such|in addition|additionally|also|for example|examples?|including|tasks|experience|knowledge|strong|good|ideally|the (role|position|stack|ideal|work)|dies|das|dazu|außerdem|ceci|cela|vous|cette|esto|isso|questo|dit|to)\b/i;
/** A sentence that states what something is: a product, not a task. */
const STATES = /^\s*(the |our |a |an )?\p{Lu}[^.!?;:]{0,70}?\b(is|are|was|offers|provides|delivers|helps|enables|aims)\b/u;

/** How far into a posting its first lines may repeat the job's name. */
const TITLE_REACH = 150;
const ROLE =
  /^[^.!?]{0,90}\b(engineer|developer|dev|programmer|architect|administrator|analyst|consultant|specialist|manager|lead|director|scientist|tester|entwickler|développeu|ingénieur|desarrollador|ingenier|desenvolvedor|engenheir|sviluppator|ingegner|ontwikkelaar|programist|inżynier)\w*\b[^.!?]{0,60}$/i;

/** Whether a sentence speaks of the reader, of what both will work with, or of the firm alone. */
function speaksOf(words: Words, cues: Cues, sentence: Span): { reader: Span | null; firm: Span | null } {
  let firm: Span | null = null;
  for (const cue of cuesIn(words, cues, sentence)) {
    if ((cue.kinds & CUE.stack) !== 0 && !isMethod(words, cue)) return { reader: spanOf(words, cue), firm };
    // “We provide complete knowledge of …”: knowledge is asked for only where nobody has claimed it before.
    if ((cue.kinds & CUE.asked) !== 0 && !((cue.kinds & CUE.experience) !== 0 && (firm !== null || isOfUsers(words, cue))))
      return { reader: spanOf(words, cue), firm };
    if ((cue.kinds & CUE.firm) !== 0) firm ??= spanOf(words, cue);
  }
  return { reader: null, firm };
}

/** “We use machine learning to …”: what a product is made to do, not what it is made with. */
function isMethod(words: Words, { from, to }: Cue): boolean {
  const start = startOf(words, from);
  return /^we/i.test(words.text.slice(start, start + 2)) && METHOD.test(words.text.slice(endOf(words, to - 1), endOf(words, to - 1) + 120));
}

const METHOD =
  /^ (([a-z-]+|AI) ){0,4}?(AI|ML|(artificial|machine|deep) (intelligence|learning)|data science|computer vision|NLP|blockchain|LLMs?)\b[^.;:]{0,60} to (?!(build|develop|write|deploy|ship|automate|run|host|manage)\b)/i;

/** “A great user experience”: what others have of a product. */
function isOfUsers(words: Words, { from }: Cue): boolean {
  const start = startOf(words, from);
  return OF_USERS.test(words.text.slice(Math.max(0, start - 12), start));
}

const OF_USERS = /\b(user|customer|client|player|guest|patient|shopping|employee|member|travel)\s$/i;

function firstCue(words: Words, cues: Cues, sentence: Span, wanted: number): Span | null {
  for (const cue of cuesIn(words, cues, sentence)) if ((cue.kinds & wanted) !== 0) return spanOf(words, cue);
  return null;
}
