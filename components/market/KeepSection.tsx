import { signal } from '@preact/signals';
import { plural, text } from '../texts';
import type { MarketState } from './market-state';
import { Section } from './Section';

const MONTHS = [3, 6, 12, 24, 36];
const isSure = signal(false);
/** Fewer months than now, not yet confirmed: what is older goes at once, and for good. */
const fewer = signal<number | null>(null);

/** What the reader decides about remembering. */
export function KeepSection({ state }: { state: MarketState }) {
  const choices = state.choices.value;
  if (!choices) return null;
  const { remember, months } = choices;
  const remembered = state.counts.value?.remembered ?? 0;
  const offered = months === null || MONTHS.includes(months) ? MONTHS : [...MONTHS, months].sort((a, b) => a - b);
  return (
    <Section id="keep" title={text('market_keep')} lead={text('market_keep_how')}>
      <div class="keep no-print">
        <label class="tick">
          <input type="checkbox" checked={remember} onChange={(event) => state.decide({ remember: event.currentTarget.checked })} />
          {text('market_remember')}
        </label>
        <label class="choice">
          <span>{text('market_forget_after')}</span>
          <select
            value={String(fewer.value ?? months ?? 0)}
            onChange={(event) => {
              const chosen = Number(event.currentTarget.value);
              const isFewer = chosen !== 0 && (months === null || chosen < months) && remembered > 0;
              fewer.value = isFewer ? chosen : null;
              if (!isFewer) state.decide({ months: chosen === 0 ? null : chosen });
            }}
          >
            {offered.map((number) => (
              <option key={number} value={String(number)}>
                {plural('market_months', number, { number })}
              </option>
            ))}
            <option value="0">{text('market_never')}</option>
          </select>
        </label>
        {fewer.value !== null && (
          <Sure
            words={text('market_forget_older_sure', { time: plural('market_months', fewer.value, { number: fewer.value }) })}
            onYes={() => {
              state.decide({ months: fewer.value });
              fewer.value = null;
            }}
            onNo={() => {
              fewer.value = null;
            }}
          />
        )}
        <p class="soft">{text('market_forget_after_how')}</p>
        {isSure.value ? (
          <Sure
            words={plural('market_forget_all_sure', remembered, { number: remembered })}
            onYes={() => {
              isSure.value = false;
              state.forgetAll();
            }}
            onNo={() => {
              isSure.value = false;
            }}
          />
        ) : (
          <p>
            <button
              type="button"
              class="button"
              disabled={remembered === 0}
              onClick={() => {
                isSure.value = true;
              }}
            >
              {text('market_forget_all')}
            </button>
          </p>
        )}
      </div>
    </Section>
  );
}

/** Asks once more before postings are forgotten; the question is said to readers of screens. */
function Sure({ words, onYes, onNo }: { words: string; onYes: () => void; onNo: () => void }) {
  return (
    <p class="actions" role="status">
      <span>{words}</span>
      <button type="button" class="button" onClick={onYes}>
        {text('market_forget_all_yes')}
      </button>
      <button type="button" class="button quiet" onClick={onNo}>
        {text('cancel')}
      </button>
    </p>
  );
}
