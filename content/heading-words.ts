/**
 * The words that stand over a posting's description, over a part of it, and over what else a page shows, in the eight
 * languages that postings are read in: without capitals, signs and figures at the end, apostrophes straight.
 */

/** Over the whole description. */
const DESCRIPTION = [
  'about the job|job description|full job description|about this job|about the role|about the position|about this role|the role|role description|position description|job details|job summary|role overview|job overview|description|the job|your role|job purpose',
  'info zum job|über den job|über diese stelle|über die stelle|über diesen job|stellenbeschreibung|jobbeschreibung|vollständige stellenbeschreibung|stellenausschreibung|die stelle|deine rolle|ihre rolle|stellendetails',
  'acerca del empleo|descripción del empleo|descripción del puesto|descripción completa del empleo|descripción de la oferta|descripción de la vacante|sobre el puesto|sobre el empleo|el puesto|descripción del trabajo|acerca del puesto',
  "à propos de l'offre d'emploi|à propos du poste|description du poste|description de l'offre|description de l'emploi|description complète du poste|descriptif du poste|le poste|détail de l'offre|à propos de l'offre|l'offre",
  "informazioni sull'offerta di lavoro|descrizione del lavoro|descrizione completa del lavoro|descrizione dell'offerta|descrizione della posizione|descrizione del ruolo|la posizione|il ruolo|l'offerta di lavoro",
  'over de vacature|functiebeschrijving|volledige functiebeschrijving|functieomschrijving|vacaturebeschrijving|vacature omschrijving|over deze vacature|over de functie|over deze functie|de functie|vacaturetekst',
  'o ofercie pracy|opis stanowiska|opis oferty|opis oferty pracy|opis pracy|pełny opis stanowiska|o stanowisku|o pracy|o roli|szczegóły oferty|ogłoszenie',
  'sobre a vaga|descrição da vaga|descrição completa da oferta|descrição completa da vaga|descrição da função|descrição do cargo|descrição do emprego|descrição da oferta|sobre a função|sobre o emprego|a vaga|detalhes da vaga',
];

/** Over a part of the description, so that it goes on there. */
const PARTS = [
  "responsibilities|key responsibilities|your responsibilities|duties|what you'll do|what you will do|what you'll be doing|your tasks|your mission|requirements|job requirements|qualifications|basic qualifications|minimum qualifications|preferred qualifications|required qualifications|skills|required skills|key skills|skills and experience|what you bring|you bring|you'll bring|what you'll bring|what we expect|your responsibilities are|what we're looking for|what we are looking for|who you are|you have|about you|your profile|your skills|your background|must have|must haves|nice to have|nice to haves|bonus points|tech stack|our stack|our tech stack|benefits|perks|perks and benefits|what we offer|we offer|salary|compensation|education|experience",
  'aufgaben|deine aufgaben|ihre aufgaben|das erwartet dich|das sind deine aufgaben|anforderungen|anforderungsprofil|profil|dein profil|ihr profil|das bringst du mit|was du mitbringst|qualifikationen|qualifikation|kenntnisse|wir bieten|was wir bieten|das bieten wir|benefits|deine benefits|vorteile|gehalt|wir suchen',
  'responsabilidades|funciones|tus funciones|tareas|qué harás|requisitos|requisitos mínimos|requisitos deseables|qué buscamos|perfil|tu perfil|conocimientos|competencias|valorable|se valorará|ofrecemos|qué ofrecemos|beneficios|salario|formación|experiencia',
  'missions|vos missions|tes missions|responsabilités|profil|profil recherché|votre profil|ton profil|compétences|compétences requises|qualifications|prérequis|ce que nous offrons|nous offrons|avantages|salaire|rémunération|formation|expérience|stack technique|environnement technique',
  'responsabilità|mansioni|attività|cosa farai|requisiti|requisiti richiesti|competenze|qualifiche|profilo|il tuo profilo|cosa cerchiamo|cosa offriamo|offriamo|vantaggi|benefit|retribuzione|formazione|esperienza',
  'taken|jouw taken|verantwoordelijkheden|wat ga je doen|functie-eisen|eisen|vereisten|kwalificaties|vaardigheden|profiel|jouw profiel|wie ben jij|wat vragen wij|wat breng je mee|wat bieden wij|wij bieden|arbeidsvoorwaarden|salaris|ervaring',
  'obowiązki|zakres obowiązków|twoje zadania|zadania|twój zakres obowiązków|wymagania|nasze wymagania|oczekiwania|kwalifikacje|umiejętności|profil|mile widziane|oferujemy|co oferujemy|to oferujemy|benefity|wynagrodzenie|doświadczenie|technologie',
  'responsabilidades|atribuições|atividades|funções|o que você vai fazer|requisitos|requisitos obrigatórios|requisitos desejáveis|qualificações|competências|perfil|o que buscamos|o que procuramos|diferenciais|o que oferecemos|oferecemos|benefícios|salário|formação|experiência|tecnologias',
];

/** Over the firm. It is part of a posting where it stands amid its text, and none where it stands apart. */
const FIRM = [
  'about the company|about us|about the employer|company description|company overview|who we are',
  'info zum unternehmen|über das unternehmen|über uns|das unternehmen|wer wir sind|unternehmensbeschreibung',
  'acerca de la empresa|sobre la empresa|sobre nosotros|quiénes somos',
  "à propos de l'entreprise|à propos de nous|l'entreprise|qui sommes-nous",
  "informazioni sull'azienda|l'azienda|chi siamo",
  'over het bedrijf|over ons|wie zijn wij|het bedrijf',
  'o firmie|o nas|kim jesteśmy',
  'sobre a empresa|sobre nós|quem somos|a empresa',
];

/** Over people, other postings, talk and the page's own affairs. */
const ELSEWHERE = [
  'similar jobs|similar positions|similar roles|related jobs|related positions|recommended jobs|recommended for you|more jobs|more jobs like this|other jobs|other openings|open positions|jobs you may like|jobs you might like|jobs for you|more from this employer|more jobs at this company|people also viewed|others also viewed|similar searches|explore collaborative articles|meet the hiring team|meet the team|hiring team|your contact|people you can reach out to|people you may know|connections|your connections|set alert for similar jobs|set job alert|job alert|job alerts|get job alerts|job search faster with premium|comments|comment|reviews|company reviews|questions and answers|messaging|messages|chat|live chat|cookies|we use cookies|cookie settings|your privacy|apply for this job|apply now|apply|submit your application|newsletter|subscribe|share this job|share|follow us|recent searches|sign in|join now|candidate insights|activity on this job|featured benefits|trending employee content|interested in working with us in the future|company and salary information|explore other jobs|referrals|see who you know|who you know',
  'ähnliche jobs|ähnliche stellen|ähnliche stellenangebote|ähnliche stellenanzeigen|weitere jobs|weitere stellen|weitere stellenangebote|passende jobs|empfohlene jobs|andere mitglieder haben sich auch angesehen|das könnte dich auch interessieren|auch angesehen|personen haben sich auch angesehen|das einstellungsteam kennenlernen|das recruiting-team kennenlernen|lernen sie das recruiting-team kennen|ansprechpartner|dein ansprechpartner|ihr ansprechpartner|ihre ansprechpartnerin|deine ansprechpartnerin|ihre kontakte|personen, die sie kennen könnten|jobbenachrichtigung|jobs per e-mail|kommentare|bewertungen|nachrichten|cookies|jetzt bewerben|bewerben|teilen|newsletter|anmelden',
  'empleos similares|ofertas similares|vacantes similares|otros empleos|más empleos|empleos recomendados|también han visto|la gente también vio|otros usuarios también vieron|conoce al equipo de contratación|conoce al equipo|equipo de selección|tus contactos|personas que podrías conocer|alerta de empleo|crear alerta de empleo|comentarios|opiniones|mensajes|cookies|solicitar|inscribirme|compartir|iniciar sesión',
  "emplois similaires|offres similaires|offres d'emploi similaires|autres offres|autres offres d'emploi|offres recommandées|personnes ont également consulté|les internautes ont aussi consulté|vous aimerez aussi|découvrez l'équipe de recrutement|rencontrez l'équipe de recrutement|équipe de recrutement|votre contact|vos relations|personnes que vous pourriez connaître|alerte emploi|créer une alerte emploi|commentaires|avis|messagerie|cookies|postuler|postuler à cette offre|partager|s'identifier",
  'offerte di lavoro simili|offerte simili|lavori simili|altre offerte|altre offerte di lavoro|offerte consigliate|altre persone hanno visto anche|hanno visto anche|incontra il team di assunzioni|incontra il team responsabile delle assunzioni|team di selezione|i tuoi collegamenti|persone che potresti conoscere|avviso di lavoro|commenti|recensioni|messaggi|messaggistica|cookie|candidati|candidati ora|condividi|accedi',
  'vergelijkbare vacatures|soortgelijke vacatures|andere vacatures|meer vacatures|aanbevolen vacatures|anderen bekeken ook|mensen bekeken ook|maak kennis met het wervingsteam|ontmoet het wervingsteam|wervingsteam|contactpersoon|je connecties|mensen die je misschien kent|vacaturemelding|reacties|opmerkingen|beoordelingen|berichten|cookies|solliciteer|solliciteren|solliciteer nu|delen|inloggen',
  'podobne oferty pracy|podobne oferty|podobne stanowiska|inne oferty|inne oferty pracy|więcej ofert|polecane oferty|inni wyświetlali także|użytkownicy wyświetlili też|poznaj zespół rekrutacyjny|poznaj zespół rekrutujący|zespół rekrutacyjny|twoje kontakty|osoby, które możesz znać|alert o ofertach pracy|komentarze|opinie|wiadomości|pliki cookie|aplikuj|aplikuj teraz|udostępnij|zaloguj się',
  'vagas semelhantes|vagas similares|ofertas semelhantes|outras vagas|mais vagas|vagas recomendadas|as pessoas também viram|pessoas também visualizaram|outros também viram|conheça a equipe de contratação|conheça a equipa de recrutamento|equipe de contratação|as suas conexões|suas conexões|pessoas que talvez conheça|pessoas que você talvez conheça|alerta de vaga|alerta de emprego|comentários|avaliações|mensagens|cookies|candidatar-se|candidate-se|compartilhar|partilhar|entrar',
];

/** What a heading stands over. */
export type Heading = 'description' | 'part' | 'firm' | 'elsewhere';

const WORDS = new Map<string, Heading>();
for (const [kind, lists] of [
  ['elsewhere', ELSEWHERE],
  ['firm', FIRM],
  ['part', PARTS],
  ['description', DESCRIPTION],
] as const) {
  for (const words of lists.join('|').split('|')) WORDS.set(words, kind);
}

/** Longer words than this are no heading that is known. */
export const LONGEST_HEADING = 80;

/** What a heading of these words stands over; null for words that are not known. */
export function headingOf(words: string): Heading | null {
  if (words.length > LONGEST_HEADING) return null;
  return WORDS.get(plainHeading(words)) ?? null;
}

function plainHeading(words: string): string {
  return words
    .normalize('NFC')
    .toLowerCase()
    .replace(/[’‘ʼ`´]/g, "'")
    .replace(/\s+/g, ' ')
    .replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
}
