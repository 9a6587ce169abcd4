/**
 * What a posting's sections say about the skills named in them. A section runs from its heading to the next heading; a
 * heading that is not known leaves the need open. Wordings: seen in postings; eight languages, English in the most depth.
 */
import type { BlockText } from './posting';

/** `open`: nothing above says whether this is asked for. */
export type SectionNeed = 'required' | 'preferred' | 'mentioned' | 'open';

/**
 * The need that each block's section gives it, in the order of the blocks. Headings get their own. The first words of a
 * list item (“Nice to have: Kafka”) hold for that item alone, and a preferred or unasked item is never made required by
 * what it begins with (“Cloud experience: AWS”).
 */
export function sectionNeeds({ text, blocks }: BlockText): SectionNeed[] {
  let current: SectionNeed = 'open';
  return blocks.map((block) => {
    const line = text.slice(block.start, block.end);
    if (block.kind === 'heading') {
      current = needOfHeading(line) ?? 'open';
      return current;
    }
    const lead = needOfLead(line);
    if (lead === null) return current;
    const own = lead === 'required' && current !== 'open' ? current : lead;
    if (block.kind === 'paragraph') current = own;
    return own;
  });
}

/** What a line's first words say, up to a colon; null for lines without. */
function needOfLead(line: string): SectionNeed | null {
  const lead = /^[\s*•–-]*([^:：.\n]{3,50})[:：]/.exec(line)?.[1];
  return lead === undefined ? null : needOfHeading(lead);
}

/** What a heading's words say; null where they are not known. */
export function needOfHeading(heading: string): SectionNeed | null {
  const straight = heading.replace(/[’‘´`]/g, "'");
  for (const [need, words] of HEADINGS) if (words.test(straight)) return need;
  return null;
}

// The order matters: “preferred qualifications” is preferred, “what we offer” is no requirement though “we” looks for something.
const HEADINGS: readonly (readonly [SectionNeed, RegExp])[] = [
  [
    'preferred',
    /nice[- ]to[- ]have|preferred|preferable|desir(able|ed)|bonus|good to have|great to have|would be (a )?(plus|great|nice)|is a plus|pluses|\bplus(es)?\b|optional|ideally|extra (points|credit)|advantage|brownie|wünschenswert|von vorteil|idealerweise|das wäre (toll|schön)|pluspunkt|nice to haves|souhait|apprécié|un plus|les plus|atouts?\b|valorable|deseable|se valora|plus(es)? valorados|desejáve(l|is)|diferencia(l|is)|será um diferencial|gradit[oie]|preferenzial|costituisc|è un plus|nice-to-have|pré\b|een pré|mile widzian|dodatkow(e|ym) atut|atutem/i,
  ],
  [
    'mentioned',
    /what (we|you)('ll| will)? (offer|get|receive)|we offer|benefit|perks?\b|compensation|salary|pay range|about (us|the company|the team|our)|who we are|our (company|story|mission|values|culture|team)|why (join|us|work|you)|equal (opportunit|employment)|diversity|inclusion|privacy|accommodation|how to apply|application process|interview process|hiring process|disclaimer|legal|(was )?wir bieten|das bieten wir|deine vorteile|ihre vorteile|über uns|wer wir sind|unser angebot|warum |benefits|nous (vous )?(offrons|proposons)|ce que nous (offrons|proposons)|à propos (de nous|de l'entreprise)|qui sommes|avantages|pourquoi nous|(qué|lo que) (te )?ofrecemos|ofrecemos|beneficios|sobre (nosotros|nós|a empresa)|quiénes somos|o que oferecemos|oferecemos|benefícios|quem somos|(cosa|che cosa) offriamo|offriamo|chi siamo|azienda|wij bieden|wat (wij|we) bieden|over ons|oferujemy|co oferujemy|o nas|benefity/i,
  ],
  [
    'required',
    /require(d|ment)|qualif|must[- ]have|\bmusts?\b|what (you|we)('ll| will)?( are|'re)? ?(need|bring|have|look|expect|require)|you('ll)? (have|bring|need|are|possess)|your (profile|skills|background|experience|expertise|toolkit)|who you are|about you|skills|experience|knowledge|competenc|looking for|expertise|what it takes|ideal candidate|the candidate|tech(nology|nical)?[ -]?(stack|environment)|our stack|\bstack\b|technologies|tools|anforderung|qualifikation|(dein|ihr) profil|das bringst du|was du mitbringst|du bringst|voraussetzung|kenntnisse|(das )?(solltest|musst) du|profil\b|compétences|prérequis|pré-requis|qualifications|exigences|votre profil|ce que nous recherchons|requisit|perfil|conocimientos|habilidades|qué buscamos|lo que buscamos|experiencia|competências|qualificações|conhecimentos|competenze|esperienza|conoscenze|profilo|cerchiamo|vereisten|functie-eisen|jouw profiel|wie ben jij|wat vragen|wat (wij|we) zoeken|kennis|ervaring|wymagania|oczekujemy|czego oczekujemy|umiejętności|doświadczenie/i,
  ],
  [
    'required',
    /responsibilit|duties|what you('ll| will)? (do|be doing|build|work on|own)|you will|you'll|the role|your (role|job|mission|tasks|impact|day)|role (overview|summary|description)|job (description|summary|overview|purpose)|key (tasks|accountabilities|areas)|day[- ]to[- ]day|in this role|scope|position (summary|overview)|aufgaben|deine rolle|das erwartet dich|was dich erwartet|tätigkeit|missions?\b|vos missions|responsabilit|le poste|votre rôle|funciones|tareas|(tus|qué vas a) |atividades|atribuições|o que (você|vais|irá) fazer|mansioni|attività|cosa farai|ruolo|werkzaamheden|taken|wat ga je doen|de functie|verantwoordelijkheden|obowiązki|zadania|zakres/i,
  ],
];
