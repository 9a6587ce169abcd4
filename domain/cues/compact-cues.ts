import type { Language } from '../language';
import { CUE_FIELDS } from './cues';
import { de } from './de';
import { en } from './en';
import { es } from './es';
import { fr } from './fr';
import { it } from './it';
import type { LanguageCues } from './language-cues';
import { nl } from './nl';
import { pl } from './pl';
import { pt } from './pt';

const LANGUAGES: Readonly<Record<Language, LanguageCues>> = { en, de, fr, es, pt, it, nl, pl };

/** The cues of every language as `CueBook` opens them: a line a field, in the order of `CUE_FIELDS`. */
export function compactCues(): Readonly<Record<Language, string>> {
  const lines = ({ headings, ...fields }: LanguageCues) => {
    const flat: Record<string, string> = {
      ...fields,
      headingPreferred: headings.preferred,
      headingMentioned: headings.mentioned,
      headingRequired: headings.required,
      headingDuties: headings.duties,
    };
    return CUE_FIELDS.map((field) => flat[field] ?? '').join('\n');
  };
  const entries = Object.entries(LANGUAGES).map(([language, cues]) => [language, lines(cues)]);
  return Object.fromEntries(entries) as Record<Language, string>;
}
