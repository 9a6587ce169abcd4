/** What the reader has chosen about remembering postings and about learning from them. */
export interface MarketChoices {
  /** Whether postings are remembered at all. */
  readonly remember: boolean;
  /** Months after which a posting that was not seen again is forgotten; null for never. */
  readonly months: number | null;
  /** Hours a week for learning; null while not said: then there are no dates. */
  readonly hoursPerWeek: number | null;
  /** Months that are planned for; null or left out (older versions) for all that there is to learn. */
  readonly planMonths?: number | null | undefined;
}

/** Before anything was chosen. */
/** How many hours a week may be planned with. */
export const HOURS_A_WEEK = { least: 0.5, most: 100 };

export const FIRST_CHOICES: MarketChoices = { remember: true, months: 12, hoursPerWeek: null, planMonths: null };

/** The day before which postings are forgotten that were last seen then, in milliseconds since 1970; null where none is. */
export function forgottenBefore({ months }: Pick<MarketChoices, 'months'>, now: number): number | null {
  if (months === null) return null;
  const day = new Date(now);
  const then = Date.UTC(day.getUTCFullYear(), day.getUTCMonth() - months, 1);
  const last = new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth() - months + 1, 0)).getUTCDate();
  // Twelve months before a 29th of February is a 28th.
  return then + (Math.min(day.getUTCDate(), last) - 1) * 86_400_000;
}
