/**
 * The bench's other side: `node bench-child.mjs FOLDER PART …`, a process of its own for each part, which prints what it
 * measured as lines of JSON. `bench-processes` bundles it as the extension is bundled and starts it.
 */
import { measureCold, measureSizes, measureWarm } from './bench-analysis';
import { measureEngines } from './bench-engines';
import { measureHostile } from './bench-hostile';
import { measureMarket } from './bench-market';
import { keptSum } from './bench-numbers';
import { measureMemory, measureReady } from './bench-vocabulary';

const [folder = '', part = '', ...rest] = process.argv.slice(2);

const PARTS: Readonly<Record<string, () => void | Promise<void>>> = {
  engines: () => say(measureEngines(folder)),
  warm: () => say(measureWarm(folder)),
  cold: () => say(measureCold(folder)),
  sizes: () => say(measureSizes(folder)),
  hostile: () => measureHostile(folder, rest, say),
  ready: () => say(measureReady(folder, Number(rest[0]))),
  market: () => say(measureMarket(folder)),
  memory: async () => say(await measureMemory(folder)),
};

await PARTS[part]?.();
console.error(`checksum ${keptSum()}`);

function say(figures: unknown): void {
  console.log(JSON.stringify(figures));
}
