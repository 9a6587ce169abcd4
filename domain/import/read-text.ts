/** One text, whatever it is: told by what it holds, with its name as a hint, and read by the reader of its kind. */
import type { PackageTable, Roadmap } from '../../roadmap/types';
import type { Vocabulary } from '../vocabulary';
import { isAnki, readAnki } from './anki';
import { isBackup, looksLikeBackup, readBackup, readBackupValue } from './backup';
import { looksLikeCv, readCv } from './cv';
import { isLanguageList, readLanguageList } from './github-languages';
import { type Read, type Refusal, refuse, type Withheld } from './imported';
import { type Json, looksLikeJson, readJson } from './json';
import { isJsonResume, readJsonResume } from './json-resume';
import { linesOf } from './lines';
import { readJsonManifest, readMarkupManifest, readTextManifest } from './manifest';
import { looksLikeCheckList, readPlainList } from './plain-list';
import { isRoadmapContents, isRoadmapPage, namesIn, readRoadmapPage, readRoadmapSh, roadmapShShape, type TopicNames } from './roadmap-sh';
import { isListOfLists, readTable, type TableChoices, tableIn } from './table';
import { isTrelloBoard, readTrelloBoard } from './trello';

/** What readers need to know besides the text. */
export interface ReadingContext {
  readonly vocabulary: Vocabulary;
  readonly moved: Roadmap['moved'];
  readonly packages: PackageTable;
  /** The topics' names from all files that were dropped together. */
  readonly names: TopicNames;
}

/** Reads a text. `isDocument`: it is what a PDF or a word processor's file says, so it is no manifest and no table. */
export function readText(
  text: string,
  name: string,
  isDocument: boolean,
  choices: TableChoices,
  context: ReadingContext,
): Read | Withheld | Refusal {
  const { vocabulary, packages } = context;
  if (text.trim() === '') return refuse(1, { kind: 'empty' });
  // By itself it may be larger than anything else is allowed to be, and is read as such.
  if (looksLikeBackup(text)) return readBackup(text, context.moved);
  if (isDocument) return looksLikeCheckList(text) ? readPlainList(text, vocabulary) : readProseOrList(text, vocabulary);
  if (isRoadmapPage(text)) return readRoadmapPage(text, vocabulary);
  const binary = linesOf(text).findIndex((line) => CONTROL.test(line));
  if (binary >= 0) return refuse(binary + 1, { kind: 'binary' });
  if (looksLikeJson(text)) return readJsonText(text, name, context);
  const manifest = /^\s*</.test(text) ? readMarkupManifest(text, name, packages) : readTextManifest(text, name, packages);
  if (manifest) return manifest;
  const markup = linesOf(text).findIndex((line) => /^\s*<[a-z!?/]/i.test(line));
  if (markup >= 0) return refuse(markup + 1, { kind: 'markup' });
  if (isAnki(text)) return readAnki(text, name, vocabulary);
  if (looksLikeCheckList(text)) return readPlainList(text, vocabulary);
  const table = /\.(md|markdown)$/i.test(name) ? null : tableIn(text, name);
  if (table && (isTableName(name) || !(looksLikeCv(text) || isListOfLists(table, vocabulary))))
    return readTable(table, choices, vocabulary);
  return readProseOrList(text, vocabulary);
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const CONTROL = /[\u0000-\u0008\u000E-\u001F\uFFFD]/;

function readProseOrList(text: string, vocabulary: Vocabulary): Read | Refusal {
  return looksLikeCv(text) ? readCv(text, vocabulary) : readPlainList(text, vocabulary);
}

function isTableName(name: string): boolean {
  return /\.(csv|tsv)$/i.test(name);
}

function readJsonText(text: string, name: string, { vocabulary, moved, packages, names }: ReadingContext): Read | Refusal {
  const json = readJson(text);
  if (json.kind === 'refused') return json;
  const { value } = json;
  if (isBackup(value)) return readBackupValue(json, moved);
  const shape = roadmapShShape(value);
  if (shape === 'progress') return readRoadmapSh(json, names, vocabulary);
  if (shape === 'counts') return refuse(json.lineOf(['roadmaps']), { kind: 'only-counts' });
  if (isTrelloBoard(value)) return readTrelloBoard(json, vocabulary);
  if (isJsonResume(value)) return readJsonResume(json, vocabulary);
  if (shape === 'names')
    return {
      kind: 'read',
      format: 'roadmap-sh-names',
      by: isRoadmapContents(value) ? 'title, description' : 'nodes',
      source: 'list',
      entries: [],
      unknown: [],
    };
  const manifest = readJsonManifest(json, name, packages);
  if (manifest) return manifest;
  if (isLanguageList(value, vocabulary)) return readLanguageList(json, vocabulary);
  return readWordList(json, vocabulary) ?? refuse(json.lineOf([]), { kind: 'foreign' });
}

/** A bare list of names, one text each. */
function readWordList({ value, lineOf }: Json, vocabulary: Vocabulary): Read | Refusal | null {
  if (!Array.isArray(value) || value.length === 0 || !value.every((one) => typeof one === 'string')) return null;
  const read = readPlainList(value.map((one: string) => one.replace(/\s+/g, ' ')).join('\n'), vocabulary);
  if (read.kind === 'refused') return read;
  const moveLine = <Item extends { readonly line: number }>(item: Item): Item => ({ ...item, line: lineOf([item.line - 1]) });
  return { ...read, by: '["…"]', entries: read.entries.map(moveLine), unknown: read.unknown.map(moveLine) };
}

/** The topics' names in a text, where it is a file of roadmap.sh that has them. */
export function topicNamesIn(text: string): TopicNames {
  if (!/^\s*\{/.test(text) || looksLikeBackup(text) || !/"(nodes|description)"/.test(text)) return new Map();
  const json = readJson(text);
  return json.kind === 'json' ? namesIn(json.value) : new Map();
}
