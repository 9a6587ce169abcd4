import type { MarketChoices } from '../../domain/market/choices';
import type { DeepFigures, FirstFigures } from '../../domain/market/market-figures';
import type { MarketFilter } from '../../domain/market/market-filter';
import type { ForgottenPosting, ListPlace, SeenJobs } from '../../domain/market/seen-list';
import type { PlanView } from '../../domain/plan/plan-view';
import type { SkillId } from '../../roadmap/types';

/** How many postings are remembered, copies too, and how many of them are still read in the old way. */
export interface MarketCounts {
  readonly waiting: number;
  readonly remembered: number;
  /** How many jobs they were at that moment. */
  readonly jobs: number;
}

/** The requests that the market page makes. */
export interface MarketAsk {
  (kind: 'get-market', payload: { filter: MarketFilter }): Promise<FirstFigures>;
  (kind: 'count-market', payload: Record<string, never>): Promise<MarketCounts>;
  (kind: 'get-market-depth', payload: { filter: MarketFilter }): Promise<DeepFigures & { readonly old: boolean }>;
  (kind: 'get-plan', payload: { filter: MarketFilter; ticked: SkillId[] }): Promise<PlanView & { readonly old: boolean }>;
  (kind: 'list-jobs', payload: { filter: MarketFilter; from: ListPlace }): Promise<SeenJobs>;
  (kind: 'mark-posting', payload: { keys: string[]; mark: 'saved' | 'applied' | 'dismissed'; on: boolean }): Promise<null>;
  (kind: 'forget-postings', payload: { keys: string[] | null }): Promise<ForgottenPosting[]>;
  (kind: 'put-back-postings', payload: { postings: ForgottenPosting[] }): Promise<null>;
  (kind: 'get-choices', payload: Record<string, never>): Promise<MarketChoices>;
  (kind: 'change-choices', payload: Partial<MarketChoices>): Promise<MarketChoices>;
  (kind: 'change-planned', payload: { skills: SkillId[]; plan: boolean }): Promise<unknown>;
  (
    kind: 'change-progress',
    payload: { source: 'popup'; changes: { skill: SkillId; state: 'skipped' | null }[] },
  ): Promise<{ readonly change: number | null }>;
  (kind: 'undo-change', payload: { change: number }): Promise<unknown>;
}

/** What the page is given to reach the rest of the extension. */
export interface MarketDoors {
  readonly ask: MarketAsk;
  /** Offers a table to be saved as CSV. */
  readonly save: (name: string, csv: string) => void;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}
