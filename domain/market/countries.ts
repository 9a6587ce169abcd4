/** Names by which places on job boards tell their country, beyond those that `domain/country` knows: the market meets more. */
import { COUNTRIES } from '../country';

/** Lower-case names by ISO 3166 code, parted by `|`. */
const MORE: Readonly<Record<string, string>> = {
  US: 'u.s.a.|verenigde staten|stany zjednoczone|nyc|bay area|houston|phoenix|philadelphia|san diego|salt lake city|miami|portland|florida|massachusetts|colorado|illinois|virginia|oregon|ohio|michigan|pennsylvania|north carolina|new jersey|arizona|maryland|minnesota|utah|tennessee|wisconsin|missouri|indiana|washington d.c.|district of columbia',
  GB: 'gb|verenigd koninkrijk|wielka brytania|londres|belfast',
  DE: 'alemanha|bonn|bremen|niedersachsen|rheinland-pfalz|schleswig-holstein|brandenburg|thüringen|saarland',
  IN: 'kochi|kerala|gujarat|haryana|uttar pradesh|west bengal',
  FR: 'rennes|strasbourg|montpellier|grenoble|nice|la défense|ile-de-france|hauts-de-france|hauts-de-seine|auvergne-rhône-alpes|occitanie|nouvelle-aquitaine|pays de la loire|bretagne|normandie|grand est|provence-alpes-côte d’azur|centre-val de loire|bourgogne-franche-comté',
  ES: 'spanje|catalunya|andalucía|país vasco',
  IT: 'turin|napoli|firenze|lazio|piemonte|veneto',
  NL: 'the hague|noord-holland|zuid-holland',
  PL: 'cracow|wroclaw|gdansk|poznan|łódź|katowice|mazowieckie|małopolskie',
  PT: 'braga',
  AT: 'oostenrijk|salzburg|innsbruck',
  CH: 'zwitserland|szwajcaria|zug',
  BE: 'antwerp|ghent|leuven',
  LU: 'luxembourg|luxemburg',
  IE: 'ierland|galway',
  SE: 'zweden|gothenburg',
  NO: 'bergen|trondheim',
  DK: 'aarhus',
  FI: 'tampere|espoo',
  IS: 'iceland|island|reykjavík',
  SK: 'slovakia|slowakei|bratislava',
  SI: 'slovenia|slowenien|ljubljana',
  HR: 'croatia|kroatien|zagreb',
  RS: 'serbia|serbien|belgrade|beograd|novi sad',
  RO: 'cluj|timisoara|iasi|iași',
  GR: 'athen|thessaloniki',
  BG: 'plovdiv',
  EE: 'tartu',
  LT: 'kaunas',
  MT: 'malta',
  CY: 'cyprus|zypern|limassol|nicosia',
  UA: 'kharkiv',
  AL: 'albania|tirana',
  AM: 'armenia|yerevan',
  AZ: 'azerbaijan|baku',
  KZ: 'kazakhstan|almaty|astana',
  UZ: 'uzbekistan|tashkent',
  CA: 'greater toronto|greater vancouver|edmonton|winnipeg|halifax|alberta|nova scotia|manitoba',
  AU: 'adelaide|canberra',
  NZ: 'neuseeland|christchurch',
  TW: 'taiwan|taipei',
  KR: 'south korea|korea|seoul',
  JP: 'osaka',
  CN: 'guangzhou|hangzhou',
  BR: 'brazylia|sao paulo|belo horizonte|curitiba|florianópolis|porto alegre|recife',
  MX: 'mexico city|monterrey',
  AR: 'argentine',
  CO: 'colombie|bogota|medellin',
  CL: 'chili|santiago de chile',
  PE: 'peru|perú|lima',
  UY: 'uruguay|montevideo',
  CR: 'costa rica',
  EC: 'ecuador|quito',
  DO: 'dominican republic|república dominicana',
  ZA: 'afrique du sud',
  SA: 'saudi arabia|riyadh|jeddah',
  QA: 'qatar|doha',
  IL: 'haifa|jerusalem',
  TR: 'turquie|izmir',
  BD: 'bangladesh|dhaka',
  LK: 'sri lanka|colombo',
  NP: 'nepal|kathmandu',
  PH: 'philippinen|quezon city|cebu|makati',
  ID: 'indonesien',
  VN: 'viet nam',
  TH: 'thailand|bangkok',
  MY: 'selangor',
  EG: 'ägypten|égypte',
  GH: 'ghana|accra',
  MA: 'morocco|marokko|maroc|casablanca|rabat',
  TN: 'tunisia|tunisie|tunis',
};

/** Names that are also another country's city, or a word. */
const UNSURE = new Set('birmingham|cambridge|valencia|porto|cork|victoria|perth|santiago|on|bc|qc|ab|delhi, india'.split('|'));

/** A name in lower case → the country's ISO 3166 code. */
export const COUNTRY_OF: ReadonlyMap<string, string> = new Map([
  ...[...COUNTRIES].filter(([name, code]) => code !== 'EU' && !UNSURE.has(name)),
  ...Object.entries(MORE).flatMap(([code, names]) => names.split('|').map((name) => [name, code] as const)),
]);

/** What boards write for more than one country. */
export const SEVERAL = new Set(
  'europe|europa|european union|eu|emea|latam|latin america|north america|northern america|south america|americas|apac|asia|africa|middle east|nordics|dach|benelux|eastern europe|cee|mena'.split(
    '|',
  ),
);

/** Canada's provinces, as they stand behind a town. */
export const CANADIAN_PROVINCES = new Set('ON BC QC AB MB SK NS NB NL PE'.split(' '));
