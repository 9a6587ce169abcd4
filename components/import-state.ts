/** The import's state, without a browser: what was dropped, what it says, what was decided about it. */
import { computed, type Signal, signal } from '@preact/signals';
import type { ColumnChoice, FileOutcome, ImportReason } from '../domain/import/imported';
import { type ImportMemory, NOTHING_REMEMBERED } from '../domain/import/memory';
import { type ImportEffect, type ImportRow, labelKey, previewImport, unknownLabels } from '../domain/import/preview';
import type { ImportChoices } from '../domain/import/read-files';
import type { Progress } from '../domain/progress';
import type { SkillId } from '../roadmap/types';
import type { Ask } from './contracts';
import type { Notice } from './roadmap-state';
import { plural, text } from './texts';

/** A file, or a pasted text. */
export interface Dropped {
  readonly name: string;
  readonly content: Blob | string;
}

/** Reads what was dropped; says how far it is; ends with the signal. */
export type ReadDropped = (
  dropped: readonly Dropped[],
  choices: ImportChoices,
  progress: (done: number, of: number) => void,
  signal: AbortSignal,
) => Promise<readonly FileOutcome[]>;

/** What is being looked at, before anything has happened. */
export interface PendingImport {
  readonly dropped: readonly Dropped[];
  readonly outcomes: readonly FileOutcome[];
}

/** A file that was not read, with nothing beside it that was. */
export interface ImportProblem {
  readonly name: string;
  readonly line: number | null;
  readonly reason: ImportReason;
}

/** What of a preview is applied unless the reader says otherwise, what is not, and what is so already. */
export interface RowGroups {
  readonly taken: readonly ImportRow[];
  readonly left: readonly ImportRow[];
  readonly same: readonly ImportRow[];
}

export interface ImportDoors {
  readonly ask: Ask;
  readonly read: ReadDropped;
  readonly progress: Signal<Progress | null>;
  readonly notice: Signal<Notice | null>;
  /** Does something that may fail, and says so where it does. */
  readonly attempt: (work: () => Promise<void>) => Promise<void>;
  /** Called after something was applied. */
  readonly applied: () => void;
}

const TAKEN: ReadonlySet<ImportEffect> = new Set(['new', 'changed']);

export function createImportState({ ask, read, progress, notice, attempt, applied }: ImportDoors) {
  const pending = signal<PendingImport | null>(null);
  const problems = signal<readonly ImportProblem[]>([]);
  /** How far the reading is; null while nothing is read. */
  const reading = signal<{ readonly done: number; readonly of: number } | null>(null);
  /** Rows whose tick the reader has turned round. */
  const turned = signal<ReadonlySet<SkillId>>(new Set());
  const usedAs = signal<'learning' | 'done'>('learning');
  const memory = signal<ImportMemory>(NOTHING_REMEMBERED);
  /** What was decided about labels and columns in this import; remembered once it is applied. */
  const labels = signal<ReadonlyMap<string, SkillId | null>>(new Map());
  const columns = signal<ReadonlyMap<string, ColumnChoice>>(new Map());
  const allowed = signal<readonly string[]>([]);
  const decided = computed(() => ({ usedAs: usedAs.value, labels: new Map([...memory.value.labels, ...labels.value]) }));
  const rows = computed(() =>
    pending.value && progress.value ? previewImport(pending.value.outcomes, progress.value, decided.value) : [],
  );
  const unknown = computed(() => (pending.value ? unknownLabels(pending.value.outcomes, decided.value) : []));
  const groups = computed<RowGroups>(() => ({
    taken: rows.value.filter(({ effect }) => TAKEN.has(effect)),
    left: rows.value.filter(({ effect }) => effect !== 'same' && !TAKEN.has(effect)),
    same: rows.value.filter(({ effect }) => effect === 'same'),
  }));
  const isTicked = (row: ImportRow) => row.effect !== 'same' && TAKEN.has(row.effect) !== turned.value.has(row.skill);
  const ticked = computed(() => rows.value.filter(isTicked));
  let running: AbortController | null = null;

  const clear = () => {
    running?.abort();
    running = null;
    reading.value = null;
    pending.value = null;
    problems.value = [];
    turned.value = new Set();
    labels.value = new Map();
    columns.value = new Map();
    allowed.value = [];
    usedAs.value = 'learning';
  };

  const readAgain = (dropped: readonly Dropped[]) =>
    attempt(async () => {
      running?.abort();
      const controller = new AbortController();
      running = controller;
      reading.value = { done: 0, of: dropped.length + 1 };
      try {
        const choices = { columns: [...memory.value.columns, ...columns.value], allowed: allowed.value };
        const say = (done: number, of: number) => {
          if (!controller.signal.aborted) reading.value = { done, of };
        };
        const outcomes = await read(dropped, choices, say, controller.signal);
        if (controller.signal.aborted) return;
        if (outcomes.every(({ kind }) => kind === 'refused')) {
          clear();
          problems.value = outcomes.flatMap((file) => (file.kind === 'refused' ? [{ ...file, name: file.file }] : []));
        } else pending.value = { dropped, outcomes };
      } catch (error) {
        if (!controller.signal.aborted) throw error;
      } finally {
        if (running === controller) {
          running = null;
          reading.value = null;
        }
      }
    });

  return {
    pending,
    problems,
    reading,
    rows,
    groups,
    unknown,
    usedAs,
    ticked,
    isTicked,
    cancel: clear,
    /** Asks for what was remembered of earlier imports. */
    recall: async () => {
      memory.value = await ask('get-import-memory', {});
    },
    /** Looks at files or a text. Nothing is changed by it. */
    look: (dropped: readonly Dropped[]) => {
      clear();
      notice.value = null;
      return dropped.length > 0 ? readAgain(dropped) : Promise.resolve();
    },
    turn: (skill: SkillId) => {
      const next = new Set(turned.value);
      if (!next.delete(skill)) next.add(skill);
      turned.value = next;
    },
    /** Ticks all of some rows, or none of them. */
    turnAll: (some: readonly ImportRow[], on: boolean) => {
      const next = new Set(turned.value);
      for (const { skill, effect } of some) {
        if (TAKEN.has(effect) === on) next.delete(skill);
        else next.add(skill);
      }
      turned.value = next;
    },
    /** Says which skill a label means; null: none. */
    mapLabel: (label: string, skill: SkillId | null) => {
      labels.value = new Map(labels.value).set(labelKey(label), skill);
    },
    chooseColumns: (signature: string, choice: ColumnChoice) => {
      columns.value = new Map(columns.value).set(signature, choice);
      return pending.value ? readAgain(pending.value.dropped) : Promise.resolve();
    },
    /** Reads a file that was withheld. */
    allow: (file: string) => {
      allowed.value = [...allowed.value, file];
      return pending.value ? readAgain(pending.value.dropped) : Promise.resolve();
    },
    apply: () =>
      attempt(async () => {
        const looked = pending.value;
        const changes = ticked.value.map(({ skill, state, since }) => ({ skill, state, since }));
        if (!looked || changes.length === 0) return;
        const files = looked.outcomes.flatMap((file) => (file.kind === 'read' ? [file] : []));
        const source = files.every((file) => file.source === 'backup') ? 'backup' : 'list';
        const news = { labels: [...labels.value], columns: [...columns.value] };
        // A second press before the answer would change nothing, and take the way back off the screen.
        const before = [looked, turned.value, labels.value, columns.value, allowed.value, usedAs.value] as const;
        clear();
        const sent = ask('change-progress', { source, changes, name: nameOf(looked) }).catch((error: unknown) => {
          [pending.value, turned.value, labels.value, columns.value, allowed.value, usedAs.value] = before;
          throw error;
        });
        const { change, progress: after } = await sent;
        progress.value = after;
        notice.value = { kind: 'changed', words: plural('skills_changed', changes.length, { number: changes.length }), change };
        applied();
        if (news.labels.length + news.columns.length > 0) memory.value = await ask('remember-import', news);
      }),
  };
}

/** What createImportState gives. */
export type ImportState = ReturnType<typeof createImportState>;

/** What an import is listed under. */
function nameOf({ dropped }: PendingImport): string {
  const [first, ...others] = dropped.map(({ name }) => name || text('pasted_text'));
  const name = (first ?? '').slice(0, 300);
  return others.length > 0 ? text('and_more_files', { file: name, number: others.length }) : name;
}
