import type { ComponentChildren } from 'preact';
import type { Fit, FitItem, MentionedSkill, Verdict } from '../domain/fit';
import { Evidence } from './Evidence';
import { Folded } from './Folded';
import type { FitDoors } from './fit-doors';
import { Glyph } from './Glyph';
import { type PlainTextKey, sentenceCase, text } from './texts';
import {
  chipNote,
  choiceOf,
  groupName,
  groupNote,
  hourSpan,
  mustHaves,
  NAMED_SECTIONS,
  namesOf,
  niceToHaves,
  noCounts,
  reasonsOf,
  VERDICTS,
  verdictInWords,
  whatIsOpen,
  whyOf,
} from './words';

/** A fit, with the posting's text: the reasons quote it. */
interface Shown {
  readonly fit: Fit;
  readonly posting: string;
  /** Beside the posting itself: the way to its words. */
  readonly doors?: FitDoors | undefined;
}

interface FitViewProps extends Shown {
  readonly named: number;
  readonly headline?: boolean;
  /** How much of it is drawn: so many items and what stands above them. All of it without. */
  readonly rows?: number;
  /** What else is said of the posting, before the marks are explained. */
  readonly children?: ComponentChildren;
}

/**
 * How a posting fits, whole: counts, what is missing, what is in progress, what is there, why each is asked for, and what
 * the marks mean. The headline can be left out where it stands above already.
 */
export function FitView({ fit, named, posting, doors, headline = true, rows = Number.POSITIVE_INFINITY, children }: FitViewProps) {
  const shown = fit.understood ? firstRows(fit, rows) : fit;
  const isWhole = rows >= rowsOf(fit);
  return (
    <div class="fit">
      <FitCounts fit={fit} named={named} headline={headline} />
      {fit.understood ? <FitSections fit={shown} posting={posting} doors={doors} /> : isWhole && <NamedSections skills={fit.mentioned} />}
      {isWhole && children}
      {isWhole && (fit.items.length > 0 || fit.mentioned.length > 0) && <Legend understood={fit.understood} />}
    </div>
  );
}

/** How many items there are to be drawn. */
export function rowsOf(fit: Fit): number {
  return fit.items.length + 1;
}

const SECTIONS: readonly (readonly Verdict[])[] = [['missing'], ['outside'], ['learning'], ['have', 'implied']];

/** The fit as if it had only the items that are drawn first. */
function firstRows(fit: Fit, rows: number): Fit {
  if (rows >= rowsOf(fit)) return fit;
  const items = SECTIONS.flatMap((verdicts) => fit.items.filter(({ verdict }) => verdicts.includes(verdict)));
  return { ...fit, items: items.slice(0, rows), mentioned: [] };
}

function FitCounts({ fit, named, headline }: { fit: Fit; named: number; headline: boolean }) {
  const instead = noCounts(fit, named);
  if (instead) return <p class="fit-plain">{instead}</p>;
  const { required, preferred } = fit;
  return (
    <div class="fit-head">
      {headline && <strong>{sentenceCase(mustHaves(required))}</strong>}
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

function FitSections({ fit, posting, doors }: Shown) {
  const of = (...verdicts: Verdict[]) => fit.items.filter((item) => verdicts.includes(item.verdict));
  const there = of('have', 'implied');
  return (
    <>
      <ItemSection heading="section_missing" aside={text('hours')} items={of('missing')} posting={posting} doors={doors} />
      <ItemSection heading="section_outside" items={of('outside')} posting={posting} doors={doors} />
      <ItemSection heading="section_learning" items={of('learning')} posting={posting} doors={doors} />
      {there.length > 0 && (
        <section class="fit-section">
          <h2>{text('section_have')}</h2>
          <ul class="fit-chips">
            {there.map((item) => (
              <li key={keyOf(item)} class={item.anyOf.length > 1 ? 'group' : undefined}>
                <Folded
                  class="fit-chip"
                  summary={
                    <>
                      <Glyph name={item.verdict} />
                      <span class="opens">
                        {groupNote(item)}
                        {chipNote(item) && <span class="or"> {chipNote(item)}</span>}
                      </span>
                    </>
                  }
                >
                  {() => <Details item={item} posting={posting} doors={doors} />}
                </Folded>
              </li>
            ))}
          </ul>
        </section>
      )}
      {fit.mentioned.length > 0 && (
        <section class="fit-section">
          <h2>{text('section_named')}</h2>
          <Folded class="fit-named" summary={<span class="opens">{namesOf(fit.mentioned)}</span>}>
            {() => (
              <Why
                of={fit.mentioned.map((skill) =>
                  text('name_and_reasons', { name: skill.name, reasons: reasonsOf(skill, posting).join(' ') }),
                )}
              />
            )}
          </Folded>
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
          <h2>{text(title)}</h2>
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

interface ItemSectionProps {
  readonly heading: PlainTextKey;
  readonly aside?: string;
  readonly items: readonly FitItem[];
  readonly posting: string;
  readonly doors: FitDoors | undefined;
}

function ItemSection({ heading, aside, items, posting, doors }: ItemSectionProps) {
  if (items.length === 0) return null;
  return (
    <section class="fit-section">
      <h2>
        <span>{text(heading)}</span>
        {aside && <span>{aside}</span>}
      </h2>
      <ul class="fit-list">
        {items.map((item) => (
          <li key={keyOf(item)}>
            <Folded summaryClass="fit-item" summary={<ItemLine item={item} note={noteOf(item, doors)} />}>
              {() => <Details item={item} posting={posting} doors={doors} />}
            </Folded>
          </li>
        ))}
      </ul>
    </section>
  );
}

function ItemLine({ item, note }: { item: FitItem; note: string }) {
  return (
    <>
      <Glyph name={item.verdict} />
      <span>
        <span class="opens">
          {groupName(item)}
          {item.need === 'preferred' && <span class="or"> {text('nice_to_have')}</span>}
        </span>
        {note && <small>{note}</small>}
      </span>
      {item.hours && <span class="hours">{hourSpan(item.hours)}</span>}
    </>
  );
}

/** What stands behind an item, and that it is planned where it is. */
function noteOf(item: FitItem, doors: FitDoors | undefined): string {
  const planned = doors && Object.hasOwn(doors.planned, item.by.id) && item.verdict === 'missing';
  return [whyOf(item), planned ? text('planned') : ''].filter(Boolean).join(' · ');
}

/** Why an item is asked for, what each of its alternatives is to the reader, and where the posting says so. */
function Details({ item, posting, doors }: { item: FitItem; posting: string; doors: FitDoors | undefined }) {
  return (
    <>
      <Why of={[...reasonsOf(item, posting), ...choiceOf(item, posting)]} />
      {item.anyOf.length > 1 && (
        <ul class="fit-members">
          {item.anyOf.map(({ id, name, verdict }) => (
            <li key={id}>
              <Glyph name={verdict} />
              <span>{text('name_and_state', { name, state: verdictInWords(verdict) })}</span>
            </li>
          ))}
        </ul>
      )}
      {doors && <Evidence name={item.by.name} mentions={item.mentions} posting={posting} doors={doors} />}
    </>
  );
}

/** Sentences, one a line. */
function Why({ of }: { of: readonly string[] }) {
  return <p class="fit-why">{of.join('\n')}</p>;
}

function Legend({ understood }: { understood: boolean }) {
  return (
    <Folded class="fit-legend" summary={text('legend')}>
      {() => (
        <ul>
          {VERDICTS.map((verdict) => (
            <li key={verdict}>
              <span class={`sample ${verdict}`}>{text('legend_word')}</span>
              <span>{verdictInWords(verdict)}</span>
            </li>
          ))}
          {understood && (
            <>
              <li>
                <span class="sample spare">{text('legend_word')}</span>
                <span>{text('legend_spare')}</span>
              </li>
              <li>
                <span class="sample must">{text('legend_word')}</span>
                <span class="only-plain">{text('legend_must')}</span>
                <span class="only-forced">{text('legend_must_forced')}</span>
              </li>
            </>
          )}
        </ul>
      )}
    </Folded>
  );
}

function keyOf(item: FitItem): string {
  return `${item.need} ${item.anyOf.map((skill) => skill.id).join(' ')}`;
}
