import type { Fit, FitItem } from '../domain/fit';
import { Glyph } from './Glyph';
import { groupName, hourSpan, mustHaves, niceToHaves, VERDICT_WORDS, whatIsOpen, whyOf } from './words';

/**
 * How a posting fits, whole: counts, what is missing, what is in progress, what is there, and what the marks mean. The
 * headline can be left out where it stands above already.
 */
export function FitView({ fit, named, headline = true }: { fit: Fit; named: number; headline?: boolean }) {
  return (
    <div class="fit">
      <FitCounts fit={fit} named={named} headline={headline} />
      <FitSections fit={fit} />
    </div>
  );
}

function FitCounts({ fit, named, headline }: { fit: Fit; named: number; headline: boolean }) {
  if (named === 0) {
    return <p class="fit-plain">This posting was read and names no technology. That is not “nothing missing”: it does not say.</p>;
  }
  if (fit.items.length === 0) return <p class="fit-plain">This posting names technologies and asks for none of them.</p>;
  const { required, preferred } = fit;
  return (
    <div class="fit-head">
      {headline && <strong>{mustHaves(required)}</strong>}
      {required.all > 0 && <Meter items={fit.items.filter((item) => item.need === 'required')} />}
      <div class="fit-between">
        <span>{whatIsOpen(required)}</span>
        <span>{niceToHaves(preferred)}</span>
      </div>
      {preferred.all > 0 && <Meter thin items={fit.items.filter((item) => item.need === 'preferred')} />}
    </div>
  );
}

function Meter({ items, thin = false }: { items: readonly FitItem[]; thin?: boolean }) {
  return (
    <div class={thin ? 'meter thin' : 'meter'} aria-hidden="true">
      {items.map((item) => (
        <i key={keyOf(item)} class={item.verdict} />
      ))}
    </div>
  );
}

function FitSections({ fit }: { fit: Fit }) {
  const lacking = fit.items.filter((item) => item.verdict === 'missing');
  const outside = fit.items.filter((item) => item.verdict === 'outside');
  const learning = fit.items.filter((item) => item.verdict === 'learning');
  const there = fit.items.filter((item) => item.verdict === 'have' || item.verdict === 'implied');
  return (
    <>
      <ItemSection title="Missing" aside="hours" items={lacking} />
      <ItemSection title="Not on your roadmap" items={outside} />
      <ItemSection title="In progress" items={learning} />
      {there.length > 0 && (
        <section class="fit-section">
          <h2>You have</h2>
          <ul class="fit-chips">
            {there.map((item) => (
              <li key={keyOf(item)} class="fit-chip">
                <Glyph name={item.verdict} />
                <span>
                  {item.by.name} <span class="or">{chipNote(item)}</span>
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {fit.mentioned.length > 0 && (
        <section class="fit-section">
          <h2>Named, not asked for</h2>
          <p class="fit-plain">{fit.mentioned.map((skill) => skill.name).join(', ')}</p>
        </section>
      )}
      {(fit.items.length > 0 || fit.mentioned.length > 0) && <Legend />}
    </>
  );
}

function ItemSection({ title, aside, items }: { title: string; aside?: string; items: readonly FitItem[] }) {
  if (items.length === 0) return null;
  return (
    <section class="fit-section">
      <h2>
        <span>{title}</span>
        {aside && <span>{aside}</span>}
      </h2>
      <ul class="fit-list">
        {items.map((item) => (
          <li key={keyOf(item)} class="fit-item">
            <Glyph name={item.verdict} />
            <div>
              {groupName(item)} {item.need === 'preferred' && <span class="or">nice to have</span>}
              {whyOf(item) && <small>{whyOf(item)}</small>}
            </div>
            {item.hours && <span class="hours">{hourSpan(item.hours)}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What stands small beside a thing the reader has: the other alternatives, or what it comes with. */
function chipNote(item: FitItem): string {
  const others = item.anyOf.filter((skill) => skill.id !== item.by.id).map((skill) => skill.name);
  const notes = others.length > 0 ? [`or ${others.join(' or ')}`] : [];
  if (item.verdict === 'implied') notes.push(`by ${item.chain[0]?.name ?? ''}`);
  if (item.need === 'preferred') notes.push('nice to have');
  return notes.join(', ');
}

function Legend() {
  return (
    <details class="fit-legend">
      <summary>What the marks mean</summary>
      <ul>
        {(['have', 'implied', 'learning', 'missing', 'outside'] as const).map((verdict) => (
          <li key={verdict}>
            <span class={`sample ${verdict}`}>word</span>
            <span>{VERDICT_WORDS[verdict]}</span>
          </li>
        ))}
        <li>
          <span class="sample spare">word</span>
          <span>not needed: another of its group is there, or it is only mentioned</span>
        </li>
        <li>
          <span class="sample must">word</span>
          <span>tinted: a must-have</span>
        </li>
      </ul>
    </details>
  );
}

function keyOf(item: FitItem): string {
  return `${item.need} ${item.anyOf.map((skill) => skill.id).join(' ')}`;
}
