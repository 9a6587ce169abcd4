/** Postings made up from a seed, the same every time: texts with must-haves, choices and wishes, under varied facts. */
import type { Posting } from '../../domain/posting';

export type WrittenPosting = Omit<Posting, 'blocks'>;

const TITLES = [
  ...['Backend Developer', 'Senior Backend Engineer', 'Junior Backend Developer', 'Full Stack Developer', 'Software Engineer'],
  ...['DevOps Engineer', 'Java Developer', 'Python Developer', 'Data Engineer', 'Lead Backend Engineer'],
];
const PLACES = [
  'Berlin, Germany',
  'Austin, TX',
  'Remote, Germany',
  'New York, NY (Hybrid)',
  'London, United Kingdom',
  'Paris, France',
  null,
];
const PAY = ['$120,000 - $150,000 a year', '€60,000 – €75,000 per year', '$95,000 a year', null, null, null];
const LANGUAGES = ['Python', 'Java', 'Go', 'JavaScript', 'PHP', 'Kotlin'];
const DATABASES = ['PostgreSQL', 'MySQL', 'MongoDB', 'Redis', 'SQLite'];
const OTHERS = [
  'Docker',
  'Kubernetes',
  'Git',
  'AWS',
  'Kafka',
  'Terraform',
  'Linux',
  'GraphQL',
  'RabbitMQ',
  'Django',
  'Spring Boot',
  'REST APIs',
];
const DUTIES =
  'payments,logistics,tickets,travel,clinics,schools,energy,farming,insurance,music,rail,shipping,retail,banking,games,maps,weather,news,housing,sport'.split(
    ',',
  );

/** Numbers from 0 to below `below`, the same for the same seed. */
export function chanceFrom(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * below);
  };
}

/** So many postings. Each twelfth is the one before it under another number, some months later. */
export function generatedPostings(count: number, seed = 1): WrittenPosting[] {
  const chance = chanceFrom(seed);
  const postings: WrittenPosting[] = [];
  for (let index = 0; index < count; index += 1) {
    const id = String(4_000_000_000 + index);
    const last = postings.at(-1);
    if (index % 12 === 11 && last) {
      postings.push({ ...last, id, url: addressOf(id) });
      continue;
    }
    const pick = <Value>(list: readonly Value[]): Value => list[chance(list.length)] as Value;
    const title = pick(TITLES);
    const company = `Firm ${chance(40)}`;
    const field = () => `${pick(DUTIES)} ${pick(DUTIES)} ${pick(DUTIES)} ${chance(1000)}`;
    const musts = [`${pick(LANGUAGES)} or ${pick(LANGUAGES)}`, pick(DATABASES), ...OTHERS.filter(() => chance(4) === 0)];
    const wishes = OTHERS.filter(() => chance(6) === 0);
    const text = [
      `${company} builds software for ${field()} and ${field()}.`,
      `Your team looks after ${field()}, and you will report to whoever runs ${field()}.`,
      'Requirements',
      ...musts.map((name) => `- ${name}`),
      'Nice to have',
      ...wishes.map((name) => `- ${name}`),
      'What we offer',
      `Thirty days of holiday, and a budget for ${field()} and ${field()}.`,
    ].join('\n');
    postings.push({ site: 'linkedin', id, url: addressOf(id), title, company, location: pick(PLACES), salary: pick(PAY), text });
  }
  return postings;
}

function addressOf(id: string): string {
  return `https://www.linkedin.com/jobs/view/${id}/`;
}
