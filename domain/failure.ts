/** What a request can fail by, where people are told of it in their own language. */
export type Failure = (typeof FAILURES)[number];

const FAILURES = [
  'no-answer',
  'change-too-old',
  'refused',
  'page-withheld',
  'roadmap-without-progress',
  'disk-full',
  'storage-denied',
  'storage-newer',
  'storage-blocked',
  'storage-broken',
  'restore-interrupted',
  'sync-unavailable',
] as const;

/** An error whose message is the failure's name, so that it stays itself on its way from the worker. */
export function failure(name: Failure): Error {
  return new Error(name);
}

/** Whether an error's message is a failure's name; else it is what the browser says, in English. */
export function isFailure(message: string): message is Failure {
  return (FAILURES as readonly string[]).includes(message);
}

/** What the browser's own errors of storing come to, by their names. */
const STORAGE_FAILURES: Readonly<Record<string, Failure>> = {
  QuotaExceededError: 'disk-full',
  // Written by a newer version, which was installed here before.
  VersionError: 'storage-newer',
  SecurityError: 'storage-denied',
  UnknownError: 'storage-broken',
};

/** What an error is told as in another context: a failure's name where it is one, else what the browser says. */
export function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return String((error as { message?: unknown } | null)?.message ?? error);
  // Firefox, where it is told never to keep anything.
  if (error.name === 'InvalidStateError' && /mutation/i.test(error.message)) return 'storage-denied' satisfies Failure;
  return Object.hasOwn(STORAGE_FAILURES, error.name) ? (STORAGE_FAILURES[error.name] as string) : error.message;
}
