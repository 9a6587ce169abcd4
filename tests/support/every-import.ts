/** One file of every kind that can be imported, and how the options page must say that each was read. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FileOutcome } from '../../domain/import/imported';
import { NO_CHOICES } from '../../domain/import/read-files';
import { readDropped } from '../../files/read-dropped';
import { loadRoadmap } from '../../tools/roadmap-source';
import { docxOf, odtOf, pdfOf, utf16, zipOf } from './import-files';
import { vocabulary } from './market-fill';

const EXAMPLES = join(import.meta.dirname, '../imports/examples');
const CV = ['Somebody Example', 'Skills', 'Redis, PostgreSQL', 'Experience', 'Built services with Django and Docker.'];

/** The stored examples, and the kinds that are no text. */
export function everyKindOfFile(): { readonly name: string; readonly bytes: Uint8Array }[] {
  const texts = readdirSync(EXAMPLES).map((name) => ({ name, bytes: new Uint8Array(readFileSync(join(EXAMPLES, name))) }));
  return [
    ...texts,
    { name: 'cv.pdf', bytes: pdfOf(CV) },
    { name: 'cv.docx', bytes: docxOf(CV) },
    { name: 'cv.odt', bytes: odtOf(CV) },
    { name: 'export.zip', bytes: zipOf({ 'Skills.csv': 'Name\nRedis\nJuggling\n', 'Positions.csv': 'Title\nDeveloper\n' }) },
    { name: 'wide.csv', bytes: utf16('Skill,Status\nKafka,done\n', 'le') },
    { name: 'cut-off.json', bytes: Buffer.from('{"a":') },
  ];
}

/** How each is read where there is no browser: “cv.pdf: 4 understood, 0 not”. */
export async function readWithoutBrowser(files: ReturnType<typeof everyKindOfFile>): Promise<string[]> {
  const dropped = files.map(({ name, bytes }) => ({ name, content: new Blob([bytes as Uint8Array<ArrayBuffer>]) }));
  const { roadmap, packages } = loadRoadmap();
  const context = { vocabulary, moved: roadmap.moved, packages };
  return (await readDropped(dropped, NO_CHOICES, context, async () => CV.join('\n'))).map(said);
}

function said(outcome: FileOutcome): string {
  if (outcome.kind !== 'read') return `${outcome.file}: ${outcome.kind}`;
  return `${outcome.file}: ${new Set(outcome.entries.map(({ skill }) => skill)).size} understood, ${outcome.unknown.length} not`;
}

/** An expression that gives the same of what the options page shows. */
export const SHOWN_FILES = `[...document.querySelectorAll('.import-files > li')].map((file) => {
  const name = file.querySelector('.file-name').textContent;
  const words = file.querySelector('p.soft')?.textContent ?? '';
  if (file.querySelector('.withheld')) return name + ': withheld';
  const understood = /(\\d+) skills? understood/.exec(words);
  return understood ? name + ': ' + understood[1] + ' understood, ' + (/(\\d+) lines? not/.exec(words)?.[1] ?? 0) + ' not' : name + ': refused';
})`;

/** An expression that drops the files on the options page. */
export function dropping(files: ReturnType<typeof everyKindOfFile>): string {
  const given = files.map(({ name, bytes }) => [name, Buffer.from(bytes).toString('base64')]);
  return `(() => {
    const data = new DataTransfer();
    for (const [name, base64] of ${JSON.stringify(given)})
      data.items.add(new File([Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))], name));
    document.querySelector('section[aria-labelledby="import"]').dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
  })()`;
}
