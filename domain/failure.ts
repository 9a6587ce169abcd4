/** What a request can fail by, where people are told of it in their own language. */
export type Failure = (typeof FAILURES)[number];

const FAILURES = ['no-answer', 'change-too-old', 'refused', 'page-withheld', 'roadmap-without-progress'] as const;

/** An error whose message is the failure's name, so that it stays itself on its way from the worker. */
export function failure(name: Failure): Error {
  return new Error(name);
}

/** Whether an error's message is a failure's name; else it is what the browser says, in English. */
export function isFailure(message: string): message is Failure {
  return (FAILURES as readonly string[]).includes(message);
}
