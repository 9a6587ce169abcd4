/** Whether a posting asks for a degree, and whether experience will do instead. Reads the sentence around every word for one. */

/** `or-experience`: a degree or what stands in for it; `not-needed`: the posting says that it asks for none. */
export type DegreeNeed = 'required' | 'preferred' | 'or-experience' | 'not-needed';

export interface Degree {
  readonly need: DegreeNeed;
  /** The lowest that is enough; null where the posting does not say. */
  readonly level: 'bachelor' | 'master' | 'phd' | null;
}

/** What the posting says of a degree in one word; null where it names none. */
export function degreeOf(text: string): DegreeNeed | null {
  return readDegree(text)?.need ?? null;
}

// These run over the whole text: neither `i` nor `u`, and one class of first letters is many times as fast as alternatives.
const ENGLISH =
  /[DdBbMmPU](?:egree|EGREE|achelor|ACHELOR|aster['’]?s|h\.D|hD|HD|iploma(?!t)|(?<=(?:^|[^A-Za-z])[BM])(?:S (?:in (?!the )|or|degree)|S\/|A\/B|\.?Sc\b|\.S\.|\.?Tech)|octora|ac ?\+ ?\d|niversity education)/g;
const OTHERS =
  /[DdBbMmPpHhSsTtFfGgIiLlEeÉéWw](?:egree|achelor|aster['’]?s|h\.?D|(?<=(?:^|[^A-Za-z])[BM])(?:S in (?!the )|S\/|A\/B|\.?Sc\b)|ac ?\+ ?\d|ipl(?:om(?!at)|ôm)|cole d['’][Ii]ng|tudium|ochschul(?:abschluss|studium)|tudienabschluss|itulaci|ítulo univ|ormaci[óo]n univ|ngeniería (?:inform|en|técn|superior)|rado (?:en|superior)|icenciad|icenciatura|raduaç[ãa]o|nsino superior|ormação superior|uperior (?:completo|incompleto|cursando)|aurea|BO\b|bo\b|O[ -](?:niveau|opleid|werk|denk|diploma)|ykształceni|tudia (?:wyższ|techn|inform)|tudi[óo]w wyższ)/g;
/** Degrees of something else, or nobody's to bring along. */
const NO_DEGREE =
  /(?:high|large|great|certain|some|varying|any|what|same|strong|good|reasonable|significant|\d+)[- ]degrees?|degrees? of(?! (?:bachelor|master|science|engineering|arts|doctor))|degrees? (?:celsius|c\b|f\b)|tuition|pursu(?:e|ing) (?:your|a|their) (?:own )?(?:degree|studies)[^.]{0,20}(?:benefit|support|reimburs)|reimburs|scholarship|studium generale|work[- ]study|(?:high school|ged|secondary)[^.\n]{0,12}diploma|diplomat|our (?:team|people|founders?|employees)[^.\n]{0,60}(?:ph\.?d|degree)|team of [^.\n]{0,30}ph\.?d|HBO Max|\bHBO(?! ?[/-]|[^.\n]{0,30}(?:diploma|niveau|opleid|werk|denk))/i;
const NOT_NEEDED =
  /(?<!\p{L})(?:no|not (?:require|need) an?|don['’]t (?:need|require|care)[^.\n]{0,20}|doesn['’]t (?:need|require)[^.\n]{0,20}|regardless of[^.\n]{0,20}|kein(?:en?)?|ohne|sans|pas de|sin|não (?:é|exig)[^.\n]{0,20}|sem|senza|geen|zonder|bez|nie wymagamy)\s(?:[\p{L}'’-]{1,14}\s){0,3}?(?:degree|diploma|bachelor|studium|hochschul|diplôme|bac ?\+|titulaci|título|formación univ|graduaç|ensino|laurea|hbo|wykształ|studi)|(?:degree|diploma|studium|abschluss|diplôme|titulación|título|diploma|laurea|wykształcenie\p{L}*)[^.;\n]{0,25}(?:not (?:required|necessary|needed|mandatory|a must|essential)|isn['’]t (?:required|necessary|needed)|optional|nicht (?:erforderlich|notwendig|zwingend|nötig)|pas (?:obligatoire|exigé|nécessaire|requis)|no (?:es )?(?:necesari|imprescindible|requerid|obligatori)|não (?:é )?(?:obrigat|necess)|non (?:è )?(?:necessari|obbligatori|richiest)|niet (?:nodig|vereist)|nie jest (?:wymagan|konieczn))/iu;
/** What will do instead. */
const INSTEAD =
  /(?<!\p{L})(?:or|and\/or|\/)\s(?:an?\s|the\s|any\s|have\s|has\s|with\s)?(?:[\p{L}-]{1,14}[\s/,]+){0,4}?(?:experience|expertise|background|qualifications?|skills?|training|knowledge|self[- ]taught|\d+\+? years)|or\s(?:the\s|an?\s|its\s|foreign\s)?equivalent(?!\s(?:degree|foreign|field|university))|equivalent (?:work |practical |professional |industry |job |relevant )*(?:experience|combination)|equivalent combination|combination of (?:education|training)|in lieu of|in place of|instead of|substitut|oder\s(?:eine[nr]?\s|durch\s|mit\s|über\s|alternativ\s)*(?:vergleichbar|gleichwertig|ähnlich|entsprechend|abgeschlossene |Ausbildung|Berufs|Quereinst|praktisch|relevante)|bzw\.? (?:eine )?(?:vergleichbar|Ausbildung)|ou\s(?:une?\s|d['’]une\s)?(?:[\p{L}-]{1,14}\s){0,2}?(?:expérience|autodidacte)|o\s(?:una\s)?(?:experiencia|equivalente|formación equiv)|ou\s(?:uma\s)?(?:experiência|equivalente)|o\s(?:una\s)?(?:esperienza|equivalente|titolo equiv|cultura equiv)|of\s(?:een\s)?(?:vergelijkbar|gelijkwaardig|werkervaring|relevante ervaring)|lub\s(?:równoważn|doświadcz|odpowiedni)/iu;
const PREFERRED =
  /preferred(?! emphasis)|preferabl[ey](?! (?:in|with|computer))|nice to have|(?:is|are|would be|considered) (?:a |an )?(?:big |strong |definite )?(?:plus|bonus|asset|advantage)|a plus|desir(?:ed|able)|ideally|helpful|beneficial|advantageous|von vorteil|wünschenswert|idealerweise|gerne? (?:mit|auch)|(?:est|serait) un (?:plus|atout)|apprécié|souhaité|idéalement|se valora|valorable|deseable|idealmente|desej[áa]vel|diferencial|preferibil|gradit|costituisce|pré(?!\p{L})|is een plus|mile widzian|atut/iu;
const PREFERRED_HEADING =
  /(?:^|\n)[^\p{L}\n]{0,4}(?:nice[- ]to[- ]haves?|preferred|bonus|desired|desirable|additional|good to have|what would be nice|plus(?:es)?|von vorteil|wünschenswert|idéalement|se valora|deseable|diferenciais|desejável|mile widziane|pluspunten)[^.\n]{0,50}(?:\n|$)/giu;
const REQUIRED_HEADING =
  /(?:^|\n)[^\p{L}\n]{0,4}(?:minimum|basic|required|requirements|qualifications|must[- ]haves?|what you|who you|your profile|dein profil|ihr profil|profil|responsib|benefits|about)[^.\n]{0,50}(?:\n|$)/giu;

const LEVELS: readonly (readonly [Exclude<Degree['level'], null>, RegExp])[] = [
  [
    'bachelor',
    /bachelor|(?<!\p{L})B\.?Sc?(?!\p{L})|(?<!\p{L})B\.?[SA]\.?(?= in| or|\/)|B\.?Tech|undergraduate|bac ?\+ ?[23](?!\d)|licence|licenciatura|grado|triennale|HBO|licencjat|graduação|FH/iu,
  ],
  [
    'master',
    /master|(?<!\p{L})M\.?Sc?(?!\p{L})|(?<!\p{L})M\.?[SA]\.?(?= in| or|\/)|bac ?\+ ?[45]|école d.ing|diplôme d.ing|magistrale|magister|(?<!\p{L})WO(?!\p{L})/iu,
  ],
  ['phd', /ph\.?d|doctora|promotion(?= in)/iu],
];

/** In the order in which one sentence of a posting beats another: an alternative opens the door that another sentence closed. */
const ORDER: readonly DegreeNeed[] = ['not-needed', 'or-experience', 'required', 'preferred'];
/** A text that names more degrees than this is no posting; what follows stays unread. */
const MOST_DEGREES = 300;

/** What the posting says of a degree, with the lowest level that is enough; null where it names none. */
export function readDegree(text: string): Degree | null {
  let best: Degree | null = null;
  let left = MOST_DEGREES;
  const words = isEnglish(text) ? ENGLISH : OTHERS;
  words.lastIndex = 0;
  for (let word = words.exec(text); word !== null && left > 0; word = words.exec(text), left -= 1) {
    const { start, sentence } = sentenceAround(text, word.index, words.lastIndex);
    words.lastIndex = Math.max(words.lastIndex, start + sentence.length);
    const need = needIn(text, start, sentence);
    if (need === null) continue;
    if (best && ORDER.indexOf(best.need) <= ORDER.indexOf(need)) continue;
    best = { need, level: need === 'not-needed' ? null : levelIn(sentence) };
  }
  return best;
}

/** Three articles are enough to know; a text that is English in part only is read as far as that goes. */
function isEnglish(text: string): boolean {
  let at = 0;
  for (let found = 0; found < 3; found += 1) {
    at = text.indexOf(' the ', at) + 1;
    if (at === 0) return false;
  }
  return true;
}

function needIn(text: string, start: number, sentence: string): DegreeNeed | null {
  const isWish = wishIn(sentence);
  if (NOT_NEEDED.test(sentence)) return isWish ? 'preferred' : 'not-needed';
  if (NO_DEGREE.test(sentence)) return null;
  if (isWish) return 'preferred';
  if (INSTEAD.test(sentence)) return 'or-experience';
  const above = text.slice(Math.max(0, start - 900), start);
  return lastIndex(PREFERRED_HEADING, above) > lastIndex(REQUIRED_HEADING, above) ? 'preferred' : 'required';
}

/** Whether a sentence only wishes for a degree; not where the wish is for a higher one (“Bachelor's, Master's is a plus”). */
function wishIn(sentence: string): boolean {
  const wish = PREFERRED.exec(sentence);
  if (!wish) return false;
  const before = sentence.slice(0, wish.index);
  if (/required|must have|minimum|erforderlich|exigé|requis/iu.test(before) && !/not required/i.test(before)) return false;
  const cut = Math.max(before.lastIndexOf(','), before.lastIndexOf(';'), before.lastIndexOf('('));
  return !(HIGHER.test(before.slice(cut + 1)) && LOWER.test(before.slice(0, Math.max(cut, 0))));
}

const HIGHER = /advanced|master|(?<!\p{L})M\.?S|MBA|ph\.?d|higher|graduate|doctor/iu;
const LOWER = /degree|bachelor|(?<!\p{L})B\.?[SA]|diplom|studium|bac ?\+|licen|laurea/iu;

function levelIn(sentence: string): Degree['level'] {
  return LEVELS.find(([, words]) => words.test(sentence))?.[0] ?? null;
}

/** Longer sentences are cut here on either side. */
const LONGEST_REACH = 220;

function sentenceAround(text: string, from: number, to: number): { start: number; sentence: string } {
  const floor = Math.max(0, from - LONGEST_REACH);
  const before = text.slice(floor, from);
  const after = text.slice(to, to + LONGEST_REACH);
  let start = floor + before.lastIndexOf('\n') + 1;
  ENDS.lastIndex = 0;
  for (let end = ENDS.exec(before); end !== null; end = ENDS.exec(before)) start = Math.max(start, floor + ENDS.lastIndex);
  ENDS.lastIndex = 0;
  const end = ENDS.exec(after)?.index ?? after.length;
  const line = after.indexOf('\n');
  return { start, sentence: text.slice(start, to + (line < 0 ? end : Math.min(end, line))) };
}

const ENDS = /(?<!\b[A-Za-z]|\b(?:eg|ie|Ph|Sc|etc|bzw|zB|incl|Tech))[.!?•](?=\s|$|\p{Lu}\p{Ll})/gu;

function lastIndex(words: RegExp, text: string): number {
  let last = -1;
  words.lastIndex = 0;
  for (let match = words.exec(text); match !== null; match = words.exec(text)) last = match.index;
  return last;
}
