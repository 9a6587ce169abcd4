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
          return (
            <li key={mention}>
              <button type="button" class="excerpt" onClick={(event) => doors.onPointOut(mention, event)}>
                <span class="unseen">{text('evidence_show')} </span>
                <span lang="" dir="auto">
                  {before}
                  <b>{word}</b>
                  {after}
                </span>
              </button>
            </li>
          );
        })}
      </ul>
      {first !== undefined && (
        <button type="button" class="quiet-link" onClick={(event) => doors.onOpenCard(first, event)}>
          {text('card_open', { name })}
        </button>
      )}
    </div>
  );
}
