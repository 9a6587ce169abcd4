/** Which of the jobs seen ask for something. */
export interface AskingJobs {
  readonly asking: number;
  /** Of so many jobs seen, near copies counted once. */
  readonly of: number;
  /** Those that were seen last. */
  readonly latest: readonly AskingJob[];
}

export interface AskingJob {
  readonly title: string;
  readonly company: string | null;
  /** Milliseconds since 1970. */
  readonly lastSeen: number;
  /** Where it was seen, https. */
  readonly url: string | null;
}
