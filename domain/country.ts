/** Which country a posting is in, as far as its place, the board's country domain or its currency say. */

/** What there is to go by. */
export interface CountrySigns {
  /** The posting's place as the page shows it: “Austin, TX (Hybrid)”. */
  readonly location: string | null;
  /** The page's host name: `de.indeed.com`. */
  readonly host: string;
  /** ISO 4217, of the pay that the posting names. */
  readonly currency: string | null;
}

/**
 * The country by its ISO 3166 code, `EU` where only Europe is sure, null where nothing says. The place counts before the
 * domain, the domain before the currency: a posting in Toronto that pays in dollars is not in the USA.
 */
export function countryOf({ location, host, currency }: CountrySigns): string | null {
  return countryInPlace(location ?? '') ?? countryOfHost(host) ?? (currency === null ? null : (OF_CURRENCY[currency] ?? null));
}

/** From the end of a place towards its beginning: “Bengaluru, Karnataka, India”. */
function countryInPlace(location: string): string | null {
  const parts = location
    .replace(/\([^)]*\)/g, ',')
    .split(/[,·•|/–—]| - /)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  for (const part of parts.reverse()) {
    // State codes only in capitals, as they are written; “in” and “or” are words.
    if (/^[A-Z]{2}( \d{5})?$/.test(part) && US_STATES.has(part.slice(0, 2)) && parts.length > 1) return 'US';
    const name = part
      .toLowerCase()
      .replace(/^(greater|großraum|région de|area|área de|remote in|remote,?|home office in) /, '')
      .replace(/ (area|metropolitan area|metropolitan region|region|remote|und umgebung|et périphérie|y alrededores)$/, '')
      .replace(/ metropolitan$/, '')
      .replace(/^\d{4,5} /, '');
    const found = COUNTRIES.get(name);
    if (found) return found;
  }
  return null;
}

function countryOfHost(host: string): string | null {
  const [first = '', second] = host.split('.');
  if (second === 'indeed' && first === 'www') return 'US';
  if (second !== 'indeed' && second !== 'linkedin') return null;
  if (first === 'uk') return 'GB';
  return KNOWN_CODES.has(first.toUpperCase()) ? first.toUpperCase() : null;
}

/** Currencies that are used in one country, and the euro. Dollars in a posting without a place are mostly American. */
const OF_CURRENCY: Readonly<Record<string, string>> = {
  USD: 'US',
  GBP: 'GB',
  INR: 'IN',
  EUR: 'EU',
  CHF: 'CH',
  PLN: 'PL',
  SEK: 'SE',
  NOK: 'NO',
  DKK: 'DK',
  CZK: 'CZ',
  HUF: 'HU',
  RON: 'RO',
  CAD: 'CA',
  AUD: 'AU',
  NZD: 'NZ',
  SGD: 'SG',
  HKD: 'HK',
  BRL: 'BR',
  JPY: 'JP',
  CNY: 'CN',
  MXN: 'MX',
  ZAR: 'ZA',
  AED: 'AE',
  ILS: 'IL',
};

/** Names of countries in the languages of the boards, and the cities and regions that often stand without one. */
export const COUNTRIES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    US: 'united states|united states of america|usa|us|u.s.|vereinigte staaten|états-unis|estados unidos|stati uniti|new york|new york city|new york city metropolitan|san francisco|san francisco bay|seattle|austin|boston|chicago|los angeles|denver|atlanta|dallas|california|texas|washington dc|dallas-fort worth',
    GB: 'united kingdom|uk|u.k.|great britain|england|scotland|wales|northern ireland|vereinigtes königreich|großbritannien|royaume-uni|reino unido|regno unito|london|manchester|leeds|bristol|edinburgh|glasgow|birmingham|cambridge|greater london|greater manchester',
    DE: 'germany|deutschland|allemagne|alemania|germania|niemcy|duitsland|berlin|münchen|munich|hamburg|köln|cologne|frankfurt|frankfurt am main|stuttgart|düsseldorf|leipzig|dresden|nürnberg|hannover|karlsruhe|frankfurt rhine-main|bayern|bavaria|baden-württemberg|nordrhein-westfalen|hessen|sachsen',
    IN: 'india|indien|inde|bengaluru|bangalore|hyderabad|mumbai|pune|chennai|gurgaon|gurugram|noida|delhi|new delhi|kolkata|ahmedabad|delhi, india|karnataka|maharashtra|telangana|tamil nadu',
    FR: 'france|frankreich|francia|francja|frankrijk|frança|paris|lyon|toulouse|nantes|bordeaux|lille|marseille|île-de-france|paris et périphérie',
    ES: 'spain|españa|spanien|espagne|spagna|hiszpania|espanha|madrid|barcelona|valencia|sevilla|málaga|bilbao|comunidad de madrid|cataluña',
    IT: 'italy|italia|italien|italie|włochy|italië|itália|milano|milan|roma|rome|torino|bologna|lombardia',
    NL: 'netherlands|the netherlands|nederland|niederlande|pays-bas|países bajos|paesi bassi|holandia|amsterdam|rotterdam|utrecht|eindhoven|den haag',
    PL: 'poland|polska|polen|pologne|polonia|polônia|warszawa|warsaw|kraków|krakow|wrocław|gdańsk|poznań',
    PT: 'portugal|portogallo|portugalia|lisboa|lisbon|porto',
    AT: 'austria|österreich|autriche|wien|vienna|graz|linz',
    CH: 'switzerland|schweiz|suisse|svizzera|suiza|zürich|zurich|genève|geneva|basel|bern|lausanne',
    BE: 'belgium|belgien|belgique|belgië|bélgica|brussels|bruxelles|brüssel|antwerpen|gent',
    IE: 'ireland|irland|irlande|irlanda|dublin|cork',
    SE: 'sweden|schweden|suède|suecia|sverige|stockholm|göteborg|malmö',
    NO: 'norway|norwegen|norvège|norge|oslo',
    DK: 'denmark|dänemark|danemark|danmark|copenhagen|københavn',
    FI: 'finland|finnland|finlande|suomi|helsinki',
    CZ: 'czechia|czech republic|tschechien|tchéquie|prague|praha|prag|brno',
    RO: 'romania|rumänien|roumanie|bucharest|bucurești|cluj-napoca',
    HU: 'hungary|ungarn|hongrie|budapest',
    GR: 'greece|griechenland|grèce|athens',
    BG: 'bulgaria|bulgarien|sofia',
    EE: 'estonia|estland|tallinn',
    LT: 'lithuania|litauen|vilnius',
    LV: 'latvia|lettland|riga',
    UA: 'ukraine|kyiv|lviv',
    EU: 'europe|europa|european union|eu|emea|european economic area',
    CA: 'canada|kanada|canadá|toronto|vancouver|montreal|montréal|ottawa|calgary|ontario|québec|quebec|british columbia|on|bc|qc|ab',
    AU: 'australia|australien|australie|sydney|melbourne|brisbane|perth|new south wales|victoria|queensland',
    NZ: 'new zealand|auckland|wellington',
    SG: 'singapore|singapur|singapour',
    HK: 'hong kong|hong kong sar',
    JP: 'japan|japon|tokyo',
    CN: 'china|shanghai|beijing|shenzhen',
    BR: 'brazil|brasil|brasilien|brésil|são paulo|rio de janeiro',
    MX: 'mexico|méxico|mexiko|mexique|ciudad de méxico|guadalajara',
    AR: 'argentina|argentinien|buenos aires',
    CO: 'colombia|kolumbien|bogotá|medellín',
    CL: 'chile|santiago',
    ZA: 'south africa|südafrika|cape town|johannesburg',
    AE: 'united arab emirates|uae|dubai|abu dhabi',
    IL: 'israel|tel aviv|tel aviv-yafo',
    TR: 'turkey|türkiye|türkei|istanbul|ankara',
    PK: 'pakistan|karachi|lahore|islamabad',
    PH: 'philippines|manila|metro manila',
    ID: 'indonesia|jakarta',
    VN: 'vietnam|ho chi minh city|hanoi',
    MY: 'malaysia|kuala lumpur',
    NG: 'nigeria|lagos',
    EG: 'egypt|cairo',
    KE: 'kenya|nairobi',
  }).flatMap(([code, names]) => names.split('|').map((name) => [name, code] as const)),
);

const KNOWN_CODES: ReadonlySet<string> = new Set(COUNTRIES.values());

/** Behind a town, “CA” is California. */
export const US_STATES: ReadonlySet<string> = new Set(
  'AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY DC'.split(
    ' ',
  ),
);
