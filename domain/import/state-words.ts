import type { ProgressState } from '../progress';

/** What the states are called, in the interface's languages and in the tools that people keep lists in. */
const WORDS: Readonly<Record<ProgressState | 'open', readonly string[]>> = {
  done: ['done', 'known', 'completed', 'complete', 'finished', 'learned', 'learnt', 'mastered', 'yes', 'true', 'x', '✓', '✔', '✅', '100%']
    .concat(['☑', '[x]'])
    .concat(['expert', 'advanced', 'proficient', 'fluent', 'experte', 'fortgeschritten', 'experto', 'avanzado', 'avancé'])
    .concat(['gelernt', 'erledigt', 'fertig', 'abgeschlossen', 'ja', 'kann ich'])
    .concat(['aprendido', 'hecho', 'completado', 'terminado', 'sí', 'si'])
    .concat(['acquis', 'fait', 'terminé', 'fini', 'oui']),
  learning: ['learning', 'in progress', 'doing', 'started', 'studying', 'current', 'wip', 'ongoing', 'in-progress', 'in review']
    .concat(['🚧', '🔄', '⏳', '⌛', '🟡', '[/]', '[~]'])
    .concat(['currently learning', 'currently studying', 'still learning', 'lerne gerade', 'en apprentissage'])
    .concat(['beginner', 'basic', 'basics', 'novice', 'intermediate', 'anfänger', 'grundkenntnisse', 'mittel'])
    .concat(['principiante', 'básico', 'intermedio', 'débutant', 'notions', 'intermédiaire'])
    .concat(['in arbeit', 'lerne ich', 'angefangen', 'läuft'])
    .concat(['en curso', 'aprendiendo', 'en progreso', 'empezado'])
    .concat(['en cours', 'commencé']),
  skipped: ['skipped', 'skip', 'dropped', 'won’t do', "won't do", 'cancelled', 'canceled', 'n/a', 'not needed']
    .concat(['[-]'])
    .concat(['übersprungen', 'entfällt'])
    .concat(['omitido', 'descartado'])
    .concat(['ignoré', 'abandonné']),
  open: [
    'not started',
    'to do',
    'todo',
    'to-do',
    'backlog',
    'open',
    'planned',
    'pending',
    'no',
    'false',
    'later',
    'to learn',
    'next up',
    '0%',
  ]
    .concat([
      'not yet',
      'none',
      'never',
      'nothing',
      'no experience',
      '0',
      '[ ]',
      '[]',
      'want to learn',
      'will learn',
      'wishlist',
      'wish list',
      '☐',
      '□',
      '⬜',
      '◻',
      '❌',
      '✗',
      '✘',
    ])
    .concat([
      'noch nicht',
      'keine',
      'nie',
      'todavía no',
      'aún no',
      'ninguno',
      'ninguna',
      'nunca',
      'pas encore',
      'aucun',
      'aucune',
      'jamais',
    ])
    .concat(['nicht begonnen', 'offen', 'geplant', 'nein', 'zu lernen', 'zu erledigen'])
    .concat(['sin empezar', 'pendiente', 'por hacer', 'por aprender'])
    .concat(['pas commencé', 'à faire', 'à apprendre', 'non']),
};

const STATES = new Map(
  Object.entries(WORDS).flatMap(([state, words]) => words.map((word) => [word, state as ProgressState | 'open'] as const)),
);

/** The words that may stand behind a skill's name in a list, for a pattern. */
export const WORDS_AT_END: readonly string[] = [
  ...['done', 'known', 'gelernt', 'aprendido', 'acquis'],
  ...['learning', 'in progress', 'in arbeit', 'en curso', 'en cours'],
  ...['skipped', 'skip', 'übersprungen', 'omitido', 'ignoré'],
  ...WORDS.open.filter((word) => word !== '0' && !word.startsWith('[')),
];

/** What says of itself, behind a name or in front of one, that it has not been begun: “Docker not yet”, “☐ Docker”, “no Redis”. */
export const OPEN_BEHIND =
  /\s(?:not yet|not started|to learn|to-?do|noch nicht|zu lernen|todavía no|aún no|por aprender|pas encore|à apprendre|[☐□⬜◻❌✗✘]\uFE0F?)\s*$/iu;
export const OPEN_BEFORE =
  /^(?:[☐□⬜◻❌✗✘]\uFE0F?\s*|(?:to-?do|to learn|next up|zu lernen|offen|por aprender|pendiente|à apprendre|à faire)\s*[:–—-]?\s+|(?:no|not|never|not yet|don['’]t know|kein|keine|nicht|nie|noch nicht|sin|nunca|pas|pas de|pas encore|aucun|aucune|jamais)\s+)/iu;

/** What says behind a name or in front of one that it has been begun: “Docker 🚧”. */
export const BEGUN_SIGN = /^(?:🚧|🔄|⏳|⌛|🟡)\uFE0F?\s*|\s*(?:🚧|🔄|⏳|⌛|🟡)\uFE0F?\s*$/u;

const LONGEST_WORD = 100;

/** The state that a word means; `open` for none yet, undefined for a word that nobody agreed on. A share counts as begun. */
export function stateOfWord(word: string): ProgressState | 'open' | undefined {
  if (word.trim() === '') return 'open';
  // No state is as long, and blanks without end would be tried from each of them on.
  if (word.length > LONGEST_WORD) return undefined;
  const said = word
    .trim()
    .toLowerCase()
    .replace(/(?:[!.…]|\uFE0F)+$/gu, '');
  const bare = said.replace(/^[^\p{L}\p{N}✓✔✅☐□⬜◻❌✗✘]+/gu, '').replace(/\s+%$/, '%');
  // A sign may follow the word as well: “Doing 🚧”.
  const alone = bare.replace(/(?<=\p{L})\s+\p{Extended_Pictographic}$/u, '');
  return STATES.get(said) ?? STATES.get(bare) ?? STATES.get(alone) ?? (/^[1-9]\d?%$/.test(bare) ? 'learning' : undefined);
}

/** The state that a share of the whole means: “80 %” and “4/5” are begun, “5/5” is done. */
export function stateOfShare(part: number, whole: number): ProgressState | 'open' {
  if (part <= 0) return 'open';
  return part >= whole ? 'done' : 'learning';
}
