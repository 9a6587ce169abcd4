/** `node tools/run.mjs NAME …`: installs what is missing, then runs tools/NAME.ts with the rest of the words. */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { ensurePackages } from './setup.mjs';

ensurePackages();
const [name, ...rest] = process.argv.slice(2);
const script = fileURLToPath(new URL(`./${name}.ts`, import.meta.url));
const child = spawn(process.execPath, ['--import', 'tsx', script, ...rest], { stdio: 'inherit' });
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
