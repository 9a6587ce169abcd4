/** How senior a job is, as its title says, and how many years of experience its text asks for over all. */

export type Seniority = 'intern' | 'junior' | 'mid' | 'senior' | 'lead';

const TITLES: readonly (readonly [Seniority, RegExp])[] = [
  ['intern', /\b(intern|internship|trainee|apprentice|werkstudent|praktikum|praktikant|stagiaire|becari[oa]|estágio|stage|stażysta)\b/i],
  ['lead', /\b(lead|head|principal|staff|chief|director|manager|vp|architect)\b/i],
  ['senior', /\b(senior|sr\.?|sénior|expert)(\b|$)/i],
  ['junior', /\b(junior|jr\.?|entry[- ]level|graduate|new grad|associate|débutant|berufseinsteiger|młodszy)(\b|$)/i],
  ['mid', /\b(mid|intermediate|mid[- ]level|regular)\b/i],
];

/** What the title says; null where it says nothing. */
export function seniorityOf(title: string): Seniority | null {
  return TITLES.find(([, words]) => words.test(title))?.[0] ?? null;
}

/** The years asked for in the job over all; 25 and more are a firm's age. Null where none are named. */
export function experienceYears(text: string): number | null {
  for (const match of text.matchAll(
    /(\d{1,2})\s*\+?(?:\s*(?:-|–|to)\s*\d{1,2})?\s*\+?\s*(?:years?|yrs?|Jahre|ans|años|anni|anos|jaar|lat)\b['’]?([^.;\n]{0,60})/gi,
  )) {
    const years = Number(match[1]);
    if (
      years > 0 &&
      years <= 25 &&
      /experience|erfahrung|expérience|experiencia|esperienza|experiência|ervaring|doświadczenia/i.test(match[2] ?? '')
    )
      return years;
  }
  return null;
}
