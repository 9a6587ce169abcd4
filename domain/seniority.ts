/** How senior a job is, by its title or else its text, and how many years of experience the text asks for over all. */

/** `lead` leads people or the trade: heads, team leads, engineering managers, staff and principal engineers. */
export type Seniority = 'intern' | 'junior' | 'mid' | 'senior' | 'lead';

const LEVELS: readonly Seniority[] = ['intern', 'junior', 'mid', 'senior', 'lead'];

/** Where a word of a title begins and ends; `\b` knows neither “Júnior” nor “staż”. */
const B = '(?<![\\p{L}\\d])';
const E = '(?![\\p{L}\\d])';
/** Whom a numeral or “associate” is said of. */
const ROLE =
  'engineer|developer|analyst|administrator|scientist|programmer|consultant|designer|technician|tester|specialist|ingénieure?|développeu(?:r|se)|sde|sdet|swe|sre|software|systems?|ml|qa';

const WORDS: Readonly<Record<Seniority, string>> = {
  intern:
    'intern(?!s? (?:program|coordinat|recruit|manager))|internship(?! (?:program|coordinat|manager))|interns|trainee|traineeship|apprentice(?:ship)?|co-op|placement (?:year|student)|(?:working|phd|master|bachelor|summer) student|student (?:worker|employee|assistant|developer|engineer)|werkstud\\p{L}+|\\p{L}*praktik(?:um|ant)\\p{L}*|azubi|auszubildende\\p{L}*|ausbildung|dual(?:es|er|e) (?:studium|student)\\p{L}*|(?:bachelor|master|abschluss|diplom)arbeit|studentische\\p{L}* (?:hilfskraft|mitarbeit)\\p{L}*|stagiaire|stagista|alternan(?:ce|te?)|apprentie?|apprentissage|contrat pro|becari[oa]|(?:en )?prácticas|pasant(?:e|ía)|practicante|estagi[áa]ri[oa]|estágio|(?:jovem )?aprendiz|tirocin\\p{L}+|apprendist\\p{L}+|stagiairs?|stageplaats|stageplek|afstudeer\\p{L}*|sta[żz](?:yst\\p{L}+)?|praktyk\\p{L}+|' +
    '(?:(?<=^|[–—/|(,:] ?|- )|(?<=cdi ou ))stage(?! (?:manager|actor|hand|4|iv))|(?<!(?:early|late|growth|seed|multi|next|each)[- ])stage(?= (?:de|en|in|data|développ|ontwikkel|informati|software|web|m[12])(?!\\p{L}))',
  junior: `junior(?:e|is)?|júnior|jr\\.?|jnr|entry[- ]?level|graduate(?! (?:school|admission|program manager|studies))|(?:new|recent|college|university) grads?|new graduate|early[- ]career|associate(?= (?:\\p{L}+ ){0,3}(?:${ROLE}|architect|product|data|software|dev))|débutante?s?|jeune diplômée?|(?:berufs|quer)?einsteiger\\p{L}*|absolvent\\p{L}*|recién (?:graduad|titulad)[oa]|recém[- ]formad[oa]|iniciante|principiante|trainee developer|neolaureat[oai]|beginnend\\p{L}*|młodsz[ya]|(?:${ROLE})(?:,? -?\\(?| - )(?:i|1|l1|level 1|ic1)(?=$|[\\s),/|–-])`,
  mid: `mid(?:-?level)?(?!-(?:atlantic|west)| market)|middle(?!ware| east| office)|intermediate|intermédiaire|medior|regular|confirmée?|pleno|semi[- ]?senior|s?ssr\\.?|samodzieln[ya]|(?:${ROLE})(?:,? -?\\(?| - |-)(?:ii|2|l2|level 2|ic2|ic3)(?=$|[\\s),/|–-])`,
  senior: `senior(?:e|in)?(?! manager)|sénior|sênior|sr\\.?|snr\\.?|(?<!matter )expert(?:e|in)?|expérimentée?|starsz[ya]|(?:${ROLE})(?:,? -?\\(?| - |-)(?:iii|iv|v|3|4|l3|level 3|ic4|ic5)(?=$|[\\s),/|–-])`,
  lead:
    'lead(?! (?:gen|time|qualif|manage))|(?:tech|team|technical)lead|teamlead|head|principal|distinguished|chief|c[tio]o|ciso|director|vp|(?:vice[- ])president|' +
    '(?<!(?:technical|support|office|of) )staff(?! (?:accountant|nurse|aug|auditor|attorney|writer))|' +
    '(?:engineering|development|software|team|data science|machine learning|analytics|infrastructure|platform|devops|qa|it|r&d|research|group|senior|general|department) manager|manager,? (?:of )?(?:software|engineering|development|data|platform|infrastructure|devops|qa|security|machine|research|it|r&d|technology)|' +
    '(?:team|abteilungs|gruppen|bereichs|entwicklungs)?leit(?:er|erin|ung)|chef(?:entwickl\\p{L}+|architekt\\p{L}*)|chef(?:fe)? d.équipe|(?:co)?direct(?:eur|rice)|directora?|direttore|direttrice|diretora?|direktor\\p{L}*|dyrektor\\p{L}*|' +
    'responsable (?:technique|d.équipe|informatique|(?:du |de |des )?(?:développement|desarrollo|equipo|sistemas|it|infra\\p{L}*))|responsabile(?: \\p{L}+)? (?:sviluppo|tecnico|it|sistemi)|jef[ea] de (?:equipo|desarrollo|tecnología|sistemas)|líder|leader|capo ?(?:squadra|team)|capoprogetto tecnico|coordenador|gerente (?:de )?(?:ti|desenvolvimento|engenharia|tecnologia|desarrollo|it)|teamleider|hoofd|leidinggevende|lider|kierowni\\p{L}+|główn[ya]',
};

const LEVEL = new RegExp(LEVELS.map((level) => `(${B}(?:${WORDS[level]})${E})`).join('|'), 'giu');
/** What joins two levels of which either will do: “Mid/Senior”, “Junior to Mid-level”. */
const EITHER = /^[\s-]*(?:level)?\s*(?:[/|&,–-]|or|to|and|bis|oder|und|ou|à|o|y|e|of|en|lub|do|until)?\s*$/iu;
/** Longer titles are cut. */
const LONGEST_TITLE = 300;

/**
 * What the title says; where it says nothing, what the text says if one is given (only its own word on the level of the job,
 * or the years that it asks for); null where neither tells. Of levels that are offered side by side, the lower one.
 */
export function seniorityOf(title: string, text?: string): Seniority | null {
  return titleLevel(title.slice(0, LONGEST_TITLE)) ?? (text === undefined ? null : textLevel(text));
}

function titleLevel(title: string): Seniority | null {
  let found: Seniority | null = null;
  let end = 0;
  LEVEL.lastIndex = 0;
  for (let match = LEVEL.exec(title); match !== null; match = LEVEL.exec(title)) {
    const level = LEVELS[match.indexOf(match[0], 1) - 1] as Seniority;
    if (found === null) found = level;
    else {
      const between = title.slice(end, match.index);
      // “Senior Staff Engineer”, “Junior Team Lead”: the higher; “Junior/Mid”, “Senior or Staff”: the lower. An intern is one.
      const lower = found === 'intern' || level === 'intern' || (/\S/.test(between) && EITHER.test(between));
      if (LEVELS.indexOf(level) < LEVELS.indexOf(found) === lower) found = level;
    }
    end = match.index + match[0].length;
  }
  return found;
}

/** What stands in front of the level of the very job, in a text. */
const SAYS_LEVEL =
  /[LlSsHhRrCcBbZzPp](?:ooking for|eeking|iring|uchen(?: wir)?|echerch(?:ons|e)|herchons|uscamos|erchiamo|oeken(?: wij| we)?|zukamy|rocuramos|evel:)\s{1,2}(?:(?:an?|one|our next|eine[nr]?(?: neuen?)?|une?|uma?|una|een)\s)?/g;
const LONGEST_LEVEL = 32;

function textLevel(text: string): Seniority | null {
  // A posting says what it looks for early; further down stand the colleagues.
  const head = text.slice(0, 3000);
  SAYS_LEVEL.lastIndex = 0;
  for (let cue = SAYS_LEVEL.exec(head); cue !== null; cue = SAYS_LEVEL.exec(head)) {
    const from = SAYS_LEVEL.lastIndex;
    const words = head.slice(from, from + LONGEST_LEVEL).split(/[\n.;,]/)[0] as string;
    const level = titleLevel(words.replace(/\p{L}+$/u, ''));
    if (level) return level;
  }
  const years = experienceYears(text);
  if (years === null || years === 4) return null;
  return years < 2 ? 'junior' : years < 4 ? 'mid' : 'senior';
}

// ------------------------------------------------------------------------------------------------------------- years

/** Number words of the eight languages, in the order of the numbers. */
const NUMBERS: readonly string[] = [
  'one|ein|eine|einem|einen|un|une|uno|um|een|één|jeden|jednego',
  'two|zwei|deux|dos|dois|duas|due|twee|dwa|dwóch|dwu',
  'three|drei|trois|tres|três|tre|drie|trzy|trzech',
  'four|vier|quatre|cuatro|quatro|quattro|cztery|czterech',
  'five|fünf|cinq|cinco|cinque|vijf|pięć|pięciu',
  'six|sechs|seis|sei|zes|sześć|sześciu',
  'seven|sieben|sept|siete|sete|sette|zeven|siedem|siedmiu',
  'eight|acht|huit|ocho|oito|otto|osiem|ośmiu',
  'nine|neun|neuf|nueve|nove|negen|dziewięć',
  'ten|zehn|dix|diez|dez|dieci|tien|dziesięć|dziesięciu',
];
const NUMBER_OF = new Map(NUMBERS.flatMap((words, index) => words.split('|').map((word) => [word, index + 1] as const)));
const NUMBER = `\\d{1,2}(?:[.,]\\d)?|${NUMBERS.join('|')}`;
// Neither `i` nor `u`: three times as fast over a text. A lone French “an” is too frequent an English word to stop at each.
const YEARS =
  /(?:[Yy](?:ea)?rs?|Y[Oo]E|YEARS?|[Jj]ahre?n?|jährige?[rsn]?|ans|an(?=[^a-zà-ÿ])(?<=(?:\d|un).an)|ann[ée]es?|años?|anos?|ann[oi]|jaar|jaren|lata?|letni\S{0,4}|roku?)(?![A-Za-zà-ÿ])/g;
/** A number or a range that ends right in front of the word for years; the smaller one is asked. */
const COUNT = new RegExp(
  `(?:(?<![\\d$€£]|\\d[.,/])(?=\\d)|(?<![\\p{L}\\d]))(?:(${NUMBER})(?:\\s?\\+|\\s?\\(\\d{1,2}\\))?\\s?(?:[-–—‒/~]|to|or|bis|oder|à|ou|a|o|y|tot|of|do|lub|and|und|et|e|en|i)\\s?)?(${NUMBER})` +
    `\\s?(?:\\(\\s?(?:${NUMBER})\\s?\\+?\\))?\\s?(?:\\+|plus|or more|oder mehr|ou plus|o más|ou mais|o più|of meer|full|solid|volle)?[\\s*_‐-]{0,3}$`,
  'iu',
);
const EXPERIENCE =
  'experi[eê]n|exp(?!\\p{L})|erfahrung|expérience|esperienz|ervaring|doświadcze|praxis|praktyki|background|track record|expertise|vivencia|vivência';
const EXPERIENCE_AFTER = new RegExp(`^(?:[^.;\\n]|\\.(?=\\p{L})){0,85}?(?:${EXPERIENCE})`, 'iu');
const EXPERIENCE_BEFORE = new RegExp(`(?:${EXPERIENCE})[^.;\\n]{0,50}$`, 'iu');
/** What the years are spent with, where the word experience is not said: “5 years building …”, “3 years as a developer”. */
const WORK_AFTER =
  /^\s?['’]?\s?(?:of |in |in the |as an? |with )?(?:(?:professional|commercial|hands[- ]on|industry|full[- ]time|relevant|prior|proven|practical|work|solid)[ ,]+(?:and )?){0,3}(?:as an? |in an? |working|work |building|developing|writing|designing|coding|programming|managing|leading|delivering|shipping|software|engineering|web dev|back-?end|front-?end|full[- ]?stack|(?:[\p{L}\d.+#/&-]{1,20} ){1,3}(?:development|engineering|programming)|this (?:area|field)|in der |im bereich|als |en tant que|comme |como |come |in qualità|na stanowisku|jako |w pracy)/iu;
/** The age of the firm, a contract, a stretch of time. */
const NOT_ASKED_BEFORE =
  /(?:(?<!\p{L})(?:less|fewer|weniger|moins|menos|meno|minder|mniej) (?:than|als|de|di|que|do|dan|niż)\s|(?:^|[^\p{L}])(?:for|past|last|next|every|within|after|since|seit|depuis|il y a|hace|desde hace|da oltre|sinds|al|od|há|ago|first|letzten|dernières|últimos|ultimi|afgelopen)[^\S\n](?:(?:the|more|than|over|almost|nearly|about|mehr|als|über|plus|de|más|meer|dan|ponad|mais|più|di|que) ?){0,3}|(?:aged?|age of|over the age of|founded|established|gegründet|fondée)[^\S\n](?:in )?)$/iu;
const NOT_ASKED_AFTER =
  /^['’]?\s?(?:ago|old|of age|in (?:business|a row|operation|existence|the making)|anniversary|warranty|contract|fixed|vesting|vest|later|alt(?!\p{L})|vertrag|in unternehm|d['’]existence|de existencia|di attività|temu|of (?:history|growth|innovation|service|college|university|school|education|study|success|trust|tradition|undergrad\p{L}*)|degree|college|program|from now|track of|after|before|straight|running|strategy|plan|(?:of )?our)(?!\p{L})/iu;
/** Who speaks of themselves: “With 30 years of experience, we …”, “Our team has 20 years of experience”. */
const OURS_BEFORE =
  /(?<!\p{L})(?:we(?:['’]ve| have| bring| are)|our (?:team|company|founders?|leadership|people|group|agency)|(?:company|firm|agency|team|group|leader|founders?|provider) (?:has|have|with|brings?)|wir (?:haben|sind|blicken)|unser\p{L}*|nous (?:avons|sommes)|notre|contamos con|nuestr[ao]|somos|nossa|abbiamo|siamo|nostra|wij hebben|onze|mamy|nasz[ae]?|years? in)(?!\p{L})/iu;
const WANTED =
  /look|seek|need|requir|want|candidate|you(?!\p{L})|ideal|applicant|suchen|erwart|cherch|profil|busca|procura|cerch|zoek|szuka|must|expect|minimum|min\.|at least|hiring/iu;
const OURS_AFTER =
  /(?:,|–|—| -)\s(?:we|our|wir|sind wir|ist|nous|notre|somos|siamo|zijn|jesteśmy|es uno|est (?:un|le|la)|[A-Z]\p{L}+ (?:is|has|are|offers|helps|provides|delivers))(?!\p{L})/u;

/** Years of the trade, of work at all, or of nothing named: the overall figure. */
const OVERALL =
  /professional|overall|total|work|industry|relevant|related|commercial|practical|similar|software|engineer|development|developer|programming|back-?end|front-?end|full[- ]?stack|technical|beruf|einschlägig|entwickl|praxis|professionnel|pertinent|développe|similaire|laboral|profesional|desarrollo|similar|profissional|desenvolv|lavorativ|professional|svilupp|analog|werkerv|relevante|vergelijkbar|ontwikkel|zawodow|komercyjn|podobn|programow|the field|the role|this role/iu;
/** A product by its looks: inner capitals, signs, digits; or any capital behind “with”. */
const TECHNOLOGY =
  /(?<![\p{L}\d])(?:\p{L}*[a-z]\p{Lu}\p{L}*|(?!(?:IT|QA|UX|UI|SaaS|BS|MS|PhD|SW|R&D|CS|US|UK|EU|AI|ML|VIE|CDI)(?![\p{L}]))\p{Lu}{2,}\p{L}?|C\+\+|C#|\.NET|\p{L}+\.(?:js|io)|Java|Python|Ruby|Rails|React|Angular|Vue|Go|Golang|Kotlin|Swift|Rust|Scala|Node|Spring|Django|Kubernetes|Docker|Terraform|Linux|Salesforce|Oracle|Azure|Android|Spark|Kafka|Snowflake|Tableau|Excel)(?![\p{L}])/u;
const WITH_NAME =
  /(?:experience|exp|Erfahrung|expérience|experiencia|experiência|esperienza|ervaring|doświadczeni\p{L}+) (?:with|using|mit|avec|sur|con|com|met|z|ze) (?:the )?\p{Lu}/u;

/**
 * The years of experience that the text asks for over all; of a range the smaller. Years with one technology count only where
 * no others are named; 25 and more, and what a firm says of itself, never. Null where none are named.
 */
export function experienceYears(text: string): number | null {
  let best: number | null = null;
  let rank = 0;
  let left = MOST_YEARS;
  YEARS.lastIndex = 0;
  for (let word = YEARS.exec(text); word !== null && left > 0; word = YEARS.exec(text), left -= 1) {
    const years = countBefore(text, word.index);
    if (years === null) continue;
    const found = rankOf(text, years.at, YEARS.lastIndex, years.count);
    if (found <= rank) continue;
    best = years.count;
    rank = found;
    if (rank === 3) break;
  }
  return best;
}

/** A text that speaks of years more often than this is no posting; what follows stays unread. */
const MOST_YEARS = 2000;

/** What may stand before a number without saying more than that it is the least. */
const LEAST =
  /minimum(?: of)?|min\.?|at least|mindestens|mind\.|au moins|al menos|almeno|pelo menos|minimaal|minstens|co najmniej|over|more than|ideally|with|you have|have|\ba\b/giu;
const HEADING = new RegExp(`(?:${EXPERIENCE})[^.;\\n]{0,30}\\n[^\\p{L}]*$`, 'iu');

function isUnderHeading(lead: string, before: string, after: string): boolean {
  return !/\p{L}/u.test(after) && HEADING.test(lead.slice(0, lead.length - before.length));
}

function countBefore(text: string, at: number): { count: number; at: number } | null {
  // “the years”, “last year”: most words for years follow another word, and few of those are numbers.
  const near = text.slice(at - 4, at);
  if (at === 0 || (/[a-z] $/.test(near) && !ENDS_NUMBER.test(near))) return null;
  const from = Math.max(0, at - 44);
  const found = COUNT.exec(text.slice(from, at));
  if (!found) return null;
  const low = numberOf(found[1] ?? found[2]);
  const high = numberOf(found[2]);
  return { count: Math.min(low, high), at: from + found.index };
}

/** How number words, “plus” and “or more” end. */
const ENDS_NUMBER =
  /(?:ne|in|[uo]s|em|un|wo|ei|ux|oi|ue|wa|ee|ree|is|es|re|ie|zy|ch|ur|ir|ro|er|ve|nf|nq|co|jf|ix|hs|ei|sei|en|pt|te|em|iu|ht|it|ho|to|em|eu|uf|ti|nz|ze|ci|hn|ez|re|hr|ás|is|iù|ll|id|le|um|an|go|één|ość|ęć)\s$/;

function numberOf(words: string | undefined): number {
  const word = (words ?? '').toLowerCase();
  return NUMBER_OF.get(word) ?? Math.floor(Number(word.replace(',', '.')));
}

/** 0: not asked for; 1: with one technology; 2: with something else; 3: over all. */
function rankOf(text: string, start: number, end: number, count: number): 0 | 1 | 2 | 3 {
  if (count > 25) return 0;
  const lead = text.slice(Math.max(0, start - 90), start);
  const own = Math.max(lead.lastIndexOf('\n'), lead.lastIndexOf(';'), lead.lastIndexOf('•')) + 1;
  const before = lead.slice(own).replace(/^.*[.!?]\s(?=[^a-z])/su, '');
  const line = text.slice(end, end + 110);
  const after = line.slice(0, line.search(/[;\n•]|[.!?](?=\s|$)|$/u));
  if (NOT_ASKED_AFTER.test(after) || OURS_AFTER.test(after)) return 0;
  const isOurs = count > 15 || OURS_BEFORE.test(before);
  if (isOurs && !WANTED.test(before)) return 0;
  const experience = EXPERIENCE_AFTER.exec(after);
  const isSaid = EXPERIENCE_BEFORE.test(before);
  if (NOT_ASKED_BEFORE.test(before) && !(isSaid && /(?<!\p{L})for (?:at least )?$/iu.test(before))) return 0;
  // “- 4+ years in …” opens its line; “0–2 years” may be all of it, under a heading that says of what.
  const opens = !/\p{L}/u.test(before.replace(LEAST, ''));
  if (!experience && !isSaid && !WORK_AFTER.test(after)) {
    if (opens && isUnderHeading(lead, before, after)) return 3;
    return opens && /^\s(?:of|in|with)\s/.test(after) ? 1 : 0;
  }
  const isBound = TECHNOLOGY.test(after.slice(0, 80)) || WITH_NAME.test(after);
  const isOverall = OVERALL.test(after.slice(0, (experience?.[0].length ?? 0) + 40)) || after.length - (experience?.[0].length ?? 0) < 6;
  return isOverall ? (isBound ? 2 : 3) : isBound ? 1 : 2;
}
