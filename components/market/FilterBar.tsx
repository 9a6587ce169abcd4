import type { Facets } from '../../domain/market/market-figures';
import { plural, text, written } from '../texts';
import type { ChosenFilter } from './market-state';
import { countryName, languageInWords, levelName, presenceName, roleName, siteName } from './market-words';

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
  const { saved, ...others } = chosen;
  const isOpen = Object.keys(chosen).length === 0;
  return (
    <form class="filters no-print" aria-label={text('market_filters')} onSubmit={(event) => event.preventDefault()}>
      {field('role', text('market_filter_role'), optionsOf(facets.roles, roleName))}
      {field('level', text('market_filter_level'), optionsOf(facets.levels, levelName))}
      {field('country', text('market_filter_country'), optionsOf(facets.countries, countryName))}
      {field('presence', text('market_filter_presence'), optionsOf(facets.presences, presenceName))}
      {field('site', text('market_filter_site'), optionsOf(facets.sites, siteName))}
      {field('language', text('market_filter_language'), optionsOf(facets.languages, languageInWords))}
      {field(
        'days',
        text('market_filter_time'),
        SPANS.map((days) => ({ value: days, words: plural('market_last_days', days, { days }) })),
      )}
      <label class="tick">
        <input
          type="checkbox"
          checked={saved === true}
          onChange={(event) => onChoose(event.currentTarget.checked ? { ...others, saved: true } : others)}
        />
        {text('market_saved_only')}
      </label>
      <button type="button" class="button quiet" disabled={isOpen} onClick={() => onChoose({})}>
        {text('market_filter_none')}
      </button>
    </form>
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
