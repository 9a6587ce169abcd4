/** What the words right before and right behind a doubtful word say of it: the tables and the wordings of the rules in context.ts. */
import { hashOf } from './words';

/** What a word says of the guarded one before it. */
export const OTHER_TRADE = 1;
export const PERSON = 2;
export const CLOSING = 4;
export const ARRIVING = 8;
export const OR = 16;
export const IS = 32;
export const WISH = 64;
/** What a word says of the guarded one behind it. */
export const SENIORITY = 1;
export const PREPOSITION = 2;
export const WITHIN = 4;
export const RATHER = 8;
export const OF_KIND = 16;
export const LEAVING = 32;
export const IN_BRACKET = 64;
export const LIKE = 128;
export const FOR = 256;

export const BEHIND = bitsOf([
  [
    OTHER_TRADE,
    'knowledge skills expertise proficiency service services engineer engineers ecosystem stack runtime compiler module modules package packages script scripts pipeline pipelines application applications app apps server servers cluster clusters test tests function functions view views component components job jobs build builds suite suites spec specs filter filters sidecar sidecars topology topologies policy policies variables states channels ticket tickets files monolith instance instances plug plugin plugins blueprints administration queries model models migration migrations',
  ],
  [PERSON, 'engineer engineers developer developers programmer programmers architect architects consultant consultants'],
  [
    CLOSING,
    'and or und oder et ou y o e ed en of i lub oraz is are on in with for as using behind last one several con avec mit com met sur para pour für por per if',
  ],
  [ARRIVING, 'to by with'],
  [OR, 'or o u ou of lub oder czy'],
  [IS, 'is are would'],
  [WISH, 'a an big huge strong major definite nice plus bonus must advantage asset'],
]);

export const BEFORE = bitsOf([
  [SENIORITY, 'senior junior lead staff principal mid middle level sr jr graduate'],
  [PREPOSITION, 'in with using mit avec con com met w sous through via by onto of on auf from to into en em'],
  // These alone suffice where a technology stands on the same line.
  [WITHIN, 'in with using mit avec con com met w sous through via onto on auf'],
  [RATHER, 'ideally preferably especially esp particular particulier beispiel exemple idealerweise'],
  // The Romance and Slavic order (“développeur Java”, “le framework Gin”), and what is said of a language's style.
  [
    OF_KIND,
    'développeur développeuse développeurs ingénieur ingénieure desarrollador desarrolladora desarrolladores programador programadora ingeniero ingeniera desenvolvedor desenvolvedora engenheiro engenheira sviluppatore sviluppatrice sviluppatori programmatore programista programistka framework frameworka langage lenguaje linguagem linguaggio język języka języku bibliothèque biblioteca libreria gateway idiomatic vanilla plain modern',
  ],
  [LEAVING, 'from replace replaces replacing'],
  [IN_BRACKET, 'like as ideally preferably especially mostly mainly g e'],
  [LIKE, 'wie comme como come zoals jak'],
  [FOR, 'for'],
]);

function bitsOf(lists: readonly (readonly [bit: number, words: string])[]): ReadonlyMap<number, number> {
  const bits = new Map<number, number>();
  for (const [bit, list] of lists) {
    for (const word of list.split(' ')) bits.set(hashOf(word), (bits.get(hashOf(word)) ?? 0) | bit);
  }
  return bits;
}

/** “Rust is a plus”, “Go - a must”, “Elixir (bonus)”: only what is asked for is wished for. */
export const WISHED =
  /^( (is|are|would be)|\s?[-–—(:,])\s?(an? )?(big |huge |strong |major |definite |nice )?(plus|bonus|must|advantage|asset|must-have)\b/i;
export const SIGNS_BEFORE_WISHES = new Set([...'-–—(:,'].map((sign) => sign.charCodeAt(0)));
export const OR_SIMILAR =
  /^ (or|o|u|ou|of|lub|oder|czy) (an? |any |some |other )?(similar|equivalent|comparable|ähnlich|vergleichbar|équivalent|similaire|simil|equivalente|vergelijkbaar|soortgelijk|podobn)/i;
export const MAKING =
  /\b(build|develop|deploy|design|maintain|creat|implement|writ|rewrit|scal|optimi[sz]|debug|moderni[sz]|migrat|extend|refactor|replac|administ|operat|publish|tun|split|upgrad|test)\w*\s+((our|your|an?|the|old|legacy|existing|new|large|small|several|existing)\s+){0,3}$/i;
export const KIND_NEAR = /\b(preprocessor|framework|database|rdbms|language|tool|gateway|broker|engine|office|librar(y|ie))s?\b/i;
export const MOVING =
  /\b(migrat|mov|port|switch|rewr|rewrit|replac|translat|convert|upgrad|deploy|ship|go|send|sent|stream|push|publish|forward|export|load|roll|enter)\w*\s+([\w./+#-]+\s+){0,9}(from|to|by|with|into)\s+$/i;
export const MADE_IN =
  /\b(runs?|running|routed|configured?|configuring|managed|monitored|rendered|built|written|made|hosted|provision\w*|orchestrat\w*|stored|enforced|reconciled|register(ed)?|modell?|tuned?|debug|rotate|queried|published?|replicated|cached?|served|scheduled|authenticat\w*|entwickel\w*|développe\w*|desarroll\w*|desenvolv\w*|svilupp\w*|ontwikkel\w*)\s+([\w./+#'-]+\s+){0,6}(on|in|by|with|through|to|from|en|em|mit|avec|sous)\s+$/i;
// What only software is subject to.
export const RUN_ON =
  /\b((deploy|provision|orchestrat|containeri[sz]|reconcil|reverse-prox)\w*\s+([\w./+#'-]+\s+){0,4}(to|on|by|with|through)|(backends?|services|workloads|clusters?|pods|microservices|pipelines|assistants|APIs) (runs?|running) on|(logs|metrics|traces|events) (go|flow|are sent|stream) to|(secrets?|credentials|certificates|PKI) (through|in|from|on top of)|(servers?|hosts|machines|nodes|metal) (and|are|is) (\w+ ){0,3}configured? (\w+ )?(by|with))\s+$/i;
// “migration from Storm to Flink”, “port our solver from MATLAB to Julia”, “translate scripts to R”
export const MIGRATING = /\b(migrat|port|rewrit|translat|convert|transpil)\w*\s+([\w./+#'-]+\s+){0,6}from\s+$/i;
export const FROM_TO = /\b(migrat|port|rewrit|translat|convert|transpil)\w*\s+([\w./+#'-]+\s+){0,6}from\s+([\w./+#-]+\s+){1,3}to\s+$/i;
export const PORTING =
  /\b(port|rewrit|translat|convert|transpil)\w*\s+([\w./+#'-]+\s+){0,4}(scripts?|code|specs?|tests?|quer(y|ies)|jobs?|macros?|modules?)\s+to\s+$/i;
export const MOVING_FROM = /\b(mov|switch|transition|chang|migrat|port)\w*\s+([\w./+#'-]+\s+){0,6}from\s+$/i;
// “Highly preferred: Spark”: a line that says how much, and of what alone.
export const LEADS = /(^|[\n•●*-]\s*)([a-z]+ly )?(preferred|required|desired|must[- ]have|nice[- ]to[- ]have|bonus|optional|a plus):\s$/i;
export const UPGRADED = /\bupgrad\w*\s+$/i;
export const VERSION_BEHIND = /^ v?\d+(\.\d+)* to\b/;
export const ON_A_SIDE =
  /^ (on|in) the (servers?|browser|(back|front)([- ]?end)?|client)\b(?! (of|office|room|yard|seat|row|garden|door|desk|side of))/;
// What is made, and what of: “scripts in Ruby”, “our portal in React”.
export const MADE_OF =
  /\b(data|dashboards?|reports?|quer(y|ies)|pipelines?|apps?|applications?|services|software|code|models|tests|scripts|APIs|tools|systems|(back|front)[- ]?ends?|websites?|portals?|packages|jobs|components|secrets|(test)?automatisierung|automatisation( de \w+)?|interfaces|interfacce|firmware|sheets|features|modules|microservices|functions|monoliths?|titles|prototypes|performants|servizi|aplicaciones|applicazioni|aplicações|skills?|proficien\w+|middleware|competen\w+|familiar\w*|(query|sort|distribution|foreign) (costs?|plans?|keys?|styles?)|(role-based|row-level) (access|security)|tracking plans?|as a graph)( (made|written|built|developed))? (in|with|using|en|em|mit|avec)\s+$/i;
// “React-based framework”, but “Phoenix-based company”.
export const BASED =
  /^-based (frameworks?|(web ?)?app|web|(micro)?services?|stack|(back|front)[- ]?end|systems|tool|component|UI|API|code|site|architecture|pipeline|development|environment|SDK|librar)/i;
export const KIND_IN_BRACKETS =
  /\b(engineer|developer|dev|programmer|entwickler(?:in)?|développeur|tools?|tooling|stacks?|frameworks?|languages?|databases?|platforms?|librar(y|ies)|technologies|gateways?|pasarelas? de pago|passerelles? de paiement)\s?\((e\.g\.,?\s|i\.e\.,?\s|like\s|such as\s|ideally\s|preferably\s)?$/i;
// “systemen wie Square”, “des outils comme Jest”: examples of a class, in the languages that compound or inflect it.
export const CLASS_LIKE =
  /[\p{L}-]*(systeme?n?|tools?|werkzeugen?|frameworks?|plattform(en)?|lösung(en)?|datenbanken?|sprachen?|bibliotheken?|outils|langages|bibliothèques|technologies|plateformes|herramientas|lenguajes|bibliotecas|tecnologías|ferramentas|linguagens|tecnologias|strumenti|linguaggi|librerie|tecnologie|talen|bibliotheken|narzędzia\p{L}*|języki|technologie) (wie|comme|como|come|zoals|jak)\s$/iu;
// “roll out Istio to forty clusters”, “deploy Vault on all nodes”
export const ROLLED_OUT = /\b(roll(ing|s|ed)? out|deploy(ing|s|ed)?|install(ing|s|ed)?|introduc(e|es|ing))\s$/i;
export const ONTO =
  /^ (to|on|in) ([\w-]+ ){0,3}(clusters?|nodes|namespaces|servers|hosts|environments|(micro)?services|data ?cent(er|re)s|EKS|GKE|AKS|Kubernetes)\b/i;
// What only software has a piece of its own for: “a control plane for Envoy”.
export const PIECE_FOR = /\b(control planes?|plug-?ins?|SDKs?|exporters?|bindings|linters?|debuggers?|middlewares?)\s(for)\s$/i;
// “applications de réalité virtuelle sous Unity”
export const MADE_UNDER = /\b(applications?|jeux|scripts|logiciels|sites)( d(e |['’])[\p{L} ]{2,30})? sous\s$/iu;
