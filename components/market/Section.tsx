import type { ComponentChildren } from 'preact';
import { text } from '../texts';

export interface SectionProps {
  readonly id: string;
  readonly title: string;
  /** Of what, when and where the figures are. */
  readonly scope?: string | undefined;
  /** What the section is about, in a sentence. */
  readonly lead?: string | undefined;
  /** Saves the figures as a file; without it there is nothing to save. */
  readonly onSave?: (() => void) | undefined;
  readonly children: ComponentChildren;
}

/** A part of the market page, with the scope that all its figures have. */
export function Section({ id, title, scope, lead, onSave, children }: SectionProps) {
  return (
    <section class="market-section" aria-labelledby={`${id}-title`} id={id}>
      <header class="section-head">
        <h2 id={`${id}-title`}>{title}</h2>
        {onSave && <SaveButton title={title} onSave={onSave} />}
      </header>
      {scope && <p class="soft scope">{scope}</p>}
      {lead && <p class="soft lead">{lead}</p>}
      {children}
    </section>
  );
}

/** Saves some figures as a file. */
export function SaveButton({ title, onSave }: { title: string; onSave: () => void }) {
  return (
    <button type="button" class="button quiet no-print" aria-label={text('market_save_of', { title })} onClick={onSave}>
      {text('market_save')}
    </button>
  );
}

/** A table that may be wider than the window: it scrolls by itself, by keyboard too. */
export function WideTable({ label, children }: { label: string; children: ComponentChildren }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for what is filled in
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard
    <div class="wide" role="group" aria-label={label} tabIndex={0}>
      <table class="figures">{children}</table>
    </div>
  );
}
