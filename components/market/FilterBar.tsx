import type { Facets } from '../../domain/market/market-figures';
import { text, written } from '../texts';
import type { ChosenFilter } from './market-state';
import { countryName, languageInWords, levelName, presenceName, roleName, siteName, spanInWords } from './market-words';

export interface FilterBarProps {
  readonly facets: Facets;
  readonly chosen: ChosenFilter;
  readonly onChoose: (chosen: ChosenFilter) => void;
}

const SPANS = [28, 91, 182, 365];

/** Which of the postings are looked at. Whatever is chosen holds for everything below it. */
export function FilterBar({ facets, chosen, onChoose }: FilterBarProps) {
  const field = <Name extends keyof ChosenFilter>(name: Name, label: string, options: readonly Option<ChosenFilter[Name]>[]) => (
    <Choice
      label={label}
      options={options}
      value={chosen[name]}
      onChange={(value) => {
        const { [name]: _, ...rest } = chosen;
        onChoose(value === undefined ? rest : { ...rest, [name]: value });
      }}
    />
  );
  const isOpen = Object.keys(chosen).length === 0;
  return (
    <form class="filters no-print" aria-label={text('market_filters')} onSubmit={(event) => event.preventDefault()}>
      <Roles roles={facets.roles} chosen={chosen} onChoose={onChoose} />
      {field('level', text('market_filter_level'), optionsOf(facets.levels, levelName))}
      {field('country', text('market_filter_country'), optionsOf(facets.countries, countryName))}
      {field('presence', text('market_filter_presence'), optionsOf(facets.presences, presenceName))}
      {field('site', text('market_filter_site'), optionsOf(facets.sites, siteName))}
      {field('language', text('market_filter_language'), optionsOf(facets.languages, languageInWords))}
      {field(
        'days',
        text('market_filter_time'),
        SPANS.map((days) => ({ value: days, words: spanInWords(days) })),
      )}
      {field('marks', text('market_filter_marks'), [
        { value: 'saved', words: text('market_saved_only') },
        { value: 'not-dismissed', words: text('market_not_dismissed') },
      ])}
      <button type="button" class="button quiet" disabled={isOpen} onClick={() => onChoose({})}>
        {text('market_filter_none')}
      </button>
    </form>
  );
}

/** Several kinds of job may count at once. */
function Roles({ roles, chosen, onChoose }: { roles: Facets['roles'] } & Omit<FilterBarProps, 'facets'>) {
  const { roles: picked = [], ...others } = chosen;
  const options = optionsOf(roles, roleName);
  return (
    <details class="choice roles">
      <summary>
        <span class="soft">{text('market_filter_role')}</span>
        <span class="chosen">{picked.length === 0 ? text('market_all') : picked.map(roleName).join(text('market_or_joint'))}</span>
      </summary>
      <fieldset class="ticks" aria-label={text('market_filter_role')}>
        {options.map(({ value, words }) => (
          <label key={value} class="tick">
            <input
              type="checkbox"
              checked={picked.includes(value)}
              onChange={(event) => {
                const next = event.currentTarget.checked ? [...picked, value] : picked.filter((role) => role !== value);
                onChoose(next.length === 0 ? others : { ...others, roles: next });
              }}
            />
            {words}
          </label>
        ))}
      </fieldset>
    </details>
  );
}

interface Option<Value> {
  readonly value: Value;
  readonly words: string;
}

function optionsOf<Value>(
  facet: readonly { readonly value: Value; readonly count: number }[],
  nameOf: (value: Value) => string,
): Option<Value>[] {
  return facet.map(({ value, count }) => ({ value, words: text('market_option', { name: nameOf(value), count: written(count) }) }));
}

interface ChoiceProps<Value> {
  readonly label: string;
  readonly options: readonly Option<Value>[];
  readonly value: Value | undefined;
  readonly onChange: (value: Value | undefined) => void;
}

function Choice<Value>({ label, options, value, onChange }: ChoiceProps<Value>) {
  // A value that no posting has any more stays chosen until another is.
  const place = value === undefined ? -1 : options.findIndex((option) => option.value === value);
  return (
    <label class="choice">
      <span class="soft">{label}</span>
      <select
        value={String(place)}
        onChange={(event) => {
          const at = Number(event.currentTarget.value);
          onChange(at < 0 ? undefined : options[at]?.value);
        }}
      >
        <option value="-1">{text('market_all')}</option>
        {options.map(({ words }, index) => (
          <option key={words} value={String(index)}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
}
