import { spellingOf } from '../domain/corrections';
import { excerptAt } from '../domain/excerpt';
import type { FitDoors } from './fit-doors';
import { text } from './texts';

interface EvidenceProps {
  /** What it is evidence for, by name. */
  readonly name: string;
  readonly mentions: readonly number[];
  readonly posting: string;
  readonly doors: FitDoors;
}

/** Of so many places a posting is quoted; it seldom says a thing more often. */
const MOST_PLACES = 4;

/** The places that a requirement was read from, each of which leads there, and the card of what is asked for. */
export function Evidence({ name, mentions, posting, doors }: EvidenceProps) {
  const [first] = mentions;
  // Alternatives stand in one line: it is shown once, with the first of them.
  const lines = new Map(
    mentions
      .flatMap((mention) => {
        const span = doors.spans[mention];
        return span ? [[posting.lastIndexOf('\n', span.start), { mention, span }] as const] : [];
      })
      .reverse(),
  );
  const places = [...lines.values()].reverse().slice(0, MOST_PLACES);
  return (
    <div class="evidence">
      <ul>
        {places.map(({ mention, span }) => {
          const { before, word, after } = excerptAt(posting, span);
          const words = (
            <span lang="" dir="auto">
              {before}
              <b>{word}</b>
              {after}
            </span>
          );
          const { onPointOut } = doors;
          return (
            <li key={mention}>
              {onPointOut ? (
                <button type="button" class="excerpt" onClick={(event) => onPointOut(mention, event)}>
                  <span class="unseen">{text('evidence_show')} </span>
                  {words}
                </button>
              ) : (
                <p class="excerpt">{words}</p>
              )}
            </li>
          );
        })}
      </ul>
      {doors.onCorrect && <Corrections mentions={mentions} posting={posting} doors={doors} />}
      {first !== undefined && doors.onOpenCard && (
        <button type="button" class="quiet-link" onClick={(event) => doors.onOpenCard?.(first, event)}>
          {text('card_open', { name })}
        </button>
      )}
    </div>
  );
}

/** Each spelling that was taken for a skill here, with the way to say that it is not. */
function Corrections({ mentions, posting, doors }: Pick<EvidenceProps, 'mentions' | 'posting' | 'doors'>) {
  const spelled = new Map<string, number>();
  for (const mention of mentions) {
    const span = doors.spans[mention];
    const word = span && spellingOf(posting.slice(span.start, span.end));
    if (word && !spelled.has(word)) spelled.set(word, mention);
  }
  return [...spelled].slice(0, MOST_PLACES).map(([word, mention]) => (
    <button key={word} type="button" class="quiet-link" onClick={(event) => doors.onCorrect?.(mention, event)}>
      {text('not_it_word', { word })}
    </button>
  ));
}
