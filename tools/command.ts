/** What the command-line tools have in common: they fail with a sentence, not with a stack. */
import { readFileSync } from 'node:fs';

/** Runs a command; where it throws, its message is printed on stderr and the exit status is 1. */
export async function attempt(work: () => void | Promise<void>): Promise<void> {
  process.stdout.once('error', endQuietly);
  try {
    await work();
  } catch (error) {
    console.error(sentenceOf(error));
    process.exitCode = 1;
  }
}

/** Whoever reads what is printed has read enough (`| head`): then there is nothing more to do, and nothing went wrong. */
function endQuietly(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
  process.exit(process.exitCode ?? 0);
}

/** The text of a file. */
export function readText(path: string): string {
  return readFileSync(path, 'utf8');
}

const FILE_ERRORS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'this is a folder',
  EACCES: 'it may not be read',
};

function sentenceOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { code, path } = error as NodeJS.ErrnoException;
  const known = code === undefined ? undefined : FILE_ERRORS[code];
  return known === undefined ? error.message : `${path ?? 'The file'} cannot be read: ${known}.`;
}
