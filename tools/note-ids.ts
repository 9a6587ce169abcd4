/** `npm run note-ids`: before a release, adds the ids that the catalogue has gained to the list of those ever given out. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadRoadmap, ROADMAP_FOLDER } from './roadmap-source';

const file = join(ROADMAP_FOLDER, 'ids.txt');
const noted = readFileSync(file, 'utf8').trim().split('\n');
const all = [...new Set([...noted, ...loadRoadmap().roadmap.skills.map(({ id }) => id)])].sort();
writeFileSync(file, `${all.join('\n')}\n`);
console.log(`${all.length - noted.length} ids noted, ${all.length} in all.`);
