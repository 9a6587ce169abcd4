import type { SkillCard } from '../domain/compact-cards';
import type { FitItem } from '../domain/fit';
import type { ProgressState } from '../domain/progress';
import type { Reason } from '../domain/reasons';
import type { TopicFacts } from '../domain/vocabulary';
import { Glyph } from './Glyph';
import { failureInWords } from './problem-words';
import { text } from './texts';
import type { VerdictName } from './verdict-colours';
import { cardVerdict, choiceOf, comesFirst, hourSpan, reasonsOf } from './words';

/** What has just been pressed. */
export type CardNotice =
  | { readonly kind: 'marked'; readonly state: ProgressState | null; readonly undo: unknown }
  | { readonly kind: 'corrected'; readonly undo: unknown }
  | { readonly kind: 'undone'; readonly undo: null }
  | { readonly kind: 'problem'; readonly problem: unknown; readonly undo: null };

export interface CardProps {
  readonly name: string;
  /** As the posting writes it. */
  readonly spelling: string;
  /** The posting's text, which the reasons quote. */
  readonly posting: string;
  readonly verdict: VerdictName;
  /** What the posting asks for here; null for what it only names. */
  readonly item: FitItem | null;
  /** Why it is asked for, or why it is not. */
  readonly why: readonly Reason[];
  /** What the skill by itself is to the reader. */
  readonly own: FitItem;
  /** Where it stands on the roadmap. */
  readonly topic: TopicFacts | null;
  readonly state: ProgressState | null;
  /** Undefined until the worker has said; null where it knows nothing. */
  readonly card: SkillCard | null | undefined;
  /** Whether the page stands light on dark. */
  readonly dark: boolean;
  readonly notice: CardNotice | null;
  /** The word has just been taken back: what it was to the reader is no longer said. */
  readonly isGone: boolean;
  /** By keyboard: which of the marked words it is, counted from 1. */
  readonly place: { readonly number: number; readonly all: number } | null;
  readonly onMark: (state: ProgressState, event: Event) => void;
  readonly onCorrect: (event: Event) => void;
  readonly onUndo: (event: Event) => void;
  readonly onStep: (direction: 1 | -1, event: Event) => void;
  readonly onClose: (event: Event) => void;
}

const STATES: readonly ProgressState[] = ['done', 'learning', 'skipped'];

/** What stands at a marked word: what it is, what it is to the reader and why, where to learn it, and what to do about it. */
export function Card(props: CardProps) {
  const { name, verdict, item, own, topic, state, card, dark, isGone, place, onMark, onStep, onClose } = props;
  return (
    <section
      class={`card ${dark ? 'dark' : 'light'}`}
      role="dialog"
      aria-labelledby="card-name"
      aria-describedby="card-about"
      lang={text('language')}
      dir="ltr"
      tabIndex={-1}
    >
      <header class="card-head">
        <h2 id="card-name" lang="en">
          {name}
        </h2>
        {!isGone && (
          <span class="card-verdict">
            {verdict !== 'spare' && <Glyph name={verdict} />}
            {cardVerdict(verdict, item)}
          </span>
        )}
        <button type="button" class="card-close" aria-label={text('card_close')} onClick={onClose}>
          ×
        </button>
      </header>
      <p id="card-about" class="card-about" lang="en">
        {card?.about ?? ' '}
      </p>
      {!isGone && topic && verdict !== 'have' && verdict !== 'implied' && (
        <p>
          {comesFirst(own)}
          <span class="soft"> · {text('hours_short', { hours: hourSpan(topic.hours) })} · </span>
          <span class="soft">{text('card_step', { step: topic.step })}</span>
        </p>
      )}
      {!isGone && <Reasons {...props} />}
      {card && card.resources.length > 0 && (
        <ul class="card-links">
          {card.resources.map(({ title, page }) => (
            <li key={page}>
              <a href={page} target="_blank" rel="noopener noreferrer" lang="en" title={new URL(page).hostname}>
                {title}
                <span class="unseen" lang={text('language')}>
                  {' '}
                  {text('opens_in_a_tab')}
                </span>
              </a>
            </li>
          ))}
        </ul>
      )}
      <fieldset class="card-states">
        <legend class="unseen">{name}</legend>
        {STATES.map((value) => (
          <button
            key={value}
            type="button"
            class={`card-button ${value}`}
            aria-pressed={state === value}
            onClick={(event) => onMark(value, event)}
          >
            {text(`mark_${value}`)}
          </button>
        ))}
      </fieldset>
      <CardFoot {...props} />
      {place && (
        <nav class="card-steps">
          <button type="button" class="quiet-link" onClick={(event) => onStep(-1, event)}>
            {text('card_previous')}
          </button>
          <span class="soft">{text('card_place', place)}</span>
          <button type="button" class="quiet-link" onClick={(event) => onStep(1, event)}>
            {text('card_next')}
          </button>
        </nav>
      )}
    </section>
  );
}

function Reasons({ why, item, own, posting, verdict }: CardProps) {
  const sentences = [...reasonsOf({ why }, posting), ...(item ? choiceOf(item, posting) : [])];
  if (own.close && (verdict === 'missing' || verdict === 'outside'))
    sentences.push(text('you_know_relative', { relative: own.close.name, name: own.by.name }));
  if (verdict === 'implied' && own.chain[0]) sentences.push(text('card_implied', { name: own.chain[0].name }));
  return sentences.length > 0 ? <p class="card-why">{sentences.join(' ')}</p> : null;
}

/** What was done, with the way back; or the way to say that the word is none. */
function CardFoot({ name, spelling, notice, isGone, onCorrect, onUndo }: CardProps) {
  return (
    <div class="card-foot">
      {/* Always there, or readers of screens would not be told what comes into it. */}
      <span role="status">{notice && noticeInWords(notice, name, spelling)}</span>
      {notice ? (
        notice.undo !== null && (
          <button type="button" class="quiet-link" onClick={onUndo}>
            {text('undo')}
          </button>
        )
      ) : isGone ? null : (
        <button type="button" class="quiet-link" title={text('card_not_it_why', { word: spelling, name })} onClick={onCorrect}>
          {text('card_not_it')}
        </button>
      )}
    </div>
  );
}

function noticeInWords(notice: CardNotice, name: string, spelling: string): string {
  switch (notice.kind) {
    case 'marked':
      return text('name_and_state', { name, state: text(notice.state === null ? 'back_to_open' : `state_${notice.state}`) });
    case 'corrected':
      return text('card_corrected', { word: spelling, name });
    case 'undone':
      return text('card_undone');
    case 'problem':
      return failureInWords(notice.problem);
  }
}
