/** Runs a command of tools/ with an output that nobody reads any more, as behind `| head`, and ends with its status. */
import { spawn } from 'node:child_process';

const child = spawn(process.execPath, ['--import', 'tsx', process.argv[2] ?? ''], { stdio: ['inherit', 'pipe', 'inherit'] });
child.stdout.destroy();
child.on('exit', (code) => process.exit(code ?? 1));
