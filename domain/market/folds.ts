/** Near copies of one posting: the same text under another id, the same job on two sites, a repost. One fold is one job. */
import { seniorityOf } from '../seniority';
import { COUNTRY_OF, SEVERAL } from './countries';
import { likenessOf, type Sketch } from './sketch';

/** What telling copies apart needs of a posting. */
export interface Foldable {
  readonly title: string;
  readonly sketch: Sketch;
}

/**
 * So much of the shorter text has to stand in the longer one: with the same title; where one title holds all the other's
 * words; with whatever title; with a title of another level (“Senior” and not),
 * where so much of both texts has to be the same. Measured in docs/market.md: firms write their jobs from one template, so that two jobs of one
 * firm share four fifths of their text, and only the title tells them.
 */
const HELD = { same: 0.85, within: 0.965, other: 0.985, level: 0.995 } as const;
/** Under whatever title, so much of both texts together has to be the same. */
const BOTH = 0.6;
/** Of a text with fewer sampled runs (some sixty words) too little is known: then everything has to be the same. */
const FEW = 15;

/** Whether two postings are one job, as far as titles and sketches tell. Symmetric. */
export function isSameJob(a: Foldable, b: Foldable): boolean {
  const { held, shared } = likenessOf(a.sketch, b.sketch);
  if (held < HELD.same) return false;
  const titles = titlesOf(a.title, b.title);
  if (Math.min(a.sketch.sample.length, b.sketch.sample.length) < FEW) return titles === 'same' && shared >= HELD.other;
  // A firm's boilerplate alone stands in all its postings.
  if (titles === 'other' && shared < BOTH) return false;
  return (titles === 'level' ? shared : held) >= HELD[titles];
}

/** Words of a title that say nothing of the job: who may do it, from where, for how long. */
const ASIDE =
  /\((?:[mwfdxhnai]\s?[/|]?\s?){2,4}\)|(?<!\p{L})(?:[mwfhd](?:\/[mwfhdxn]){1,3}|remote|hybrid|onsite|on-site|télétravail|homeoffice|home office|100|full[- ]?time|part[- ]?time|cdi|freelance|urgent|new|hiring|now|job|based|only|worldwide|anywhere|or|and|the|a|an|un|une|in|at|for|to|sur|de|à)(?!\p{L})/giu;

function titlesOf(a: string, b: string): keyof typeof HELD {
  // “Engineer II” and “Engineer III”, “Senior” and not: two jobs, however alike the texts.
  if (seniorityOf(a) !== seniorityOf(b) || gradesOf(a) !== gradesOf(b)) return 'level';
  const own = wordsOf(a);
  const other = wordsOf(b);
  const shared = [...own].filter((word) => other.has(word)).length;
  if (shared === own.size && shared === other.size) return 'same';
  return shared > 0 && (shared === own.size || shared === other.size) ? 'within' : 'other';
}

function wordsOf(title: string): Set<string> {
  const bare = title
    .toLowerCase()
    .replace(ASIDE, ' ')
    .replace(/(front|back|full)[- ](?=end|stack)|(?<=\p{L})-(?=\p{L})/gu, '$1');
  const words = bare.match(/[\p{L}\p{N}+#]+/gu) ?? [];
  return new Set(words.filter((word) => !COUNTRY_OF.has(word) && !SEVERAL.has(word)));
}

function gradesOf(title: string): string {
  return (title.match(/(?<![\p{L}\p{N}])(?:I{1,3}|IV|V|[1-5])(?![\p{L}\p{N}])/gu) ?? []).join(' ');
}

/** Of so many postings behind one band's key the newest are looked at: a firm's boilerplate may stand in thousands. */
export const MOST_BEHIND_KEY = 8;

/**
 * Finds a posting's fold by looking up its bands' keys, in constant time. For whoever holds all sketches in memory; a store
 * does the same by an index over `sketch.bands` and `isSameJob`.
 */
export class FoldIndex {
  private readonly behind = new Map<number, number[]>();
  private readonly first: Foldable[] = [];
  private readonly numbers: number[] = [];

  /** How many folds there are. */
  get size(): number {
    return this.first.length;
  }

  /**
   * The number of the posting's fold, counted from 0: that of the earlier posting that it is most like and the same job as,
   * or a new one. Copies are compared with a fold's first posting alone, so that folds do not drift from one job to the next.
   */
  place(posting: Foldable): { readonly fold: number; readonly isNew: boolean } {
    const fold = this.find(posting) ?? this.first.length;
    const isNew = fold === this.first.length;
    if (isNew) {
      this.first.push({ title: posting.title, sketch: { ...posting.sketch, bands: new Uint32Array(0) } });
      for (const key of posting.sketch.bands) this.note(key, fold);
    }
    this.numbers.push(fold);
    return { fold, isNew };
  }

  private find({ title, sketch }: Foldable): number | null {
    const seen = new Set<number>();
    for (const key of sketch.bands) for (const fold of this.behind.get(key) ?? []) seen.add(fold);
    let best: number | null = null;
    let most = 0;
    for (const fold of [...seen].sort((a, b) => a - b)) {
      const first = this.first[fold] as Foldable;
      const { shared } = likenessOf(first.sketch, sketch);
      if (shared > most && isSameJob(first, { title, sketch })) {
        best = fold;
        most = shared;
      }
    }
    return best;
  }

  private note(key: number, fold: number): void {
    const folds = this.behind.get(key);
    if (!folds) this.behind.set(key, [fold]);
    else {
      folds.push(fold);
      if (folds.length > MOST_BEHIND_KEY) folds.shift();
    }
  }
}
