/** The import's state, without a browser: what was dropped, what it says, what was decided about it. */
import { computed, type Signal, signal } from '@preact/signals';
import type { ColumnChoice, FileOutcome, ImportedBeside, ImportReason, PostingPart } from '../domain/import/imported';
import { type ImportMemory, NOTHING_REMEMBERED } from '../domain/import/memory';
import { type ImportEffect, type ImportRow, labelKey, previewImport, unknownLabels } from '../domain/import/preview';
import type { ImportChoices } from '../domain/import/read-files';
import type { Progress } from '../domain/progress';
import type { SkillId } from '../roadmap/types';
import type { Ask, RestoreOrder } from './contracts';
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
  /** What backups among the files bring besides progress, and whether the reader wants it. */
  const beside = computed(() =>
    (pending.value?.outcomes ?? []).flatMap((file) => (file.kind === 'read' && file.beside ? [file.beside] : [])),
  );
  const takesBeside = signal(true);
  const bringsBeside = computed(() => takesBeside.value && beside.value.some(isThere));
  /** What came from elsewhere while something was being looked at: it waits until the reader says. */
  const offered = signal<Dropped | null>(null);
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
    takesBeside.value = true;
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

  /** Hands the postings on to the worker, part by part; null where that was cancelled, and then nothing has happened. */
  const handOn = async (all: readonly ImportedBeside[]) => {
    const parts = all.flatMap((one) => one.parts);
    const restore = crypto.randomUUID();
    if (parts.length === 0) return { restore, parts: 0 };
    const controller = new AbortController();
    running = controller;
    try {
      let next = 0;
      let done = 0;
      const lane = async () => {
        while (next < parts.length && !controller.signal.aborted) {
          const part = next;
          next += 1;
          await ask('restore-part', { restore, part, postings: await (parts[part] as PostingPart).text() });
          done += 1;
          if (!controller.signal.aborted) reading.value = { done, of: parts.length + 1 };
        }
      };
      reading.value = { done: 0, of: parts.length + 1 };
      // While the worker looks at one part the next is on its way.
      await Promise.all([lane(), lane(), lane()]);
      return controller.signal.aborted ? null : { restore, parts: parts.length };
    } finally {
      if (running === controller) {
        running = null;
        reading.value = null;
      }
    }
  };

  const look = (dropped: readonly Dropped[]) => {
    clear();
    notice.value = null;
    return dropped.length > 0 ? readAgain(dropped) : Promise.resolve();
  };

  return {
    pending,
    problems,
    offered,
    reading,
    rows,
    groups,
    unknown,
    usedAs,
    ticked,
    isTicked,
    /** Whether a file's rows are unsure because it is not known which of its columns says the state. */
    asksForStates: (file: string) =>
      (pending.value?.outcomes ?? []).some(
        (one) => one.kind === 'read' && one.file === file && one.table !== null && one.table.asks !== null,
      ),
    beside,
    takesBeside,
    bringsBeside,
    cancel: clear,
    /** Asks for what was remembered of earlier imports. */
    recall: async () => {
      memory.value = await ask('get-import-memory', {});
    },
    /** Looks at files or a text. Nothing is changed by it. */
    look,
    /** Looks at what the popup has found, unless something is being looked at already: then the reader is asked. */
    offer: async (found: Dropped) => {
      if (pending.value || reading.value) offered.value = found;
      else await look([found]);
    },
    /** Looks at what was offered, in the place of what stands there, or lets it go. */
    answerOffer: async (wanted: boolean) => {
      const found = offered.value;
      offered.value = null;
      if (wanted && found) await look([found]);
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
        if (!looked || (ticked.value.length === 0 && !bringsBeside.value)) return;
        const backups = beside.value;
        const rest = bringsBeside.value ? backups : [];
        const files = looked.outcomes.flatMap((file) => (file.kind === 'read' ? [file] : []));
        const source = files.every((file) => file.source === 'backup') ? 'backup' : 'list';
        const changes = ticked.value.map(({ skill, state, since, source: from }) => ({ skill, state, since, source: from ?? source }));
        const news = { labels: [...labels.value], columns: [...columns.value] };
        // A second press before the answer would change nothing, and take the way back off the screen.
        const before = [looked, turned.value, labels.value, columns.value, allowed.value, usedAs.value, takesBeside.value] as const;
        const name = nameOf(looked);
        let sent: Promise<{ readonly change: number | null; readonly progress: Progress }>;
        if (backups.length > 0) {
          const handed = await handOn(rest);
          if (!handed) return;
          clear();
          sent = ask('restore-backup', { ...handed, name, changes, beside: rest.length > 0 ? besideOf(rest) : null });
        } else {
          clear();
          sent = ask('change-progress', { source, changes: changes.map(({ skill, state, since }) => ({ skill, state, since })), name });
        }
        const { change, progress: after } = await sent.catch((error: unknown) => {
          [pending.value, turned.value, labels.value, columns.value, allowed.value, usedAs.value, takesBeside.value] = before;
          throw error;
        });
        progress.value = after;
        // Another window may have made the same changes meanwhile.
        const changed = change === null ? 0 : changes.length;
        const words = rest.length > 0 ? text('backup_restored') : plural('skills_changed', changed, { number: changed });
        notice.value = { kind: 'changed', words, change };
        applied();
        if (news.labels.length + news.columns.length > 0) memory.value = await ask('remember-import', news);
      }),
  };
}

/** Whether a backup brings anything besides progress. */
function isThere({ corrections, planned, postings, settings, choices, imports, checks }: ImportedBeside): boolean {
  return corrections.length + planned.length + postings > 0 || [settings, choices, imports, checks].some((one) => one !== null);
}

/** What several backups bring as one; of choices those of the first. */
function besideOf(all: readonly ImportedBeside[]): RestoreOrder['beside'] {
  const first = <Value>(pick: (one: ImportedBeside) => Value | null) => all.map(pick).find((one) => one !== null) ?? null;
  const imports = first((one) => one.imports);
  const checks = first((one) => one.checks);
  return {
    corrections: all.flatMap(({ corrections }) => corrections).slice(0, 2000),
    planned: all.flatMap(({ planned }) => planned).slice(0, 20_000),
    settings: first(({ settings }) => settings),
    choices: first(({ choices }) => choices),
    imports: imports && { labels: imports.labels.map(([...pair]) => pair), columns: imports.columns.map(([...pair]) => pair) },
    checks: checks && Object.fromEntries(Object.entries(checks).map(([topic, words]) => [topic, [...words]])),
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
