/**
 * Reads what a posting pays: amounts beside a currency (“$120K–$150K/yr”, “45–60k€ annuels”, “12–18 LPA”), told from all the
 * other money in a posting (funding, budgets, bonuses, revenue) by the words around them and by what a year of it would come to.
 *
 * Numbers are looked for first, since a posting holds few; only those beside a currency cost more. Of several places' ranges
 * the first is taken, of a range in one sentence that says “salary” and one elsewhere the former.
 */

/** What a posting pays, as it says. A lone figure is `min`, behind “up to” it is `max`. */
export interface Salary {
  readonly min: number | null;
  readonly max: number | null;
  /** ISO 4217. A bare `$` is taken for US dollars, a bare `¥` for yen, a bare `kr` for Swedish kronor. */
  readonly currency: string;
  readonly period: Period | null;
}

type Period = 'year' | 'month' | 'week' | 'day' | 'hour';

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

// ---------------------------------------------------------------------------------------------------------- amounts

/** One or two amounts with a currency, as they stand in the text. */
interface Offer {
  readonly start: number;
  readonly end: number;
  readonly low: number;
  readonly high: number | null;
  /** “100k+”: the least, whatever stands in front. */
  readonly open: boolean;
  readonly currency: string;
  readonly period: Period | null;
}

interface Amount {
  readonly value: number;
  readonly unit: number;
  readonly currency: string | null;
  readonly open: boolean;
  readonly period: Period | null;
  readonly end: number;
}

const DIGITS = /\d+/g;
/** What may part an amount from its sign, unit or period: a blank of any kind, no line break; a stray mark of emphasis. */
const GAP = '[^\\S\\n]';
const GAPS = '(?:[^\\S\\n]|[\\\\*_]){0,3}';
const CURRENCY =
  '(?:US|CAD?|C|CDN|AUD?|A|NZD?|SGD?|S|HKD?|R|MXN?|USD)?\\$|[€£₹¥￥]|' +
  '(?:USD|EUR|GBP|INR|CHF|PLN|SEK|NOK|DKK|CAD|AUD|NZD|SGD|HKD|BRL|JPY|CNY|RMB|CZK|HUF|RON|MXN|ZAR|AED|ILS|usd|eur|gbp|inr|chf|pln|sek|cad)(?![\\p{L}\\d])|' +
  '(?:[Rr]s\\.?|[Ee]uros?|EUROS?|[Kk]r\\.?|zł(?:otych)?|zl|reais|[Ff]ranken|[Ff]rancs|[Rr]upees|[Kk]ron[oe]r|[Dd]ollars|[Pp]ounds)(?!\\p{L})';
const NUMBER =
  /(\d{1,3}(?:,\d{3})+(?!\d)|\d{1,2}(?:,\d{2})+,\d{3}(?!\d)|\d{1,3}(?:[.'’ \u00a0\u202f\u2009]\d{3})+(?!\d)|\d{1,9}(?!\d))(?:[.,](\d{1,2})(?!\d))?(?:[.,][-–—]{1,2}(?!\s?\d))?/y;
const TAIL = new RegExp(
  `(?:${GAP}?(?:([kK](?=EUR|USD|CHF|[^\\p{L}]|$)|T(?=${GAP}?(?:€|EUR))|[Tt]sd\\.?|TEUR|[Tt]ausend|[Tt]housand|mila|mil(?!${GAP}mil)|tys\\.?|duizend)|` +
    '(LPA|lpa|Lpa|[Ll]akhs?|[Ll]acs?|L)|([Cc]rores?|[Cc]r)|' +
    '(M|m|MM|mm|mn|Mn|[Mm]ill?i?\\p{L}*|[Mm]io\\.?|mln|mld|Mrd\\.?|Mds?|[Bb]illi\\p{L}*|B|b|[Bb]n|[Tt]rillion|T))(?![\\p{L}\\d]|(?<=T)EUR))?' +
    `(\\+)?(?:${GAP}?[(/]?\\$?(?![$£₹]\\d)(${CURRENCY})(?:${GAP}?\\))?)?(\\+)?`,
  'uy',
);
const JOIN = new RegExp(
  `${GAPS}(?:([-–—‒―−~/]|to|TO|bis|à|au|al?|até|hasta|tot|do|until|fino a)|(and|und|et|y|e|en|i|a)|(?=[$€£]))` +
    `(?:${GAP}?(?:up to|max(?:imum)?\\.?:?|MAX:|MID:))?${GAPS}(?:(?:${CURRENCY})${GAP}?){0,2}(?=\\d)`,
  'uy',
);
/** “between $90,000 in our smallest place and $120,000 in the largest”: the second has a sign of its own. */
const FAR_JOIN = new RegExp(
  `[^\\n.;$€£\\d]{0,70}?(?<!\\p{L})(?:and|to|bis|und|et|à|y|e|a)${GAP}(?:(?:${CURRENCY})${GAP}?){1,2}(?=\\d)`,
  'uy',
);
const CURRENCY_BEFORE = new RegExp(`((?<![\\p{L}\\d])(?:${CURRENCY})|[$€£₹¥￥])(?:${GAP}|:){0,2}$`, 'u');
const CODE_BEFORE = /(?<!\p{L})([A-Z]{3})[^\S\n]?$/u;

/** Reads the amount or range that the digits at `at` begin; null where no currency stands by it, or millions. */
function readOffer(text: string, at: number): Offer | null {
  const sign = currencyBefore(text, at);
  const first = readAmount(text, at, sign !== null);
  if (!first) return null;
  JOIN.lastIndex = first.end;
  FAR_JOIN.lastIndex = first.end;
  const isMoney = sign !== null || first.currency !== null;
  const join = (canGoOn(text, first.end) ? JOIN.exec(text) : null) ?? (isMoney && isOpened(text, at) ? FAR_JOIN.exec(text) : null);
  let second: Amount | null = null;
  let signBetween: string | null = null;
  if (join && (join[2] === undefined || isOpened(text, at))) {
    const next = join.index + join[0].length;
    signBetween = currencyBefore(text, next);
    second = readAmount(text, next, isMoney || signBetween !== null);
    // “$90,000 / 40 hours”, “€80k - 10% bonus”: the second number is of something else.
    if (second && (text[second.end] === '%' || (join[1] === '/' && !signBetween && !second.currency && second.unit === 1))) second = null;
  }
  // “$90,000 - $105,000 - $120,000”: least, middle and most.
  JOIN.lastIndex = second?.end ?? 0;
  const third = second && canGoOn(text, second.end) && JOIN.exec(text)?.[1] ? readAmount(text, JOIN.lastIndex, true) : null;
  if (second && third && third.value * third.unit > second.value * second.unit && third.unit === second.unit && text[third.end] !== '%')
    second = third;
  if (!isMoney && !second) return null;
  const currency = pickCurrency([second?.currency, first.currency, signBetween, sign], text);
  if (currency === null) return null;
  const start = sign === null ? at : text.lastIndexOf(sign, at - 1);
  let low = first.value * first.unit;
  let high: number | null = null;
  if (second) {
    high = second.value * second.unit;
    // “45–60k”, “60 und 75 Tsd.”, “12–18 LPA”, “$120-150,000”: the unit is said once.
    if (first.unit === 1 && low < 1000 && (second.unit > 1 || (high >= 10_000 && low >= 10))) low *= second.unit > 1 ? second.unit : 1000;
    else if (second.unit === 1 && first.unit > 1 && high < 1000) high *= first.unit;
    if (high < low) {
      second = null;
      high = null;
    }
  }
  const open = (second ?? first).open;
  return { start, end: (second ?? first).end, low, high, open, currency, period: second?.period ?? first.period };
}

function isOpened(text: string, at: number): boolean {
  return BETWEEN.test(text.slice(Math.max(0, at - 30), at));
}

const BETWEEN = /\b(between|zwischen|entre|tra|fra|tussen|pomi[eę]dzy|mi[eę]dzy|von|da|from|od|de)[^\n]{0,12}$/iu;

/** Reads one amount; its period only where it is known or turns out to be money. */
function readAmount(text: string, at: number, isMoney: boolean): Amount | null {
  NUMBER.lastIndex = at;
  const number = NUMBER.exec(text);
  if (!number) return null;
  TAIL.lastIndex = NUMBER.lastIndex;
  const tail = canGoOn(text, NUMBER.lastIndex) ? TAIL.exec(text) : null;
  const digits = number[1] as string;
  const whole = Number(digits.length > 4 ? digits.replace(/\D/g, '') : digits);
  const value = number[2] === undefined ? whole : Number(`${whole}.${number[2]}`);
  const end = NUMBER.lastIndex + (tail?.[0].length ?? 0);
  const indian = tail?.[2] ?? tail?.[3];
  const unit = tail?.[1] ? 1000 : tail?.[2] ? 100_000 : tail?.[3] ? 10_000_000 : tail?.[4] ? BIG : 1;
  const currency = tail?.[6] ?? (indian !== undefined && indian.length > 1 ? 'INR' : null);
  const found = isMoney || currency !== null ? periodAt(text, end) : null;
  return {
    value,
    unit,
    currency,
    open: tail?.[5] !== undefined || tail?.[7] !== undefined,
    period: found?.period ?? (/lpa/i.test(indian ?? '') ? 'year' : null),
    end: found?.end ?? end,
  };
}

/** Whether a unit, a currency or a join can begin here; spares most numbers of a text the expressions. */
function canGoOn(text: string, at: number): boolean {
  const next = text.charCodeAt(at);
  return GOES_ON.has(isGap(next) ? text.charCodeAt(at + 1) : next);
}

function isGap(unit: number): boolean {
  return unit === 32 || unit === 0xa0 || unit === 0x202f || unit === 0x2009;
}

/** The first letters and signs of units, currencies and joins; blanks and marks of emphasis, of which there may be several. */
const GOES_ON = codesOf('$€£₹¥￥([\\*_ \u00a0+-–—‒―−~/kKTtdmMlLcCbBUAESGINPDJHRZVuegipsrzfFahyà');
/** The last letters and signs of currencies. */
const ENDS_SIGN = codesOf('$€£₹¥￥:.DRPFNKYBUSLdrpfnkosłlz');

function codesOf(signs: string): ReadonlySet<number> {
  return new Set(Array.from(signs, (sign) => sign.charCodeAt(0)));
}

/** Millions and billions: nobody's pay. */
const BIG = 1e12;

function currencyBefore(text: string, at: number): string | null {
  const near = text.charCodeAt(at - 1);
  if (!ENDS_SIGN.has(isGap(near) ? text.charCodeAt(at - 2) : near)) return null;
  const sign = CURRENCY_BEFORE.exec(text.slice(Math.max(0, at - 9), at))?.[1];
  if (sign === undefined) return null;
  if (sign !== '$') return sign;
  const from = text.lastIndexOf('$', at - 1);
  const code = CODE_BEFORE.exec(text.slice(Math.max(0, from - 5), from))?.[1];
  return code !== undefined && code in CODES ? code : sign;
}

const CODES: Readonly<Record<string, string>> = Object.fromEntries(
  'USD EUR GBP INR CHF PLN SEK NOK DKK CAD AUD NZD SGD HKD BRL JPY CNY CZK HUF RON MXN ZAR AED ILS'.split(' ').map((code) => [code, code]),
);
const NAMES: readonly (readonly [name: RegExp, code: string])[] = [
  [/^(€|eur)/i, 'EUR'],
  [/^(£|pound)/i, 'GBP'],
  [/^(₹|rs|rup)/i, 'INR'],
  [/^z[łl]/i, 'PLN'],
  [/^(R\$|reais)/, 'BRL'],
  [/^fran/i, 'CHF'],
  [/^C/, 'CAD'],
  [/^A/, 'AUD'],
  [/^N/, 'NZD'],
  [/^S/, 'SGD'],
  [/^H/, 'HKD'],
  [/^M/, 'MXN'],
  [/^RMB/, 'CNY'],
  [/^(\$|US|dollar)/i, 'USD'],
];

/** The most telling of the signs around an offer: a code or name before a bare `$`. */
function pickCurrency(signs: readonly (string | null | undefined)[], text: string): string | null {
  let bare: string | null = null;
  for (const sign of signs) {
    if (!sign) continue;
    if (sign !== '$') return codeOf(sign, text);
    bare = 'USD';
  }
  return bare;
}

function codeOf(sign: string, text: string): string {
  if (/^kr/i.test(sign))
    return /\bNOK\b|Norge|Norway|Oslo/.test(text) ? 'NOK' : /\bDKK\b|Danmark|Denmark|København/.test(text) ? 'DKK' : 'SEK';
  if (/^[¥￥]/.test(sign)) return /\b(CNY|RMB|China|Shanghai|Beijing|Shenzhen)\b|元/.test(text) ? 'CNY' : 'JPY';
  return CODES[sign.toUpperCase()] ?? NAMES.find(([name]) => name.test(sign))?.[1] ?? 'USD';
}

// ----------------------------------------------------------------------------------------------------------- periods

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

function periodAt(text: string, at: number): { period: Period; end: number } | null {
  PERIOD_AFTER.lastIndex = at;
  const found = PERIOD_AFTER.exec(text);
  const period = found && periodIn(found);
  return period ? { period, end: PERIOD_AFTER.lastIndex } : null;
}

function periodIn(match: RegExpMatchArray): Period | null {
  return PERIODS.find((_, index) => match[index + 1] !== undefined) ?? null;
}

// ---------------------------------------------------------------------------------------------------------- judging

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
  const isSmall = !range && period === null && offer.low * (WORTH[offer.currency] ?? 1) < 1000;
  if (isSmall && (!/(?:salary|pay|wage|rate)[^\S\n]*:\s*$/iu.test(before) || /^[.,]{1,2}\s?\d/.test(after))) return null;
  const yearly = (offer.high ?? offer.low) * (WORTH[offer.currency] ?? 1) * yearsWorth(offer, period ?? (said || alone ? null : 'year'));
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

/** Roughly, in dollars: only to tell a salary from a voucher and from a firm's revenue. */
const WORTH: Readonly<Record<string, number>> = {
  INR: 0.03,
  JPY: 0.008,
  SEK: 0.1,
  NOK: 0.1,
  DKK: 0.15,
  CZK: 0.05,
  HUF: 0.004,
  PLN: 0.3,
  BRL: 0.3,
  MXN: 0.08,
  ZAR: 0.1,
  RON: 0.25,
  HKD: 0.15,
  CNY: 0.15,
  AED: 0.3,
  ILS: 0.3,
};

/** How many of the offer's periods make a year; where none is said, its size tells. */
function yearsWorth({ low, currency }: Offer, period: Period | null): number {
  const worth = low * (WORTH[currency] ?? 1);
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

function lastMatch(words: RegExp, text: string): RegExpExecArray | null {
  let last: RegExpExecArray | null = null;
  words.lastIndex = 0;
  for (let match = words.exec(text); match !== null; match = words.exec(text)) last = match;
  return last;
}

function lastPeriod(text: string): Period | null {
  const last = lastMatch(PERIOD_BEFORE, text);
  return last && (last[6] === undefined ? periodIn(last) : 'day');
}
