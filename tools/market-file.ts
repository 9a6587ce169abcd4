import { FoldIndex } from '../domain/market/folds';
import { Market } from '../domain/market/market';
import { foldOf, type MarketPosting } from '../domain/market/market-posting';
import { marketSets } from '../domain/market/market-sets';
import { SkillSets } from '../domain/market/skill-sets';
import type { Roadmap } from '../roadmap/types';

/** A fold with more copies than this is taken together, so that one posting put up a thousand times costs no more. */
const MOST_COPIES = 30;

/** A market made of a stream of postings: near copies folded as they come, the texts forgotten. Some three kilobytes a posting. */
export class FileMarket {
  readonly market: Market;
  /** Postings that were added, copies counted. */
  read = 0;
  /** The newest date among them, in milliseconds since 1970. */
  newest = 0;
  private readonly folds = new FoldIndex();
  /** By fold, its postings as JSON without their sketches, each a line: any posting may turn out to have a copy. */
  private readonly members: string[] = [];

  constructor(roadmap: Roadmap) {
    this.market = new Market(new SkillSets(marketSets(roadmap)));
  }

  add(posting: MarketPosting): void {
    this.read += 1;
    this.newest = Math.max(this.newest, posting.lastSeen);
    const { fold, isNew } = this.folds.place(posting);
    const line = asLine(posting);
    if (isNew) {
      this.market.add(posting);
      this.members[fold] = line;
      return;
    }
    const lines = `${this.members[fold]}\n${line}`;
    const members = lines.split('\n').map((member) => JSON.parse(member) as MarketPosting);
    const folded = foldOf(members as [MarketPosting]);
    this.members[fold] = members.length > MOST_COPIES ? asLine(folded) : lines;
    this.market.replace(fold, folded);
  }
}

function asLine({ sketch: _, ...posting }: MarketPosting): string {
  return JSON.stringify(posting);
}
