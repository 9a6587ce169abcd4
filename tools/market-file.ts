import { FoldIndex } from '../domain/market/folds';
import { Market } from '../domain/market/market';
import { foldOf, type MarketPosting } from '../domain/market/market-posting';
import { marketSets } from '../domain/market/market-sets';
import { SkillSets } from '../domain/market/skill-sets';
import type { Roadmap } from '../roadmap/types';

/** A market made of a stream of postings: near copies folded as they come, the texts forgotten. */
export class FileMarket {
  readonly market: Market;
  /** Postings that were added, copies counted. */
  read = 0;
  /** The newest date among them, in milliseconds since 1970. */
  newest = 0;
  private readonly folds = new FoldIndex();
  /** By fold, what stands in its row; copies alone need it again, but any posting may turn out to have one. */
  private readonly rows: MarketPosting[] = [];

  constructor(roadmap: Roadmap) {
    this.market = new Market(new SkillSets(marketSets(roadmap)));
  }

  add(posting: MarketPosting): void {
    this.read += 1;
    this.newest = Math.max(this.newest, posting.lastSeen);
    const { fold, isNew } = this.folds.place(posting);
    // The index has the sketch, and the row needs none.
    const known = this.rows[fold];
    const folded = isNew || !known ? posting : foldOf([known, posting]);
    this.rows[fold] = { ...folded, sketch: NO_SKETCH };
    if (isNew) this.market.add(folded);
    else this.market.replace(fold, folded);
  }
}

const NO_SKETCH = { sample: new Uint16Array(0), bands: new Uint32Array(0) };
