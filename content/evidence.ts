/**
 * Whether a text that was read on request says by its headings that it is a posting. A page of any kind can be read so, and
 * what is none is not to be counted among the postings seen.
 */
import type { BlockText } from '../domain/posting';
import { headingOf, plainHeading } from './heading-words';
import { namesRole } from './strangers';

/** Headings of postings that stand over a person's own story, a product or an article as well: they prove nothing. */
const COMMON = whole(
  'description|background|(?:your |key )?skills|experience|education|salary|compensation|benefits|perks|qualifications|about you|who you are|additional information',
  'profil|kenntnisse|qualifikation(?:en)?|vorteile|(?:deine )?benefits|gehalt|zusätzliche informationen|warum wir',
  'perfil|funciones|conocimientos|competencias|beneficios|salario|formación|experiencia|información adicional',
  'compétences|avantages|salaire|formation|expérience|informations complémentaires',
  'attività|competenze|qualifiche|profilo|vantaggi|retribuzione|formazione|esperienza|informazioni aggiuntive',
  'kwalificaties|vaardigheden|salaris|ervaring|kwalifikacje|umiejętności|benefity|wynagrodzenie|doświadczenie|technologie',
  'atividades|funções|qualificações|competências|benefícios|formação|experiência|tecnologias|informações adicionais',
);
/** Software and courses have these, too: under a title that names a role, they are a posting's. */
const REQUIREMENTS = whole('requirements|anforderungen|requisitos|requisiti|vereisten|wymagania|prérequis');

/** By a heading that stands over nothing else; `over`: the words over the whole text, where there are some. */
export function saysPosting(title: string, { text, blocks }: BlockText, over: string | null = null): boolean {
  const lines = blocks.filter(({ kind }) => kind === 'heading').map(({ start, end }) => text.slice(start, end));
  return (over === null ? lines : [over, ...lines]).some((words) => {
    const stands = headingOf(words);
    if (stands !== 'part' && stands !== 'description') return false;
    const plain = plainHeading(words);
    return REQUIREMENTS.test(plain) ? namesRole(title) : !COMMON.test(plain);
  });
}

function whole(...lists: string[]): RegExp {
  return new RegExp(`^(?:${lists.join('|')})$`);
}
