/** In which country a posting is, and whether it can be done from home. */
import { US_STATES } from '../country';
import { CANADIAN_PROVINCES, COUNTRY_OF, SEVERAL } from './countries';

/** Where the work is done; null where the posting does not say. */
export type Presence = (typeof PRESENCES)[number];

/** In the order in which they are kept: new ones go to the end. */
export const PRESENCES = ['on-site', 'hybrid', 'remote'] as const;

export interface Place {
  /** ISO 3166; null where none is named, or more than one. */
  readonly country: string | null;
  readonly presence: Presence | null;
}

/** Reads the place as a board writes it (“Austin, TX (Hybrid)”, “Remote, Poland”). Nothing but its own words is gone by. */
export function placeOf(location: string | null): Place {
  if (location === null || location.trim() === '') return { country: null, presence: null };
  const short = location.slice(0, 400);
  return { country: countryIn(short), presence: presenceIn(short) };
}

const HYBRID = /hybrid|hybride|híbrid|ibrid|hybryd|télétravail partiel|teilweise (?:home|remote)/iu;
const REMOTE =
  /remote|télétravail|home ?office|homeoffice|telecommut|work from home|(?<!\p{L})wfh(?!\p{L})|remoto|teletrabajo|à distance|zdaln|thuiswerk|smart working|anywhere|worldwide/iu;
const ON_SITE = /on-?site|vor ort|sur site|presencial|in sede|op locatie|stacjonarn/iu;

function presenceIn(location: string): Presence | null {
  if (HYBRID.test(location)) return 'hybrid';
  if (REMOTE.test(location)) return 'remote';
  return ON_SITE.test(location) ? 'on-site' : null;
}

/** Words around a name that say nothing of the country. */
const AROUND =
  /^(?:greater|großraum|région de|area of|área de|remote(?: in| from| within)?|remoto|hybrid(?: in)?|telecommute|anywhere in|based in|within|only|the) | (?:area|metropolitan area|metropolitan region|metro|region|remote|only|und umgebung|et périphérie|y alrededores|metropolitan|city area|-? ?based|hub|first)$/gu;

function countryIn(location: string): string | null {
  const parts = location.split(/[,;·•|/()[\]]|\s[-–—]\s|[-–—]\s|\s(?:or|and|oder|ou|und|et|y)\s/u).map((part) => part.trim());
  const named = parts.map(countryNamed);
  if (named.includes(MANY)) return null;
  const found = new Set(named.filter((country) => country !== null));
  for (const [index, part] of parts.entries()) {
    const code = /^([A-Z]{2})(?: \d{5}(?:-\d{4})?| [A-Z]\d[A-Z] ?\d[A-Z]\d)?$/.exec(part)?.[1];
    // “Berlin, DE” is not in Delaware, “Amsterdam, NL” not in Newfoundland.
    if (code === undefined || index === 0 || found.has(code)) continue;
    const country = US_STATES.has(code) ? 'US' : CANADIAN_PROVINCES.has(code) ? 'CA' : null;
    if (country === null) continue;
    // “Paris, TX”, “London, ON”: the town is named after one elsewhere.
    const town = named[index - 1] ?? null;
    if (town !== null && town !== country && !named.some((other, place) => place !== index - 1 && other === town)) found.delete(town);
    found.add(country);
  }
  return found.size === 1 ? ([...found][0] ?? null) : null;
}

const MANY = '*';

function countryNamed(part: string): string | null {
  let name = part.toLowerCase().replace(/^\d{4,5} /, '');
  for (let bare = name.replace(AROUND, '').trim(); ; bare = name.replace(AROUND, '').trim()) {
    if (SEVERAL.has(name)) return MANY;
    const country = COUNTRY_OF.get(name);
    if (country !== undefined) return country;
    if (bare === name) return null;
    name = bare;
  }
}
