import type { Planned } from '../domain/planned';
import type { Span } from '../domain/sentences';

/** What a fit can do beside being read: lead to the words it was read from where they show, take them back where no card does. */
export interface FitDoors {
  /** Where each mention stands in the posting's text. */
  readonly spans: readonly Span[];
  readonly planned: Planned;
  /** Shows a mention in the posting. */
  readonly onPointOut?: (mention: number, event: Event) => void;
  /** Opens the card of a mention. */
  readonly onOpenCard?: (mention: number, event: Event) => void;
  /** Says that a mention is not what it was taken for. */
  readonly onCorrect?: (mention: number, event: Event) => void;
}
