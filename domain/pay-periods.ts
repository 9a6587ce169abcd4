/** By what time a posting pays: “per year”, “pro Stunde”, “TJM”. */
import { GAP } from './gaps';
import { lastMatch } from './last-match';

export type Period = 'year' | 'month' | 'week' | 'day' | 'hour';

const PERIODS: readonly Period[] = ['year', 'month', 'week', 'day', 'hour'];
const YEAR =
  'yr|years?|yearly|annum|annual(?:ly|i[sz]ed)?|p\\.?/?a\\.?|jahr(?:es\\p{L}*)?|jährl\\p{L}*\\.?|an|annuel\\p{L}*|ann[oi]|annu[oie]|annual[ei]|año|anual\\p{L}*|anuais|ano|jaar|jaarlijks|jaarbasis|rok|rocznie|roku|år|lpa|ctc|ote';
const MONTH =
  'mo|mth|months?|monthly|p\\.?m\\.?|monat\\p{L}*|mtl\\.?|mois|mensuel\\p{L}*|mes|mensual\\p{L}*|mês|mensal|mensais|mes[ei]|mensil[ei]|maand|maandelijks|mies(?:\\.|iąc|ięcznie)?|m-c|mån(?:ad)?|måned|mnd';
const WEEK = 'wk|weeks?|weekly|woche|wöchentlich|semaine|semana(?:l|is)?|settimana(?:le)?|wekelijks|tydzień|tygodniowo';
const DAY = 'days?|daily|tag|tagessatz|täglich|jour|jr?|día|diari[oa]|dia|giorn[oi]|giornalier\\p{L}*|dag|dzień|dziennie|tjm';
const HOUR = 'h|hr|hrs|hours?|hourly|ph|stunde|std\\.?|stündlich|stundenlohn|heure|hora|ora|orari[ao]|uur|godz(?:\\.|in\\p{L}*)?|timme';
const BY = "per|a|an|each|every|pro|par|por|al|all[’']|la|de l[’']|l[’']|ao|im|je|in het|op|na|za|in|i";
const FILL =
  'max|gross|net(?:to)?|neto|brutt?o|brut[se]?|brutos|brutta|lord[oi]|base|basis|salary|salaire|sal[aá]rio|pay|rate|fixe|HT|ht|B2B|b2b|UoP|VAT|USD|EUR|GBP|PLN|CAD|total|on|of|in|de|tax|euros?|dollars|OTE|before|DOE|avant|impôts';
const PERIOD_AFTER = new RegExp(
  `(?:${GAP}|[\\\\*(\\[,:]){0,3}(?:(?:${FILL})(?!\\p{L})(?:${GAP}|[\\\\*()/,+]){1,3}){0,4}?(?:/${GAP}?|[-–]${GAP}?(?=hour)|(?:${BY})(?:(?<=[’'])|${GAP}))?` +
    `(?:(${YEAR})|(${MONTH})|(${WEEK})|(${DAY})|(${HOUR}))(?![\\p{L}\\d])`,
  'iuy',
);
const PERIOD_BEFORE =
  /(?:(?<!\p{L})(?:(annual(?:i[sz]ed|ly)?|yearly|per annum|jahres\p{L}*|jährlich\p{L}*|annuel\p{L}*|anual\p{L}*|anuais|annu[ao]|lorda annua|jaar\p{L}*|roczn\p{L}*|CTC|OTE|RAL)|(monthly|monats\p{L}*|\p{L}*monatsgehalt|monatlich\p{L}*|mensuel\p{L}*|mensual\p{L}*|mensal|mensile|maand\p{L}*|miesięczn\p{L}*)|(weekly)|(daily|day rate|tagessatz|taux journalier|dagtarief)|(hourly|per hour|stundenlohn|stundensatz|taux horaire|por hora|uurloon|uurtarief|godzinow\p{L}*))(?!\p{L})|(TJM))/giu;

/** The period that is named right behind an amount, and where its words end. */
export function periodAt(text: string, at: number): { period: Period; end: number } | null {
  PERIOD_AFTER.lastIndex = at;
  const found = PERIOD_AFTER.exec(text);
  const period = found && periodIn(found);
  return period ? { period, end: PERIOD_AFTER.lastIndex } : null;
}

function periodIn(match: RegExpMatchArray): Period | null {
  return PERIODS.find((_, index) => match[index + 1] !== undefined) ?? null;
}

/** The period that is named last in a text, as words before an amount name it: “annual salary”. */
export function lastPeriod(text: string): Period | null {
  const last = lastMatch(PERIOD_BEFORE, text);
  return last && (last[6] === undefined ? periodIn(last) : 'day');
}
