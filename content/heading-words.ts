/**
 * The words that stand over a posting's description, over a part of it, and over what else a page shows, in the eight
 * languages that postings are read in: small letters, apostrophes straight, without signs and figures at either end.
 * They travel into every job page: a phrase that is rare costs more there than it finds.
 */

/** Over the whole description. */
const DESCRIPTION = [
  '(full )?(job|role|position) (description|details|summary|overview)|about (the|this) (job|role|position)|(the|your) (role|job)|description',
  '(vollständige )?(stellen|job)beschreibung|info zum job|über (den|diesen) job|über (die|diese) stelle|stellenausschreibung|(die|deine|ihre) (stelle|rolle)',
  '(acerca del|sobre el|el) (empleo|puesto)|descripción (completa )?(del (empleo|puesto|trabajo)|de la (oferta|vacante))',
  "(à propos|description|descriptif|détails?) (complète )?(du poste|de l'offre( d'emploi)?|de l'emploi)|le poste|description complète du poste",
  "informazioni sull'offerta di lavoro|descrizione (completa )?(del (lavoro|ruolo)|dell'offerta|della posizione)|(la posizione|il ruolo)",
  '(over de(ze)?|de) (vacature|functie)|(volledige )?functie(be|om)schrijving|vacature ?(tekst|omschrijving|beschrijving)',
  '(pełny )?opis (stanowiska|oferty( pracy)?|pracy)|o (ofercie pracy|stanowisku|pracy|roli)',
  '(sobre )?a (vaga|função)|sobre o emprego|descrição (completa )?(da (vaga|oferta|função)|do (cargo|emprego))',
];

/** Over a part of the description, so that it goes on there. */
const PARTS = [
  "(key |your )?(responsibilities|duties|tasks)|what you('ll| will) (do|be doing|bring)|((job|basic|minimum|preferred|required) )?(requirements|qualifications|skills)|(what )?you (bring|have)|what we('re| are) looking for|who you are|about you|your (mission|profile|skills|background)|must[ -]haves?|nice[ -]to[ -]haves?|bonus points|(our )?(tech )?stack|(perks( and )?)?(benefits)?|what we offer|we offer|salary|compensation|education|experience",
  '((deine|ihre|das sind deine) )?aufgaben|das (erwartet dich|bringst du mit|bieten wir)|anforderungen|anforderungsprofil|((dein|ihr) )?profil|was (du mitbringst|wir bieten)|qualifikation(en)?|kenntnisse|wir (bieten|suchen)|(deine )?(benefits|vorteile)|gehalt|von vorteil',
  '(tus )?(funciones|tareas)|responsabilidades|requisitos( mínimos| deseables)?|qué (harás|buscamos|ofrecemos)|(tu )?perfil|conocimientos|competencias|(se )?valora(ble|rá)|ofrecemos|beneficios|salario|formación|experiencia',
  '((vos|tes) )?missions|responsabilités|((votre|ton) )?profil( recherché)?|compétences( requises)?|prérequis|(ce que )?nous offrons|avantages|salaire|rémunération|formation|expérience|(stack|environnement) technique',
  'responsabilità|mansioni|attività|cosa (farai|cerchiamo|offriamo)|requisiti( richiesti)?|competenze|qualifiche|(il tuo )?profilo|offriamo|vantaggi|retribuzione|formazione|esperienza',
  '(jouw )?(taken|profiel)|verantwoordelijkheden|wat (ga je doen|vragen wij|breng je mee|bieden wij)|(functie-)?eisen|vereisten|kwalificaties|vaardigheden|wie ben jij|wij bieden|arbeidsvoorwaarden|salaris|ervaring',
  '(zakres )?obowiązk(i|ów)|(twoje )?zadania|(nasze )?(wymagania|oczekiwania)|kwalifikacje|umiejętności|mile widziane|(co |to )?oferujemy|benefity|wynagrodzenie|doświadczenie|technologie',
  'atribuições|atividades|funções|o que (você vai fazer|buscamos|procuramos|oferecemos)|requisitos( obrigatórios| desejáveis)?|qualificações|competências|diferenciais|oferecemos|benefícios|formação|experiência|tecnologias',
];

/** Over the firm. It is part of a posting where it stands amid its text, and none where it stands apart. */
const FIRM = [
  'about (the (company|employer)|us)|company (description|overview)|who we are',
  '(info zum|über das|das) unternehmen|über uns|wer wir sind',
  '(acerca de|sobre) (la empresa|nosotros)|quiénes somos',
  "(à propos de )?(l'entreprise|nous)|qui sommes-nous",
  "(informazioni sul)?l'azienda|chi siamo",
  '(over )?het bedrijf|over ons|wie zijn wij',
  'o (firmie|nas)|kim jesteśmy',
  '(sobre )?a empresa|sobre nós|quem somos',
];

/** Over people, other postings, talk and the page's own affairs. */
const ELSEWHERE = [
  "(similar|related|recommended|more|other|open|current|explore other|check out (these|our|other)) (jobs?|positions?|roles?|openings?|opportunities|vacancies|searches)( like this| too)?|(your|the|our) recruiters?|the people you('ll| will) work with|what our (people|employees|team|colleagues) says?|employee (stories|testimonials)|jobs (for you|you may like|you might like)|(people|others) also viewed|meet the (hiring )?team|hiring team|people you (can reach out to|may know)|(your )?(connections|contact)|(set |get )?(job )?alerts?( for similar jobs)?|job search faster.*|comments?|(company )?reviews|messag(es|ing)|(live )?chat|(we use )?cookies?|your privacy|apply( (now|for this job))?|submit your application|newsletter|share( this job)?|sign in|join now|featured benefits|company and salary information|recent searches|referrals",
  '(ähnliche|weitere|passende|empfohlene|andere) (jobs|stellen(angebote|anzeigen)?)|.*auch angesehen|das könnte dich auch interessieren|(das einstellungsteam kennenlernen|.*recruiting-team.*)|((dein|ihr)e? )?ansprechpartner(in)?|(ihre|deine) kontakte|personen, die (sie|du) kenn.*|jobbenachrichtigung|kommentare?|bewertungen|nachrichten|(jetzt )?bewerben|teilen|anmelden',
  '(empleos|ofertas|vacantes) similares|(otros|más) empleos|empleos recomendados|.*también (han visto|vieron?)|conoce al equipo.*|equipo de selección|tus contactos|personas que podrías conocer|.*alerta de empleo|comentarios|opiniones|mensajes|solicitar|inscribirme|compartir|iniciar sesión',
  "(emplois|offres)( d'emploi)? similaires|autres offres( d'emploi)?|offres recommandées|.*(ont (également|aussi) consulté|aimerez aussi)|.*équipe de recrutement|votre contact|vos relations|personnes que vous pourriez connaître|.*alerte emploi|commentaires?|avis|messagerie|postuler.*|partager|s'identifier",
  '(offerte|lavori)( di lavoro)? simili|altre offerte( di lavoro)?|offerte consigliate|.*hanno visto anche|incontra il team.*|team di selezione|i tuoi collegamenti|persone che potresti conoscere|commenti|recensioni|messagg(i|istica)|candidati( ora)?|condividi|accedi',
  '(vergelijkbare|soortgelijke|andere|meer|aanbevolen) vacatures|(anderen|mensen) bekeken ook|.*wervingsteam|contactpersoon|je connecties|mensen die je misschien kent|vacaturemelding|reacties|opmerkingen|beoordelingen|berichten|sollicite(er|ren)( nu)?|delen|inloggen',
  '(podobne|inne|polecane|więcej) (ofert[ay]?( pracy)?|stanowiska)|.*wyświetlili (też|także)|.*zespół rekrut.*|twoje kontakty|osoby, które możesz znać|komentarze|opinie|wiadomości|pliki cookie|aplikuj( teraz)?|udostępnij|zaloguj się',
  '(vagas|ofertas) (semelhantes|similares|recomendadas)|(outras|mais) vagas|.*também (viram|visualizaram)|conheça a equip.*|(as )?suas conexões|pessoas que talvez conheça|alerta de (vaga|emprego)|comentários|avaliações|mensagens|candidat(ar|e)-se|(com)?partilhar|compartilhar|entrar',
];

/** What a heading stands over. */
export type Heading = 'description' | 'part' | 'firm' | 'elsewhere';

const whole = (lists: readonly string[]) => new RegExp(`^(?:${lists.join('|')})$`);
let patterns: readonly (readonly [Heading, RegExp])[] | null = null;

/** Longer words than this are no heading that is known. */
export const LONGEST_HEADING = 80;

/** What a heading of these words stands over; null for words that are not known. */
export function headingOf(words: string): Heading | null {
  if (words.length > LONGEST_HEADING) return null;
  // Most pages are read without them.
  patterns ??= [
    ['description', whole(DESCRIPTION)],
    ['part', whole(PARTS)],
    ['firm', whole(FIRM)],
    ['elsewhere', whole(ELSEWHERE)],
  ];
  const plain = plainHeading(words);
  return plain === '' ? null : (patterns.find(([, pattern]) => pattern.test(plain))?.[0] ?? null);
}

function plainHeading(words: string): string {
  return words
    .normalize('NFC')
    .toLowerCase()
    .replace(/[’‘ʼ`´]/g, "'")
    .replace(/\s+/g, ' ')
    .replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
}
