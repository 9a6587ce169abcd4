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
  "(key |your )?(responsibilities|duties|tasks)|what you('ll| will) (do|be doing|bring)|((job|basic|minimum|preferred|required) )?(requirements|qualifications|skills)|(what )?you (bring|have)|what we('re| are) looking for|who you are|about you|your (mission|profile|skills|background)|must[ -]haves?|nice[ -]to[ -]haves?|bonus points|(our )?(tech )?stack|(perks( and )?)?(benefits)?|what we offer|we offer|salary|compensation|education|experience|additional information|in this role,? you('ll| will)|you (might|may) be a (good )?fit if( you)?",
  '((deine|ihre|das sind deine) )?aufgaben|das (erwartet dich|bringst du mit|bieten wir)|anforderungen|anforderungsprofil|((dein|ihr) )?profil|was (du mitbringst|wir bieten)|qualifikation(en)?|kenntnisse|wir (bieten|suchen)|(deine )?(benefits|vorteile)|gehalt|von vorteil|zusätzliche informationen|warum wir',
  '(tus )?(funciones|tareas)|responsabilidades|requisitos( mínimos| deseables)?|qué (harás|buscamos|ofrecemos)|(tu )?perfil|conocimientos|competencias|(se )?valora(ble|rá)|ofrecemos|beneficios|salario|formación|experiencia|información adicional',
  '((vos|tes) )?missions|responsabilités|((votre|ton) )?profil( recherché)?|compétences( requises)?|prérequis|(ce que )?nous offrons|avantages|salaire|rémunération|formation|expérience|(stack|environnement) technique|informations complémentaires',
  'responsabilità|mansioni|attività|cosa (farai|cerchiamo|offriamo)|requisiti( richiesti| preferenziali)?|informazioni aggiuntive|competenze|qualifiche|(il tuo )?profilo|offriamo|vantaggi|retribuzione|formazione|esperienza',
  '(jouw )?(taken|profiel)|verantwoordelijkheden|wat (ga je doen|vragen wij|breng je mee|bieden wij)|(functie-)?eisen|vereisten|kwalificaties|vaardigheden|wie ben jij|wij bieden|arbeidsvoorwaarden|salaris|ervaring',
  '(zakres )?obowiązk(i|ów)|(twoje )?zadania|(nasze )?(wymagania|oczekiwania)|kwalifikacje|umiejętności|mile widziane|(co |to )?oferujemy|benefity|wynagrodzenie|doświadczenie|technologie',
  '(responsabilidades e )?atribuições|responsabilidades|atividades|funções|informações adicionais|requisitos e qualificações|o que (você vai fazer|buscamos|procuramos|oferecemos)|requisitos( obrigatórios| desejáveis)?|qualificações|competências|diferenciais|oferecemos|benefícios|formação|experiência|tecnologias',
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
  "(similar|related|recommended|more|other|open|current|explore other|check out (these|our|other)) (jobs?|positions?|roles?|openings?|opportunities|vacancies|searches)( like this| too)?|(your|the|our) recruiters?|the people you('ll| will) work with|what our (people|employees|team|colleagues) says?|employee (stories|testimonials)|jobs (for you|you may like|you might like)|(people|others) also viewed|meet the (hiring )?team|hiring team|people you (can reach out to|may know)|(your )?(connections|contact)|(set |get )?(job )?alerts?( for similar jobs)?|job search faster.*|comments?|(company )?reviews|messag(es|ing)|(live )?chat|(we use )?cookies?|your privacy|apply( (now|for this job))?|submit your application|newsletter|share( this job)?|sign in|join now|featured benefits|company and salary information|recent searches|referrals|posted by|(the |your )?hiring manager|(any )?questions|get in touch|contact (us|person)|(our |your |meet your )?(colleagues|people)|hear from (our|the) .*|from the team|already working (at|with|for) .*|(stay|keep) in touch|stay connected|subscribe|follow us|videos to watch|related (content|articles)|more openings for you|other openings at .*|get notified about .*",
  '(ähnliche|weitere|passende|empfohlene|andere) (jobs|stellen(angebote|anzeigen)?)|.*auch angesehen|das könnte dich auch interessieren|(das einstellungsteam kennenlernen|.*recruiting-team.*)|((dein|ihr)e? )?ansprechpartner(in)?|(ihre|deine) kontakte|personen, die (sie|du) kenn.*|jobbenachrichtigung|kommentare?|bewertungen|nachrichten|(jetzt )?bewerben|teilen|anmelden|(hast du |haben sie )?(noch )?fragen|dein(e)? kontakt(person)?|kontakt|(das )?sag(t|en) (unser team|unsere (leute|kolleg.*))|(diese stelle )?(das )?könnte.* (zu dir passen|interessieren)|weitere offene stellen|bleib in kontakt|folge uns|deine kolleg(en|innen)',
  '(empleos|ofertas|vacantes) similares|(otros|más) empleos|empleos recomendados|.*también (han visto|vieron?)|conoce al equipo.*|equipo de selección|tus contactos|personas que podrías conocer|.*alerta de empleo|comentarios|opiniones|mensajes|solicitar|inscribirme|compartir|iniciar sesión|(tienes )?(alguna duda|dudas|preguntas)|habla con nosotros|tu contacto|contacto|lo dice nuestro equipo|lo que dice nuestra gente|también te puede interesar|otras (vacantes|posiciones)|suscríbete|síguenos',
  "(emplois|offres)( d'emploi)? similaires|autres offres( d'emploi)?|offres recommandées|.*(ont (également|aussi) consulté|aimerez aussi)|.*équipe de recrutement|votre contact|vos relations|personnes que vous pourriez connaître|.*alerte emploi|commentaires?|avis|messagerie|postuler.*|partager|s'identifier|(des |vos |une )?questions?|(ton|ta|votre) (interlocut(eur|rice)|recruteu(r|se))|contact|ils parlent de nous|ils témoignent|témoignages|ces offres pourraient .*|abonne[zs]?-(toi|vous)|suive[zs]-nous|restons en contact",
  '(offerte|lavori)( di lavoro)? simili|altre offerte( di lavoro)?|offerte consigliate|.*hanno visto anche|incontra il team.*|team di selezione|i tuoi collegamenti|persone che potresti conoscere|commenti|recensioni|messagg(i|istica)|candidati( ora)?|condividi|accedi|(hai )?domande|(la|il) tu[ao] referente|contatt(i|aci)|dicono di noi|cosa dicono le nostre persone|posizioni aperte|potrebbe interessarti( anche)?|iscriviti.*|seguici|resta in contatto',
  '(vergelijkbare|soortgelijke|andere|meer|aanbevolen) vacatures|(anderen|mensen) bekeken ook|.*wervingsteam|contactpersoon|je connecties|mensen die je misschien kent|vacaturemelding|reacties|opmerkingen|beoordelingen|berichten|sollicite(er|ren)( nu)?|delen|inloggen|(nog )?vragen|je contactpersoon|contact|dit vind je misschien ook leuk|(wat zeggen )?(onze|je) collega.s( zeggen)?|andere openstaande .*|blijf op de hoogte|volg ons|aanmelden',
  '(podobne|inne|polecane|więcej) (ofert[ay]?( pracy)?|stanowiska)|.*wyświetlili (też|także)|.*zespół rekrut.*|twoje kontakty|osoby, które możesz znać|komentarze|opinie|wiadomości|pliki cookie|aplikuj( teraz)?|udostępnij|zaloguj się|(masz )?pytania|kontakt|osoba kontaktowa|co mówią nasi ludzie|zobacz (też|także|również)|może cię zainteresować.*|bądźmy w kontakcie|zapisz się.*|obserwuj nas',
  '(vagas|ofertas) (semelhantes|similares|recomendadas)|(outras|mais) vagas|.*também (viram|visualizaram)|conheça a equip.*|(as )?suas conexões|pessoas que talvez conheça|alerta de (vaga|emprego)|comentários|avaliações|mensagens|candidat(ar|e)-se|(com)?partilhar|compartilhar|entrar|(alguma )?dúvidas?|fale com a gente|contat[oe]( connosco)?|quem trabalha aqui|depoimentos|veja também|você também pode gostar.*|inscreva-se|siga-nos',
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

/** Whether words stand over a firm of this name: “About Northwind”. The name as `plainHeading` gives it. */
export function isAbout(words: string, firm: string): boolean {
  if (firm === '' || words.length > LONGEST_HEADING) return false;
  const plain = plainHeading(words);
  return plain.endsWith(` ${firm}`) && ABOUT.test(plain.slice(0, -firm.length - 1));
}

const ABOUT = /^(?:(?:more )?about|(?:mehr )?über|acerca de|(?:más )?sobre|à propos de|chi è|over|o|about working at)$/;

/** Words as headings are compared: small, their signs and figures at either end left out. */
export function plainHeading(words: string): string {
  return words
    .normalize('NFC')
    .toLowerCase()
    .replace(/[’‘ʼ`´]/g, "'")
    .replace(/\s+/g, ' ')
    .replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
}
