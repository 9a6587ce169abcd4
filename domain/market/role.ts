/** What kind of job a title names. */

/** `software`: a developer's job of which the title says no more; `other`: none of these. */
export type Role = (typeof ROLES)[number];

/** In the order in which they are kept: new ones go to the end. */
export const ROLES = ['other', 'software', 'backend', 'fullstack', 'frontend', 'data', 'devops', 'mobile', 'qa', 'security'] as const;

/** The first that fits counts: “Full-Stack Engineer (Backend focus)” is a full-stack job, a “Backend Data Engineer” one in data. */
const NAMES: readonly (readonly [Role, RegExp])[] = [
  ['fullstack', /full[- ]?stack/iu],
  [
    'qa',
    /(?<!\p{L})(?:qa|quality (?:assurance|engineer)|sdet|test(?:er|ing|s)?(?!\p{L})|testeur|recette|qualité logicielle|test(?:automatis\p{L}*|manager|ingenieur\p{L}*))/iu,
  ],
  [
    'security',
    /(?<!\p{L})(?:cyber|(?:information|application|product|cloud|network|it|infrastructure) security|security|penetration|pentest|soc analyst|sécurité|cybersécurité|sicherheit|seguridad)/iu,
  ],
  ['mobile', /(?<!\p{L})(?:android|ios|mobile|react native|flutter|swift)(?!\p{L})/iu],
  ['frontend', /front[- ]?end|(?<!\p{L})(?:ui (?:engineer|developer)|react(?:\.?js)?|angular|vue(?:\.?js)?|web designer)(?!\p{L})/iu],
  [
    'data',
    /(?<!\p{L})(?:data(?!\s?(?:cent|base admin|protection))|machine learning|deep learning|ml(?:ops)?|ai|ia|llm|nlp|computer vision|business intelligence|bi|analytics|big ?data|etl|dwh|dba|database|scientist|données|datos|dati|daten(?:ingenieur|analyst|wissenschaft)\p{L}*)(?!\p{L})/iu,
  ],
  [
    'devops',
    /(?<!\p{L})(?:dev(?:sec)?ops|sre|site reliability|platform engineer|cloud (?:engineer|architect|ops|developer)|infrastructure|sys(?:tem)?s? ?admin\p{L}*|kubernetes|release engineer|build engineer|reliability engineer|administrateur syst\p{L}*|ingénieur (?:cloud|systèmes?))(?!\p{L})/iu,
  ],
  [
    'backend',
    /back[- ]?end|(?<!\p{L})(?:server[- ]side|apis?|java(?!\s?script)|python|django|php|laravel|symfony|ruby|rails|golang|go (?:engineer|developer)|node(?:\.?js)?|\.?net(?! ?work)|c#|kotlin|scala|spring(?: boot)?|rust|elixir|perl)(?!\p{L})/iu,
  ],
  [
    'software',
    /(?<!\p{L})(?:software|developer|engineering|programmer|swe|sde|développeu(?:r|se)|développement|entwickl\p{L}+|programmier\p{L}+|desarrollador\p{L}*|desenvolvedor\p{L}*|sviluppatore|ontwikkelaar|programist\p{L}*|tech(?:nical)? lead|web development|application engineer)(?!\p{L})/iu,
  ],
];

/** The kind of job by its title. */
export function roleOf(title: string): Role {
  const short = title.slice(0, 300);
  return NAMES.find(([, pattern]) => pattern.test(short))?.[0] ?? 'other';
}
