/** Runs named steps one after the other, each said when it begins and with how long it took when it ends. */
import { type SpawnOptions, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** A step: its words, and what it does. It throws what went wrong. */
export type Step = readonly [words: string, work: () => void | Promise<void>];

/** Runs the steps; the first that fails ends the process with status 1 after what it said. */
export async function runSteps(steps: readonly Step[]): Promise<void> {
  const began = Date.now();
  for (const [index, [words, work]] of steps.entries()) {
    const start = Date.now();
    console.log(`[${index + 1}/${steps.length}] ${words} …`);
    try {
      await work();
    } catch (error) {
      console.log(error instanceof Error ? error.message : error);
      console.log(`\n[${index + 1}/${steps.length}] ${words}: failed.`);
      process.exit(1);
    }
    console.log(`      ${seconds(start)}`);
  }
  console.log(`All of it holds. ${seconds(began)}`);
}

/** Runs a program of node_modules. What it prints is shown where it fails, or at once if `live`. */
export function run(
  program: string,
  words: readonly string[],
  { live = false, env = {} }: { live?: boolean; env?: Record<string, string> } = {},
): Promise<void> {
  const options: SpawnOptions = {
    cwd: ROOT,
    // Without the first, Vite warns at every start of a default of its next major version.
    env: { VITE_CONFIG_NATIVE_IGNORE_WARNING: 'true', ...process.env, ...env },
    stdio: live ? ['ignore', 'inherit', 'inherit'] : ['ignore', 'pipe', 'pipe'],
  };
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [`${ROOT}node_modules/${program}`, ...words], options);
    let said = '';
    child.stdout?.on('data', (chunk) => (said += chunk));
    child.stderr?.on('data', (chunk) => (said += chunk));
    child.on('error', reject);
    child.on('close', (code) => (code === 0 ? resolve() : reject(new Error(said.trim() || `${program} ended with status ${code}.`))));
  });
}

function seconds(since: number): string {
  return `${((Date.now() - since) / 1000).toFixed(1)} s`;
}
