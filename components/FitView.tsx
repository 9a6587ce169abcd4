import type { Fit, FitItem, MentionedSkill, Verdict } from '../domain/fit';
import { Glyph } from './Glyph';
import {
  choiceOf,
  groupName,
  hourSpan,
  mustHaves,
  NAMED_SECTIONS,
  namesOf,
  niceToHaves,
  noCounts,
  reasonsOf,
  VERDICT_WORDS,
  whatIsOpen,
  whyOf,
} from './words';

/** A fit, with the posting's text: the reasons quote it. */
interface Shown {
  readonly fit: Fit;
  readonly text: string;
}

/**
 * How a posting fits, whole: counts, what is missing, what is in progress, what is there, why each is asked for, and what
 * the marks mean. The headline can be left out where it stands above already.
 */
export function FitView({ fit, named, text, headline = true }: Shown & { named: number; headline?: boolean }) {
  return (
    <div class="fit">
      <FitCounts fit={fit} named={named} headline={headline} />
      {fit.understood ? <FitSections fit={fit} text={text} /> : <NamedSections skills={fit.mentioned} />}
      {(fit.items.length > 0 || fit.mentioned.length > 0) && <Legend understood={fit.understood} />}
    </div>
  );
}

function FitCounts({ fit, named, headline }: { fit: Fit; named: number; headline: boolean }) {
  const instead = noCounts(fit, named);
  if (instead) return <p class="fit-plain">{instead}</p>;
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

function FitSections({ fit, text }: Shown) {
  const of = (...verdicts: Verdict[]) => fit.items.filter((item) => verdicts.includes(item.verdict));
  const there = of('have', 'implied');
  return (
    <>
      <ItemSection title="Missing" aside="hours" items={of('missing')} text={text} />
      <ItemSection title="Not on your roadmap" items={of('outside')} text={text} />
      <ItemSection title="In progress" items={of('learning')} text={text} />
      {there.length > 0 && (
        <section class="fit-section">
          <h2>You have</h2>
          <ul class="fit-chips">
            {there.map((item) => (
              <li key={keyOf(item)}>
                <details class="fit-chip">
                  <summary>
                    <Glyph name={item.verdict} />
                    <span class="opens">
                      {(item.relative ?? item.by).name}
                      <span class="or">{chipNote(item)}</span>
                    </span>
                  </summary>
                  <Why of={[...reasonsOf(item, text), ...choiceOf(item, text)]} />
                </details>
              </li>
            ))}
          </ul>
        </section>
      )}
      {fit.mentioned.length > 0 && (
        <section class="fit-section">
          <h2>Named, not asked for</h2>
          <details class="fit-named">
            <summary>
              <span class="opens">{namesOf(fit.mentioned)}</span>
            </summary>
            <Why of={fit.mentioned.map((skill) => `${skill.name}: ${reasonsOf(skill, text).join(' ')}`)} />
          </details>
        </section>
      )}
    </>
  );
}

/** What is named in a language that is not read, by what it is to the reader. */
function NamedSections({ skills }: { skills: readonly MentionedSkill[] }) {
  return NAMED_SECTIONS.map(([title, ...verdicts]) => {
    const here = skills.filter((skill) => verdicts.includes(skill.verdict));
    return (
      here.length > 0 && (
        <section key={title} class="fit-section">
          <h2>{title}</h2>
          <ul class="fit-chips">
            {here.map(({ id, name, verdict }) => (
              <li key={id} class="fit-chip">
                <Glyph name={verdict} />
                <span>{name}</span>
              </li>
            ))}
          </ul>
        </section>
      )
    );
  });
}

function ItemSection({ title, aside, items, text }: { title: string; aside?: string; items: readonly FitItem[]; text: string }) {
  if (items.length === 0) return null;
  return (
    <section class="fit-section">
      <h2>
        <span>{title}</span>
        {aside && <span>{aside}</span>}
      </h2>
      <ul class="fit-list">
        {items.map((item) => (
          <li key={keyOf(item)}>
            <details>
              <summary class="fit-item">
                <Glyph name={item.verdict} />
                <span>
                  <span class="opens">
                    {groupName(item)}
                    {item.need === 'preferred' && <span class="or"> nice to have</span>}
                  </span>
                  {whyOf(item) && <small>{whyOf(item)}</small>}
                </span>
                {item.hours && <span class="hours">{hourSpan(item.hours)}</span>}
              </summary>
              <Why of={[...reasonsOf(item, text), ...choiceOf(item, text)]} />
            </details>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Sentences, one a line. */
function Why({ of }: { of: readonly string[] }) {
  return <p class="fit-why">{of.join('\n')}</p>;
}

/** What stands small beside a thing the reader has: what it fills, the other alternatives, or what it comes with. */
function chipNote(item: FitItem): string {
  const others = item.anyOf.filter((skill) => skill.id !== item.by.id).map((skill) => skill.name);
  const notes = others.length > 0 ? [`or ${others.join(' or ')}`] : [];
  if (item.relative) notes.splice(0, 1, `for ${[item.by.name, ...others].join(' or ')} or similar`);
  if (item.verdict === 'implied') notes.push(`by ${item.chain[0]?.name ?? ''}`);
  if (item.need === 'preferred') notes.push('nice to have');
  return notes.length > 0 ? ` ${notes.join(', ')}` : '';
}

function Legend({ understood }: { understood: boolean }) {
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
        {understood && (
          <>
            <li>
              <span class="sample spare">word</span>
              <span>not needed: another that is as good is there, or it is only mentioned</span>
            </li>
            <li>
              <span class="sample must">word</span>
              <span>tinted: a must-have</span>
            </li>
          </>
        )}
      </ul>
    </details>
  );
}

function keyOf(item: FitItem): string {
  return `${item.need} ${item.anyOf.map((skill) => skill.id).join(' ')}`;
}
