import type { Planned } from '../domain/planned';
import type { Span } from '../domain/sentences';

/** What a fit that stands beside its posting can do more than one in the popup: lead to the words it was read from. */
export interface FitDoors {
  /** Where each mention stands in the posting's text. */
  readonly spans: readonly Span[];
  readonly planned: Planned;
  /** Shows a mention in the posting. */
  readonly onPointOut: (mention: number, event: Event) => void;
  /** Opens the card of a mention. */
  readonly onOpenCard: (mention: number, event: Event) => void;
}
