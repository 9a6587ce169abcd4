import type { Fit } from './fit';
import type { Board, Site } from './posting';
import type { FactsInWords } from './posting-facts';
import type { NamedWord } from './posting-fit';

/** A part of a posting that was looked for and not found. */
export type MissingPart =
  /** Any layout that is known, or the posting's number. */
  | { readonly part: 'layout' | 'number' }
  /**
   * What needs no layout: the page's own data for search engines, a heading such as “About the job” with a text below it, a
   * large text near the title, a heading that the tab's title repeats.
   */
  | { readonly part: 'structured-data' | 'heading' | 'text' | 'named-title' }
  /** In a layout, by its name and how many places it was looked for in. */
  | { readonly part: 'description' | 'title'; readonly tried: number }
  /** The posting that the address names, while the page shows another. */
  | { readonly part: 'posting'; readonly wanted: string; readonly shown: string }
  /** Which of several postings on the page is meant. */
  | { readonly part: 'one-of-several' }
  /** A text of its own: the page still shows the one before. */
  | { readonly part: 'new-description'; readonly where: string };

/** What a job page's script says of the page in its tab. */
export type VisitReport =
  /** No posting is open here. */
  | { readonly kind: 'no-posting' }
  /** The site is switched off. */
  | { readonly kind: 'off'; readonly site: Board }
  /** What the reader has could not be asked for, so nothing is shown; it is tried again. */
  | { readonly kind: 'failed'; readonly reason: string }
  /** There is a posting, and its parts are still arriving. */
  | { readonly kind: 'arriving'; readonly site: Site }
  /** There is a posting that could not be read: what was looked for and not found. */
  | { readonly kind: 'unreadable'; readonly site: Site; readonly missing: readonly MissingPart[] }
  /** Read. `named` counts the technologies and concepts found; 0 is not the same as nothing missing. */
  | {
      readonly kind: 'posting';
      readonly site: Site;
      /** Its number on the site; left out by what names none. */
      readonly id?: string;
      readonly title: string;
      readonly company: string | null;
      readonly named: number;
      readonly fit: Fit;
      /** What it names, and what it would name, had the reader not said otherwise; places are in the text. */
      readonly words: readonly NamedWord[];
      readonly aside: readonly NamedWord[];
      /** The text that the fit's reasons quote. */
      readonly text: string;
      /** What it says beside its technologies; null where it says none of that. */
      readonly facts: FactsInWords | null;
      /** Whether it was too long to be read whole. */
      readonly shortened: boolean;
      /** Whether it counts among the postings seen: what does not say that it is a posting does not. */
      readonly remembered: boolean;
      /** Whether the page keeps taking away what is put on it, so that panel and cards stay away. */
      readonly unwanted: boolean;
    };
