/** Invented postings for the bench where no file of real ones is given: the same every time, as long as real ones are. */
export function samplePostings(count = 300): string[] {
  let seed = 7;
  const pick = <Item>(items: readonly Item[]): Item => {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) & 0x7fffffff;
    return items[seed % items.length] as Item;
  };
  return Array.from({ length: count }, () => {
    const prose = Array.from({ length: 6 }, () => Array.from({ length: 8 }, () => pick(SENTENCES)).join(' '));
    const list = () =>
      Array.from({ length: 7 }, () => `- ${pick(ASKS)} ${pick(NAMES)}${pick([', ', ' or ', ' and '])}${pick(NAMES)}`).join('\n');
    return [...prose.slice(0, 3), 'Requirements', list(), 'Nice to have', list(), ...prose.slice(3)].join('\n\n');
  });
}

const SENTENCES = [
  'We move parcels across the country and go the extra mile for every one of them.',
  'Our customers see a map, and behind it stand the services that you will help to build.',
  'You will work in a small team that talks to the people who use what it makes.',
  'We react quickly, express ourselves clearly and take a rest when it is time for one.',
  'The office is bright, the coffee is from Java, and nobody counts the hours you sit there.',
];
const ASKS = ['Experience with', '3+ years of', 'Good knowledge of', 'You have worked with', 'Familiarity with', 'A feeling for'];
const NAMES =
  'Python|Go|Java|PostgreSQL|Redis|Docker|Kubernetes|Kafka|REST APIs|GraphQL|AWS|Terraform|Node.js|C#|.NET|Spring Boot|CI/CD|Git|Linux|MongoDB'.split(
    '|',
  );
