/**
 * What stands between two names of a sentence, and how it joins them.
 *
 *     Python, Java or Go      MySQL or a similar database      AWS (EC2, S3)      HTML & CSS
 *           ^^    ^^^^             ^^^^^^^^^^^^^                   ^^              ^^^
 */
import { CUE, type Cues, kindsAt } from './cues/cues';
import { JOINING, joinCueAt } from './cues/joining';
import type { Mention } from './mentions';
import type { Opening } from './openings';
import type { Span } from './sentences';
import { endOf, startOf, textOf, type Words } from './words';

/** `pair`: an “&”, which binds two names closer than commas and “or” do. */
export type Join = 'or' | 'slash' | 'comma' | 'and' | 'pair';

/** What stands between a mention and the one before it. */
export interface Gap {
  /** Null where the two are in no list together. */
  readonly join: Join | null;
  /** Whether a bracket opens that is not closed again, and how many close that were open. */
  readonly opens: boolean;
  readonly closes: number;
  /** “MySQL or a similar database”: what the second name is, says that a relative does as well. */
  readonly similar: boolean;
  readonly span: Span;
}

/** What stands between two names that follow each other, of which the first may stand in an open list; null where they have nothing to do with each other. */
export function gapBetween(words: Words, cues: Cues, before: Mention, mention: Mention, list: Opening | undefined): Gap | null {
  const span = { start: before.end, end: mention.start };
  return span.end - span.start > LONGEST_GAP ? null : new Between(words, cues, before, mention, list).gap();
}

class Between {
  /** Brackets that open and are not closed yet, and brackets closed that opened before. */
  private depth = 0;
  private closes = 0;
  /** Words that no join knows, and whether one stands right behind the first name: “Docker pods, Kafka”. */
  private unknown = 0;
  private lags = false;
  private commas = 0;
  private slash = false;
  private pair = false;
  private or = false;
  private and = false;
  private similar = false;
  /** What ends one list and begins another. */
  private far = false;
  private asks = false;

  constructor(
    private readonly words: Words,
    private readonly cues: Cues,
    private readonly before: Mention,
    private readonly mention: Mention,
    private readonly list: Opening | undefined,
  ) {}

  gap(): Gap | null {
    const { words, before, mention } = this;
    let word = before.after;
    for (let at = before.end; at < mention.start; at += 1) {
      if (word < mention.word && at === startOf(words, word)) {
        word = this.meetWord(word);
        at = endOf(words, word - 1) - 1;
      } else this.meetSign(words.text[at] as string, word);
    }
    return this.told();
  }

  /** The word that follows what is read. */
  private meetWord(word: number): number {
    const { cues, before, mention } = this;
    const { kinds, to } = joinCueAt(cues, word, mention.word);
    if (this.depth > 0) return to;
    const own = kindsAt(cues, word);
    // “JavaScript and frameworks like React”: what opens a choice begins a list.
    if ((own & CUE.opens) !== 0 && (kinds & JOINING) === 0) this.far = true;
    this.similar ||= this.or && (kinds & CUE.similar) !== 0;
    this.asks ||= (own & CUE.asked) !== 0;
    // “a relational database, preferably PostgreSQL”: what is wished for is no more of the list.
    if ((kinds & CUE.preferred) !== 0 && this.commas > 0 && !this.or && !this.isPreference(kinds)) this.far = true;
    // “such as Neo4j, along with databases like MongoDB”: what comes with a list of examples is none of them.
    if ((kinds & CUE.and) !== 0 && this.commas > 0 && (this.list?.opener ?? null) !== null && BESIDES.test(textOf(this.words, word)))
      this.far = true;
    // “such as Kafka and developing services in Java”: what one does begins a clause of its own.
    if ((this.and || this.commas > 0) && DOING.test(textOf(this.words, word))) this.far = true;
    // “Spring, REST, and relational and/or NoSQL databases”: the “or” is between what is not named.
    if ((kinds & CUE.or) !== 0) this.or = !(this.and && this.unknown > 0);
    else if ((kinds & CUE.and) !== 0) this.and = true;
    else if ((kinds & (CUE.fillers | CUE.similar)) === 0 && !this.isPreference(kinds) && !VERSION.test(textOf(this.words, word))) {
      // “MySQL databases or …”: the class that a name belongs to may stand behind it.
      const ofName = word === before.after && (kinds & CUE.classes) !== 0;
      if (!ofName) this.unknown += to - word;
      if (word === before.after) this.lags = this.words.text[before.end] === ' ';
    }
    return to;
  }

  private meetSign(sign: string, word: number): void {
    if (sign === '(' || sign === '[') {
      // “Docker (or Kubernetes)”: the bracket is no list of its own.
      const joins = word < this.mention.word && (joinCueAt(this.cues, word, this.mention.word).kinds & CUE.or) !== 0;
      if (!joins) this.depth += 1;
    } else if (sign === ')' || sign === ']') {
      if (this.depth > 0) this.depth -= 1;
      else this.closes += 1;
    } else if (this.depth > 0) return;
    else if (sign === ',' || sign === '、') this.commas += 1;
    else if (sign === '/' || sign === '|') this.slash = true;
    else if (sign === '&') this.pair = true;
    else if (sign === ';' || sign === ':' || sign === '–' || sign === '—') this.far = true;
  }

  private told(): Gap | null {
    const { depth, closes, unknown, commas, slash, pair, and, similar, far, asks } = this;
    let { or } = this;
    const span = { start: this.before.end, end: this.mention.start };
    const apart = { join: null, opens: false, closes, similar: false, span };
    // A bracket that is still open: the mention stands in the brackets of the one before it.
    if (depth === 1 && !or && !and && commas === 0 && !slash && !far) return { ...apart, opens: true };
    if (depth > 0 || far) return closes > 0 && !far ? apart : null;
    const loose = (or || and || pair) && unknown <= 2 && commas <= 1;
    // “e.g. rkt pods, Docker, cold starts, Kafka”: of what is opened as a choice the catalogue need not know all.
    const { opener = null, by } = this.list ?? {};
    const opened =
      opener !== null && by === 'words' && !asks && (commas > 1 ? unknown <= 3 * (commas - 1) : commas === 1 && unknown === 1 && this.lags);
    if (unknown > 0 && !loose && !(unknown === 1 && commas === 2) && !opened) return null;
    // “Sysadmin or similar experience, ideally on AWS”
    if (similar && commas > 0) return null;
    // “Azure or similar and Docker”: the choice ends with what is similar.
    if (or && similar && and) or = false;
    const join: Join | null = or ? 'or' : and ? 'and' : pair ? 'pair' : slash ? 'slash' : commas > 0 ? 'comma' : null;
    if (join === null && closes === 0 && span.end - span.start > 1) return null;
    return { ...apart, join, similar: similar && join === 'or' };
  }

  /** “(Azure preferred, AWS, GCP)”: of a list in brackets one may be liked best. */
  private isPreference(kinds: number): boolean {
    return (this.list?.by ?? 'words') !== 'words' && (kinds & CUE.preferred) !== 0;
  }
}

const LONGEST_GAP = 60;
const VERSION = /^\d+[x+]?$/;
/** The first words of “along with”, “together with”, “as well as”. */
const BESIDES = /^(along|alongside|together|as)$/i;
const DOING = /^(developing|building|using|working|writing|designing|deploying|managing|creating|implementing|maintaining|integrating)$/i;
