/** The postings of the simulated site, made up from a seed: each has a name and words of its own, by which it is told. */

/** One of them. */
export interface SimulatedPosting {
  readonly id: string;
  readonly title: string;
  readonly company: string;
  /** What its text says besides the technologies; two postings with the same have the same text. */
  readonly reference: string;
  /** The technologies that its text names, in order. */
  readonly words: readonly string[];
}

const NAMES =
  'Python,Kotlin,PostgreSQL,MySQL,MongoDB,Redis,Docker,Kubernetes,Terraform,Ansible,Kafka,RabbitMQ,Django,FastAPI,Laravel,GraphQL,gRPC,TypeScript,DynamoDB,JavaScript,SQLite,MariaDB,Elasticsearch'.split(
    ',',
  );

/** Numbers from 0 to below 1, the same for the same seed. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Postings with ids of the site's form. Some name nothing; each tenth is put up twice, with nothing new but its id. */
export function simulatedPostings(count: number, idOf: (index: number) => string, random: () => number): SimulatedPosting[] {
  const postings: SimulatedPosting[] = [];
  for (let index = 0; index < count; index += 1) {
    const last = postings.at(-1);
    if (index % 10 === 9 && last) {
      postings.push({ ...last, id: idOf(index) });
      continue;
    }
    const names = NAMES.map((name) => ({ name, order: random() }))
      .sort((a, b) => a.order - b.order)
      .map(({ name }) => name);
    postings.push({
      id: idOf(index),
      title: `Developer number ${index}`,
      company: `Company of ${index}`,
      reference: `reference r${index}r`,
      words: index % 12 === 5 ? [] : names.slice(0, 3),
    });
  }
  return postings;
}
