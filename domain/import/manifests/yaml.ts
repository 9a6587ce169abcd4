/** What runs a project: compose files, workflows of GitHub and GitLab, manifests of Kubernetes. Aliases are never followed. */
import { isMap, isNode, isScalar, isSeq, LineCounter, parseAllDocuments } from 'yaml';
import { type Refusal, refuse } from '../imported';
import { firstTooDeep } from '../json';
import { lineCounter } from '../lines';
import type { Dependency } from '../packages';

const LARGEST = 1_000_000;
/** A list in a list in a list, on one line. */
const STAIRS = /(?:[-?] ){60}/;

export type YamlManifest = 'compose' | 'workflow' | 'gitlab-ci' | 'circleci' | 'azure-pipelines' | 'kubernetes' | 'openapi';

/** Which of them a text is, by the keys at its outer edge; null for none. */
export function yamlManifest(text: string, name: string): YamlManifest | null {
  const keys = new Set([...text.slice(0, 100_000).matchAll(/^(["']?)([\w-]+)\1:/gm)].map((found) => found[2]));
  if (keys.has('services') && /^[ \t]+(image|build):/m.test(text)) return 'compose';
  if (keys.has('jobs') && keys.has('on')) return 'workflow';
  if (keys.has('apiVersion') && keys.has('kind')) return 'kubernetes';
  if (keys.has('openapi') || keys.has('swagger')) return 'openapi';
  if (/^\.?gitlab-ci\.ya?ml$/i.test(name) || (keys.has('stages') && /^[ \t]+script:/m.test(text))) return 'gitlab-ci';
  if (/^azure-pipelines.*\.ya?ml$/i.test(name)) return 'azure-pipelines';
  return keys.has('version') && keys.has('jobs') && /^[ \t]+docker:/m.test(text) ? 'circleci' : null;
}

/** What such a file names: images, and the actions that a workflow uses. */
export function readYamlManifest(text: string, kind: YamlManifest): Dependency[] | Refusal {
  const found: Dependency[] = [{ registry: 'file', name: kind, line: 1 }];
  if (text.length > LARGEST) return refuse(null, { kind: 'too-large', megabytes: LARGEST / 1_000_000 });
  const deep = firstTooDeep(text);
  const stairs = text.search(STAIRS);
  if (deep >= 0 || stairs >= 0) return refuse(lineCounter(text)(deep >= 0 ? deep : stairs), { kind: 'too-deep' });
  const counter = new LineCounter();
  try {
    const documents = parseAllDocuments(text, { lineCounter: counter, strict: false, uniqueKeys: false });
    for (const document of 'empty' in documents ? [] : documents) {
      const error = document.errors[0];
      if (error) return refuse(counter.linePos(error.pos[0]).line, { kind: 'broken', form: 'YAML' });
      collect(document.contents, counter, found);
    }
  } catch (error) {
    // The parser calls itself for each level.
    return refuse(1, error instanceof RangeError ? { kind: 'too-deep' } : { kind: 'broken', form: 'YAML' });
  }
  return found;
}

function collect(root: unknown, counter: LineCounter, found: Dependency[]): void {
  const waiting: unknown[] = [root];
  while (waiting.length > 0) {
    const node = waiting.pop();
    if (isSeq(node)) for (let at = node.items.length - 1; at >= 0; at -= 1) waiting.push(node.items[at]);
    if (!isMap(node)) continue;
    for (const { key, value } of node.items) {
      const name = isScalar(key) ? String(key.value) : '';
      if (isScalar(value) && typeof value.value === 'string') {
        const line = isNode(value) && value.range ? counter.linePos(value.range[0]).line : 1;
        if (name === 'image' || name === 'container') found.push({ registry: 'image', name: value.value.slice(0, 200), line });
        if (name === 'uses') found.push({ registry: 'action', name: value.value.replace(/@.*$/, '').slice(0, 200), line });
      } else waiting.push(value);
    }
  }
}
