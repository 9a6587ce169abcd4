/**
 * Reads what a posting pays: amounts beside a currency (“$120K–$150K/yr”, “45–60k€ annuels”, “12–18 LPA”), told from all the
 * other money in a posting (funding, budgets, bonuses, revenue) by the words around them and by what a year of it would come to.
 *
 * Numbers are looked for first, since a posting holds few; only those beside a currency cost more. Of several places' ranges
 * the first is taken, of a range in one sentence that says “salary” and one elsewhere the former.
 */

import { inDollars } from './currencies';
import { GAP } from './gaps';
import { lastMatch } from './last-match';
import { type Offer, readOffer } from './offers';
import { lastPeriod, type Period } from './pay-periods';

/** What a posting pays, as it says. A lone figure is `min`, behind “up to” it is `max`. */
export interface Salary {
  readonly min: number | null;
  readonly max: number | null;
  /** ISO 4217. A bare `$` is taken for US dollars, a bare `¥` for yen, a bare `kr` for Swedish kronor. */
  readonly currency: string;
  readonly period: Period | null;
}

/** The first salary that a text says is one, else the first that can hardly be anything else; null in doubt. */
export function readSalary(text: string): Salary | null {
  return find(text, false);
}

/** The salary in a page's own field for it, where no word needs to say that it is pay; null without a currency. */
export function readSalaryField(field: string): Salary | null {
  return find(field, true);
}

/** A text with more numbers than this is no posting; what follows stays unread. */
const MOST_NUMBERS = 10_000;
const DIGITS = /\d+/g;

function find(text: string, isField: boolean): Salary | null {
  let likely: Salary | null = null;
  let left = MOST_NUMBERS;
  DIGITS.lastIndex = 0;
  for (let run = DIGITS.exec(text); run !== null && left > 0; run = DIGITS.exec(text), left -= 1) {
    const offer = readOffer(text, run.index);
    if (!offer) continue;
    DIGITS.lastIndex = Math.max(offer.end, DIGITS.lastIndex);
    const judged = judge(text, offer, isField);
    if (judged?.said) return judged.salary;
    likely ??= judged?.salary ?? null;
  }
  return likely;
}

const PAY =
  /(?<!\p{L})base[^\S\n]?[:=]|(?:range|point|rate) for (?:this|the) (?:role|position|job)|salar(?:y|ies|ial)|compensation|(?<!\p{L})pay(?:s|ing|scale)?(?!\p{L})|wages?(?!\p{L})|remunerat|(?<!\p{L})(?:CTC|OTE|RAL|DOE|B2B|UoP)(?!\p{L})|on[- ]target|base (?:range|rate)|hiring range|hourly|(?:day|daily|contract|bill) rate|earn(?:ings)?(?!\p{L})|cash range|gehalt|gehälter|vergütung|lohn|entgelt|verdien|(?<!\p{L})brutt?o|bezahlung|stundensatz|tagessatz|salaire|rémunération|TJM|(?<!\p{L})bruts?(?!\p{L})|(?<!\p{L})fixe(?!\p{L})|taux journalier|conditions financières|salari|salário|sueldo|remunera|retribu|honorario|stipendio|compenso|(?<!\p{L})lord[oi]|salaris|loon(?!\p{L})|tarief|wynagrodz|pensj|stawk|widełk|zarobk|(?<!\p{L})lön|užmokest/giu;
const NOT_PAY =
  /rais(?:e|ed|ing)(?!\p{L})|fund(?:s|ed|ing|raise|rais\p{L}*)(?!\p{L})|series [a-h](?!\p{L})|valu(?:ed|ation)|revenue|turnover|(?<!\p{L})(?:ARR|GMV|AUM|HSA|FSA|CA)(?!\p{L})|invest|backed|budget|stipend(?!i)|allowance|reimburs|bonus|401|match(?:ing)?(?!\p{L})|insur|coverage|contribut|referral|sign(?:ing)?[- ]on|equipment|(?<!machine |deep )learning|training|wellness|wellbeing|educat|tuition|gym(?!\p{L})|perk|reward|voucher|gift|donat|(?<!\p{L})sav(?:e|es|ed|ing|ings)(?!\p{L})|process(?:ed|es|ing)?(?!\p{L})|transaction|customers|worth(?!\p{L})|(?<!\p{L})sales(?!\p{L})|spend|pric(?:e|es|ing)(?!\p{L})|(?<!\p{L})costs?(?!\p{L})|(?<!\p{L})fees?(?!\p{L})|(?<!\p{L})fines?(?!\p{L})|grants?(?!\p{L})|prize|award|(?<!\p{L})deals?(?!\p{L})|credit|loans?(?!\p{L})|relocat|equity|stock|zuschuss|prämie|umsatz|finanzier|ticket|weiterbildung|gutschein|guthaben|kantine|chiffre d|lev(?:é|ée)s?(?!\p{L})|(?<!\p{L})primes?(?!\p{L})|cooptation|indemnit|factur|faturamento|fatturato|omzet|ronda|inversi|(?<!\p{L})bon[oi]s?(?!\p{L})|ayuda|ajuda|auxílio|(?<!\p{L})vale(?!\p{L})|bônus|buon[oi]|premi[oi]|dofinansow|dodatek|budżet|vergoeding|toeslag|pension|housing|phone|internet/giu;
/** “The base salary range, not including bonus or equity, is …”: such a sentence speaks of pay to its end. */
const SURELY_PAY =
  /range for (?:this|the) (?:role|position|job)|(?:salary|pay|compensation|wage|hiring|base)(?: \p{L}+)? (?:range|band|scale)|base (?:salary|pay)|target(?:ed)? (?:salary|cash|earnings)/iu;
const NOT_PAY_AFTER = new RegExp(
  `^(?:(?:${GAP}|[-/])(?!(?:plus|and|with|based|depending|or|to|as|per|incl\\p{L}*|excl\\p{L}*|und|et)(?!\\p{L}))[\\p{L}\\d’'&/-]{1,20}){0,4}?(?:${GAP}|[-/])(?:${NOT_PAY.source})`,
  'iu',
);
const PAY_AFTER =
  /^[^\n.;]{0,60}?(?:salar|compensation|depending on experience|basic|pro rata|(?<!\p{L})pay(?!\p{L})|gross|brutt?o|(?<!\p{L})brut|gehalt|lord[oi]|OTE|CTC|DOE|B2B)/iu;
const UP_TO =
  /(?:up to|upto|max(?:imum|\.|imal)?(?: of)?|maks\.?|bis(?: zu)?|jusqu[’']?(?:à|au)?|hasta|até|fino a|(?<!\p{L})tot|(?<!\p{L})do)[\s:]{0,3}$/iu;

/** Whether an offer is pay, and whether the text says so; null where it is not. */
function judge(text: string, offer: Offer, isField: boolean): { salary: Salary; said: boolean } | null {
  const before = clauseBefore(text, offer.start);
  const after = text.slice(offer.end, offer.end + 90);
  const pay = lastOf(PAY, before);
  const other = Math.max(lastOf(NOT_PAY, before), before.lastIndexOf('market'));
  const range = offer.high !== null;
  const surely = isField || (range && SURELY_PAY.test(before));
  let said = surely || pay > other;
  if (!said && other >= 0) return null;
  if (!surely && !offer.open && NOT_PAY_AFTER.test(after)) return null;
  let heading = '';
  if (!said) {
    if (before.length < 50) heading = lineAbove(text, offer.start);
    said =
      PAY_AFTER.test(after) || (range ? SURELY_PAY.test(heading) : heading.length < 50 && lastOf(PAY, heading) > lastOf(NOT_PAY, heading));
  }
  const period = offer.period ?? (said ? lastPeriod(before || heading) : null);
  const alone = standsAlone(before, after);
  if (!said && !range && period === null && !alone) return null;
  // “Salary: $97, 950” is a typing error, “We pay $100 for …” no pay; “Base pay: $27” may be.
  const isSmall = !range && period === null && inDollars(offer.low, offer.currency) < 1000;
  if (isSmall && (!/(?:salary|pay|wage|rate)[^\S\n]*:\s*$/iu.test(before) || /^[.,]{1,2}\s?\d/.test(after))) return null;
  const yearly = inDollars(offer.high ?? offer.low, offer.currency) * yearsWorth(offer, period ?? (said || alone ? null : 'year'));
  if (yearly < (said ? 3000 : 12_000) || yearly > (said ? 3_000_000 : 1_000_000)) return null;
  if (!said && range && (offer.high as number) > offer.low * 4) return null;
  const { low, high, currency } = offer;
  const upTo = !range && !offer.open && UP_TO.test(before);
  return { salary: { min: upTo ? null : low, max: upTo ? low : high, currency, period }, said };
}

/** Whether an offer is all that its line says (“💰 CHF 110k”, “Up to £55k (depending on experience)”). */
function standsAlone(before: string, after: string): boolean {
  return (
    /^\P{L}*(?:(?:up to|from|ab|bis zu|à partir de|jusqu[’']à|desde|hasta|da|vanaf|tot|od|do)\s)?\P{L}*$/iu.test(before) &&
    /^[^\S\n]*(?:\([^()\n]*\)\s*)?(?:\n|$)/.test(after)
  );
}

/** How many of the offer's periods make a year; where none is said, its size tells. */
function yearsWorth({ low, currency }: Offer, period: Period | null): number {
  const worth = inDollars(low, currency);
  const likely = period ?? (worth < 150 ? 'hour' : worth < 1000 ? 'day' : worth < 9000 ? 'month' : 'year');
  return { year: 1, month: 12, week: 50, day: 220, hour: 2000 }[likely];
}

/** What stands before an offer in its own sentence, 140 characters at most. */
function clauseBefore(text: string, start: number): string {
  const before = text.slice(Math.max(0, start - 140), start);
  const line = before.slice(before.lastIndexOf('\n') + 1);
  const end = lastMatch(SENTENCE_END, line);
  return end ? line.slice(end.index + end[0].length) : line;
}

const SENTENCE_END = /(?<![\s.]\p{L}{1,3}|approx|max|min)[.!?;](?:[^\S\n]+(?=[^a-z]|$)|(?=\p{Lu}\p{L}))/gu;

/** The line with words above the one that an offer stands in, 160 characters of it at most. */
function lineAbove(text: string, start: number): string {
  const own = text.lastIndexOf('\n', start - 1);
  if (own < 0) return '';
  const above = text.slice(Math.max(0, own - 163), own).trimEnd();
  return above.slice(above.lastIndexOf('\n') + 1);
}

function lastOf(words: RegExp, text: string): number {
  return lastMatch(words, text)?.index ?? -1;
}
