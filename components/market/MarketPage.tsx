import { Toast } from '../Toast';
import { plural, text } from '../texts';
import { ClaimsSection } from './ClaimsSection';
import { DemandSection } from './DemandSection';
import { FilterBar } from './FilterBar';
import { JobsSection } from './JobsSection';
import { KeepSection } from './KeepSection';
import type { MarketState } from './market-state';
import { scopeInWords } from './market-words';
import { PaySection } from './PaySection';
import { PlanSection } from './PlanSection';
import { SampleSection } from './SampleSection';
import { TogetherSection } from './TogetherSection';
import { TrendSection } from './TrendSection';

const PARTS = [
  ['demand', 'market_demand'],
  ['plan', 'plan_title'],
  ['trend', 'market_trend'],
  ['together', 'market_together'],
  ['pay', 'market_pay'],
  ['guides', 'market_guides'],
  ['sample', 'market_sample'],
  ['jobs', 'market_jobs'],
] as const;

/** The market page: what the postings seen ask for, and what follows from it. */
export function MarketPage({ state }: { state: MarketState }) {
  const { notice } = state;
  const view = state.figures.value;
  const counts = state.counts.value;
  return (
    <main class="market">
      <header class="market-head">
        <h1>{text('market_title')}</h1>
        <p class="soft">{text('market_lead')}</p>
      </header>
      {view && view.all > 0 && <Figures state={state} />}
      {view?.all === 0 && counts && <Nothing {...counts} />}
      <KeepSection state={state} />
      <Toast
        notice={notice.value}
        onUndo={(change) => void state.undo(change).then(takeUpPlace)}
        onClose={() => {
          notice.value = null;
        }}
      />
    </main>
  );
}

/** What was pressed goes with its message, or has gone: the keyboard's place is in the list of jobs, or the page's beginning if there is none. */
function takeUpPlace() {
  const { activeElement, body } = document;
  if (activeElement === body || activeElement?.closest('[role="status"]'))
    document.getElementById('jobs')?.querySelector('a')?.focus({ preventScroll: true });
}

function Nothing({ remembered, waiting }: { remembered: number; waiting: number }) {
  return (
    <section class="market-section" aria-labelledby="nothing">
      <h2 id="nothing">{text('market_empty')}</h2>
      <p>{remembered > 0 ? plural('market_waiting', waiting, { number: waiting, all: remembered }) : text('market_empty_how')}</p>
    </section>
  );
}

function Figures({ state }: { state: MarketState }) {
  const view = state.figures.value;
  if (!view) return null;
  const { waiting, remembered } = state.counts.value ?? { waiting: 0, remembered: null };
  const depth = state.depth.value;
  const plan = state.plan.value;
  const scopeOf = (shown: Pick<typeof view, 'scope' | 'chosen'>) => scopeInWords(shown.scope, shown.chosen);
  const scope = scopeOf(view);
  const saveWith = (of: string) => (name: string, rows: (string | number | null)[][]) => state.saveTable(name, of, rows);
  return (
    <>
      <nav class="parts no-print" aria-label={text('market_parts')}>
        {PARTS.map(([id, key]) => (
          <a key={id} href={`#${id}`}>
            {text(key)}
          </a>
        ))}
      </nav>
      <FilterBar facets={view.facets} chosen={state.chosen.value} onChoose={state.choose} />
      {waiting > 0 && remembered !== null && (
        <p class="early" role="status">
          {plural('market_waiting', waiting, { number: waiting, all: remembered })}
        </p>
      )}
      <DemandSection view={view} scope={scope} onSave={saveWith(scope)} />
      {plan && <PlanSection plan={plan} state={state} scope={scopeOf(plan)} />}
      {depth && (
        <>
          <TrendSection depth={depth} scope={scopeOf(depth)} onSave={saveWith(scopeOf(depth))} />
          <TogetherSection depth={depth} scope={scopeOf(depth)} onSave={saveWith(scopeOf(depth))} />
          <PaySection depth={depth} scope={scopeOf(depth)} onSave={saveWith(scopeOf(depth))} />
        </>
      )}
      <ClaimsSection view={view} scope={scope} onSave={saveWith(scope)} />
      <SampleSection
        view={view}
        seen={state.depth.value?.employers ?? null}
        counts={waiting > 0 ? null : state.counts.value}
        scopeWords={scope}
        onSave={saveWith(scope)}
      />
      {state.jobs.value && <JobsSection state={state} scope={scope} />}
    </>
  );
}
