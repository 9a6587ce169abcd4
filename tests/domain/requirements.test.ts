import { describe, expect, test } from 'vitest';
import { readPlainText } from '../../domain/plain-text';
import { readPosting } from '../../domain/reading';
import { skill, topic, vocabularyOf } from '../support/vocabulary';

const vocabulary = vocabularyOf(
  [
    skill('AWS'),
    skill('EC2', { implies: ['aws'] }),
    skill('Lambda', { implies: ['aws'] }),
    skill('S3', { implies: ['aws'] }),
    skill('Build tools', { id: 'build-tools', kind: 'concept' }),
    skill('CSS'),
    skill('Docker'),
    skill('Go', { guarded: ['Go'] }),
    skill('HTML'),
    skill('Java'),
    skill('JavaScript'),
    skill('Jenkins', { close: ['travis'] }),
    skill('Kafka'),
    skill('Kubernetes', { aliases: ['K8s'] }),
    skill('Observability', { kind: 'concept' }),
    skill('PHP'),
    skill('NestJS', { implies: ['node-js'] }),
    skill('Node.js'),
    skill('Python', { close: ['java'] }),
    skill('Snowflake'),
    skill('SQL'),
    skill('Travis'),
    skill('TypeScript', { implies: ['javascript'] }),
  ],
  [topic('javascript', { or: ['typescript'] })],
);
const read = (text: string, company: string | null = null) =>
  readPosting({ ...readPlainText(text), company }, vocabulary).requirements.map(
    ({ need, anyOf, open, years }) => `${need} ${anyOf.join('|')}${open ? '|…' : ''}${years === null ? '' : ` ${years}y`}`,
  );

describe('alternatives', () => {
  test.each<[text: string, groups: string[]]>([
    ['Requirements:\n- Python or Java', ['python|java']],
    ['Requirements:\n- Python, Java or Go', ['python|java|go']],
    ['Requirements:\n- Python/Java', ['python|java']],
    ['Requirements:\n- AWS in the console (Lambda, EC2, S3 etc.)', ['aws', 'lambda', 'ec2', 's3']],
    ['Requirements:\n- AWS services – Lambda, EC2, S3, etc.', ['aws', 'lambda', 'ec2', 's3']],
    ['Requirements:\n- clouds (AWS, Docker, Kafka etc.)', ['aws|docker|kafka|…']],
    ['Requirements:\n- our tech stack (Docker, Kafka, Java)', ['docker', 'kafka', 'java']],
    ['Requirements:\n- the back end (Python, SQL), the front-end (Jenkins, Travis)', ['python', 'sql', 'jenkins|travis']],
    ['Requirements:\n- the ecosystem, including Docker, Kafka, AWS etc.', ['docker', 'kafka', 'aws']],
    ['Requirements:\n- languages including Python, PHP, Java etc.', ['python|php|java|…']],
    ['Requirements:\n- containers (Docker/Kubernetes)', ['docker|kubernetes']],
    ['Requirements:\n- pages such as HTML, CSS and JavaScript', ['html|css|javascript']],
    ['Requirements:\n- tools (Docker, Kafka and Jenkins)', ['docker|kafka|jenkins']],
    ['Requirements:\n- core services of AWS (i.e., Lambda, EC2, S3)', ['aws', 'lambda', 'ec2', 's3']],
    ['Requirements:\n- tools that you know (i.e., Docker, Kafka)', ['docker|kafka']],
    ['Requirements:\n- AWS, Docker, PHP, Kafka, working with Lambda, S3 etc.', ['aws', 'docker', 'php', 'kafka', 'lambda', 's3']],
    ['Requirements:\n- PHP, working with rkt or Kafka', ['php', 'kafka']],
    ['Requirements:\n- queues such as Kafka and Snowflake, along with Jenkins', ['kafka|snowflake', 'jenkins']],
    ['Requirements:\n- Kafka, along with Docker or Podman', ['kafka', 'docker']],
    ['Requirements:\n- tools such as cold store units, Docker and Kafka', ['docker|kafka']],
    ['Requirements:\n- tools such as rkt, cold stores, Docker and Kafka', ['docker', 'kafka']],
    ['Requirements:\n- Docker, Java/PHP', ['docker', 'java|php']],
    ['Requirements:\n- TypeScript/Go', ['typescript|go']],
    ['Requirements:\n- any platform (rkt, Docker, Kafka)', ['docker|kafka']],
    ['Requirements:\n- any people (rkt, Docker, Kafka)', ['docker', 'kafka']],
    ['Requirements:\n- tools such as Docker and Kafka and developing services in Java', ['docker|kafka', 'java']],
    ['Requirements:\n- patterns (e.g., Docker, cold starts, rkt pods, Kafka)', ['docker|kafka']],
    ['Requirements:\n- patterns: Docker, cold starts, rkt pods, Kafka', ['docker', 'kafka']],
    ['Requirements:\n- monitoring such as with Docker and Kafka', ['docker|kafka']],
    ['Requirements:\n- one or more general purpose languages, including but not limited to: Java, Python', ['java|python']],
    ['Requirements:\n- a combination of Docker and Kafka', ['docker', 'kafka']],
    ['Requirements:\n- some combination of Docker and Kafka', ['docker|kafka']],
    ['Requirements:\n- some or all of the following: Docker, Kafka, Java', ['docker|kafka|java']],
    ['Requirements:\n- Python, Java, or preferably Go', ['python|java|go']],
    ['Requirements:\n- baking (Docker, Kafka, rkt etc)', ['docker|kafka|…']],
    ['Requirements:\n- Docker, Kafka pods etc.', ['docker|kafka|…']],
    ['Requirements:\n- Docker, Kafka, or bread ovens', ['docker|kafka']],
    ['Requirements:\n- Docker, Kafka or ovens like Jenkins', ['docker', 'kafka', 'jenkins']],
    ['Requirements:\n- Docker, Kafka or a degree in baking', ['docker', 'kafka']],
    ['Requirements:\n- Docker, Kafka, or have baked', ['docker', 'kafka']],
    ['Requirements:\n- tools such as Docker pods, Kafka', ['docker|kafka']],
    ['Requirements:\n- Docker pods, Kafka or Java', ['docker', 'kafka|java']],
    ['Requirements:\n- Docker, SQL, Python/Java', ['docker', 'sql', 'python|java']],
    ['Requirements:\n- AWS (Docker, Kafka) or Kubernetes', ['aws|kubernetes', 'docker', 'kafka']],
    ['Requirements:\n- Kubernetes (K8s) or Docker', ['kubernetes|docker']],
    ['Requirements:\n- Docker or Kubernetes (K8s)', ['docker|kubernetes']],
    ['Requirements:\n- Kubernetes (K8s), Docker and SQL', ['kubernetes', 'docker', 'sql']],
    ['Requirements:\n- tools (Kubernetes (K8s) or Docker) and SQL', ['kubernetes|docker', 'sql']],
    ['Requirements:\n- Kubernetes (K8s) with Docker', ['kubernetes', 'docker']],
    ['Requirements:\n- a language such as Python, Java', ['python|java']],
    ['Requirements:\n- one of Python, Java, Go', ['python|java|go']],
    ['Requirements:\n- Python, Java or a similar language', ['python|java|…']],
    ['Requirements:\n- Python and Java', ['python', 'java']],
    ['Requirements:\n- Python, Java, SQL', ['python', 'java', 'sql']],
    ['Requirements:\n- HTML/CSS', ['html', 'css']],
    ['Requirements:\n- JavaScript/TypeScript', ['javascript|typescript']],
    ['Requirements:\n- Node.js/NestJS', ['node-js', 'nestjs']],
    ['Requirements:\n- PHP/SQL', ['php', 'sql']],
    ['Requirements:\n- Docker, Kafka/SQL or a similar tool', ['docker|kafka|sql|…']],
    ['Requirements:\n- CI tools (Jenkins, Travis)', ['jenkins|travis']],
    ['Requirements:\n- monitoring (Docker, Kafka, etc.)', ['docker|kafka|…']],
    ['Requirements:\n- web work (HTML, CSS, JavaScript)', ['html', 'css', 'javascript']],
    ['Requirements:\n- AWS tools; AWS (Docker, Kafka, etc.)', ['aws', 'aws', 'docker', 'kafka']],
    ['Requirements:\n- tools (Docker and Kafka)', ['docker', 'kafka']],
    ['Requirements:\n- brokers such as Kafka and Docker', ['kafka|docker']],
    ['Requirements:\n- Docker, rkt, Kafka, or similar', ['docker|kafka|…']],
    ['Requirements:\n- Python or Java, and Docker or Kubernetes', ['python|java', 'docker|kubernetes']],
    ['Requirements:\n- Docker, Kafka, and build tools such as Jenkins or Travis', ['docker', 'kafka', 'build-tools', 'jenkins|travis']],
    ['Requirements:\n- Docker and tools like Jenkins, Travis', ['docker', 'jenkins|travis']],
    ['Requirements:\n- tools (i.e. Jenkins, Kafka)', ['jenkins|kafka']],
    ['Requirements:\n- Docker, Kafka, and relational and/or SQL databases', ['docker', 'kafka', 'sql']],
    ['Requirements:\n- tools (Jenkins preferred, Travis, Kafka)', ['jenkins|travis|kafka']],
    ['Requirements:\n- HTML, CSS, etc.', ['html', 'css']],
    ['Requirements:\n- Python\n- or whatever\n- Java', ['python', 'java']],
    ['Requirements:\n- AWS, Docker or similar and Kafka', ['aws|docker|…', 'kafka']],
    ['Requirements:\n- tools such as rkt, Jenkins and Docker', ['jenkins|docker']],
    ['Requirements:\n- pages such as HTML and CSS', ['html', 'css']],
    ['Requirements:\n- one of the following languages: Python, Java', ['python|java']],
    ['Requirements:\n- at least two of the following languages - Python, Java, Go', ['python|java|go']],
    ['Requirements:\n- Java & SQL, Python & Kafka or PHP & Docker', ['java|sql|python|kafka|php|docker']],
    ['Requirements:\n- Java & SQL', ['java', 'sql']],
    ['Requirements\n\nAt least one of the following:\n- Python\n- Java and SQL\n\nAlso:\n- Docker', ['python|java|sql', 'docker']],
    ['Requirements\n\nAll of the following:\n- Python\n- Java', ['python', 'java']],
    ['Requirements:\n- Docker and/or Kubernetes', ['docker|kubernetes']],
    ['Requirements:\n- SQL and either Docker or Kubernetes', ['sql', 'docker|kubernetes']],
    ['Requirements:\n- HTML/CSS, TypeScript or JavaScript', ['html', 'css', 'typescript|javascript']],
    ['Requirements:\n- either Docker or Kubernetes', ['docker|kubernetes']],
    ['Requirements:\n- Docker (or Kubernetes)', ['docker|kubernetes']],
    ['Requirements:\n- Docker, including Kafka, Java and SQL', ['docker', 'kafka', 'java', 'sql']],
  ])('are read from %j', (text, groups) => {
    expect(read(text)).toEqual(groups.map((group) => `required ${group}`));
  });
});

test('a heading about a practice names no employer', () => {
  expect(read('About Observability\n\nRequirements:\n- Observability')).toContain('required observability');
});

describe('names of firms', () => {
  test.each<[text: string, read: string[]]>([
    ['Requirements:\n- people who have built systems in Python, Kafka and Kubernetes', ['python', 'kafka', 'kubernetes']],
    ['Requirements:\n- We welcome engineers from any background who know Python and Kafka', ['python', 'kafka']],
    ['Requirements:\n- Join the team that built our platform on Kafka', ['kafka']],
    ['Requirements:\n- Our team members come from all over the world and work with Docker', ['docker']],
    ['Requirements:\n- Our team members come from Docker, Uber and Kafka', []],
    ['Requirements:\n- We are trusted by Uber and Docker', []],
    ['Requirements:\n- Our customers are Docker and Uber', []],
    ['Requirements:\n- people who started Docker and Uber', []],
  ])('are told from technologies in %j', (text, skills) => {
    expect(read(text).map((each) => each.split(' ')[1])).toEqual(skills);
  });
});

describe('the need', () => {
  test.each<[text: string, read: string[]]>([
    ['Nice to have:\n- Kafka', ['preferred kafka']],
    ['Requirements:\n- Python\n\nIf you know some of this even better!\n- Kafka', ['required python', 'preferred kafka']],
    ['Requirements:\n- Python\n\nThis gets even better!\n\nYou know Kafka.', ['required python', 'required kafka']],
    ['Requirements:\n- Kafka preferred- Experience with Java', ['preferred kafka', 'required java']],
    ['Requirements:\n- Use Docker for testing (Optional)', ['preferred docker']],
    ['Requirements:\n- Python (Java preferrable)', ['required python', 'preferred java']],
    ['Requirements:\n- Build tools, preferably Jenkins or Travis', ['required build-tools', 'preferred jenkins|travis']],
    ['Requirements:\n- Python; Kafka is a plus', ['required python', 'preferred kafka']],
    ['Requirements:\n- Ideally you know Kafka.', ['preferred kafka']],
    ['Requirements:\n- Strong Python skills required, Kafka is a plus', ['required python', 'preferred kafka']],
    ['Requirements:\n- Kubernetes is not required but Docker is a must', ['excluded kubernetes', 'required docker']],
    ['Requirements:\n- SQL, Docker and ideally Kafka', ['required sql', 'required docker', 'preferred kafka']],
    ['Requirements:\n- Python (preferred), Docker and SQL', ['preferred python', 'required docker', 'required sql']],
    ['Requirements:\n- Docker and Kafka are a plus', ['preferred docker', 'preferred kafka']],
    ['Requirements:\n- Python. No PHP.', ['required python', 'excluded php']],
    ['Requirements:\n- PHP is not required', ['excluded php']],
    ['Requirements:\n- Docker, PHP is not required', ['required docker', 'excluded php']],
    ['Requirements:\n- PHP is not a must', ['excluded php']],
    ['Salary: 100k\n\nYou will write Python.', ['required python']],
    ['Benefits: 30 days off\nYou will write Python.', ['required python']],
    ['Requirements:\n- Java; a degree is preferred', ['required java']],
    ['Requirements:\n- Java, but deep knowledge is not required', ['required java']],
    ['Requirements:\n- Strong Java skills, a degree is a plus', ['required java']],
    ['Requirements:\n- PHP is not required, but a plus', ['preferred php']],
    ['Requirements:\n- No prior PHP experience necessary', ['excluded php']],
    ['**Nice to have**\n- Kafka', ['preferred kafka']],
    ['Who?\n- We sent 32 billion Kafka messages', ['mentioned kafka']],
    ['Python (3+ years), SQL', ['required python 3y', 'mentioned sql']],
    ['Requirements:\n- PHP is not required but a plus', ['preferred php']],
    ['Requirements:\n- Kafka - plus', ['preferred kafka']],
    ['Requirements:\n- Kafka and Docker are a significant plus', ['preferred kafka', 'preferred docker']],
    ['Requirements:\n- expertise in Java, SQL and ideally, a grasp of Kafka', ['required java', 'required sql', 'preferred kafka']],
    ['Requirements:\n- While not required, Kafka helps', ['preferred kafka']],
    ['We appreciate:\n- Kafka', ['preferred kafka']],
    ['This team will build services in Python.', ['required python']],
    ['Requirements:\n- A competitive advantage of Kafka', ['required kafka']],
    ['Requirements:\n- Java (Kafka preferred) and Docker', ['required java', 'preferred kafka', 'required docker']],
    ['Requirements:\n- Python (Bonus: AWS, Docker)', ['required python', 'preferred aws', 'preferred docker']],
    ['Requirements:\n- Python (preferred), Java or Docker', ['required python|java|docker']],
    ['Requirements:\n- Work with and without PHP', ['required php']],
    ['Requirements:\n- Kafka, Java and PHP, ideally in a bank', ['required kafka', 'required java', 'required php']],
    ['Company overview\n- Design and run Kafka\n- a Java café', ['required kafka', 'mentioned java']],
    ['About us\nOur tech stack includes Kafka.\nOur shop is written in PHP.', ['required kafka', 'mentioned php']],
    ['Our expertise covers two fields: Java and PHP', ['mentioned java', 'mentioned php']],
    ['You join a team of experienced Java engineers.', ['mentioned java']],
    ['We are looking for a Java engineer.', ['required java']],
    ['Senior Java Developer\n\nWe bake bread.', ['required java']],
    ['You write services for bakers. This includes Kafka and Docker.', ['required kafka', 'required docker']],
    ['The job\nOur product is a shop. Breadbox is a platform in Java.', ['mentioned java']],
    ['Benefits:\n- a Python conference a year', ['mentioned python']],
    ['Our customers love Kafka, they say.', ['mentioned kafka']],
    ['You will write Python here.', ['required python']],
    ['Requirements:\n- Docker: knowledge of Kafka is a plus', ['preferred docker', 'preferred kafka']],
    ['Requirements:\n- Docker: you know Java; Kafka is a plus', ['required docker', 'required java', 'preferred kafka']],
    ['Requirements:\n- Java and SQL (Bonus: Kafka)', ['required java', 'required sql', 'preferred kafka']],
    ['Requirements:\n- Build tools like Jenkins or Travis (advantage)', ['preferred build-tools', 'preferred jenkins|travis']],
    ['Requirements:\n- Build tools and Docker (advantage)', ['required build-tools', 'preferred docker']],
    ['Requirements:\n- Docker in production, Kafka preferred', ['required docker', 'preferred kafka']],
    ['Requirements:\n- Docker, Kafka preferred', ['preferred docker', 'preferred kafka']],
    ['Requirements:\n- While not a requirement, Kafka helps', ['preferred kafka']],
    ['Requirements:\n- Java and knowledge in Kafka is a plus', ['required java', 'preferred kafka']],
    ['About us\nIn this role you will build services in Kafka.\nPeople will build carts in PHP.', ['required kafka', 'mentioned php']],
    ['The Senior Java Architect, Docker, serves as an advisor.', ['required java', 'required docker']],
    ['The Java architects of our time serve tea.', ['mentioned java']],
    ['We are looking to add an engineer with Java skills.', ['required java']],
    ['Our bakery bakes• You run Docker• Kafka and Java• HTML', ['required docker', 'required kafka', 'required java', 'required html']],
    ['Ours is a bakery of bread.- Docker- Kafka', ['required docker', 'required kafka']],
    ['Ours is a front- and back-end in Docker - Kafka', ['mentioned docker', 'mentioned kafka']],
    [
      'Requirements:\n- Docker experience preferred (AWS, Kafka), Java',
      ['preferred docker', 'preferred aws', 'preferred kafka', 'required java'],
    ],
    ['Requirements:\n- Working on AWS is preferred using Kafka; Java', ['preferred aws', 'preferred kafka', 'required java']],
    ['Requirements:\n- Docker experience (AWS, Kafka)', ['required docker', 'required aws', 'required kafka']],
    ['Requirements:\n- Java skills, Kafka is nice', ['required java', 'preferred kafka']],
    ['You do not have to know Kafka.', ['excluded kafka']],
    ['About us\nWe are running on AWS. Our shop runs in PHP.', ['required aws', 'mentioned php']],
    [
      'Your time here\n- have the opportunity to learn Docker\n- run Kafka\n- 2022 Award in Java',
      ['mentioned docker', 'required kafka', 'mentioned java'],
    ],
    ['We are looking for a Sr. Engineer, Java, to help us.', ['required java']],
    ['Requirements:\n- A link to your Docker profile\n- Manage our Docker accounts', ['mentioned docker', 'required docker']],
  ])('is read from %j', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

describe('years', () => {
  test.each<[text: string, read: string[]]>([
    ['Requirements:\n- Over 10 years of expertise, focusing on Java', ['required java']],
    ['Requirements:\n- 3 years of experience in baking with a strong focus on Java', ['required java']],
    ['Requirements:\n- 4+ years expertise in Java', ['required java 4y']],
    ['Requirements:\n- 3+ years of experience with Python', ['required python 3y']],
    ['Requirements:\n- 3-5 years of Python or Java', ['required python|java 3y']],
    ['Requirements:\n- At least two years’ experience with Go', ['required go 2y']],
    ['Requirements:\n- 5 years in a team; Python', ['required python']],
    ['Requirements:\n- Three - five years of experience with Python', ['required python 3y']],
    ['Requirements:\n- 3+ years experience managing Docker in AWS', ['required docker 3y', 'required aws 3y']],
    ['Requirements:\n- 8+ years programming experience writing high-performance Java', ['required java 8y']],
    ['Requirements:\n- 5+ years of experience in PHP, knowledge of Docker', ['required php 5y', 'required docker']],
    ['Requirements:\n- 5 years as a developer with Python', ['required python']],
    ['Requirements:\n- Python (5 years), SQL', ['required python 5y', 'required sql']],
    ['Requirements:\n- Java 8+ years', ['required java 8y']],
    ['Requirements:\n- five (5) years of Kafka', ['required kafka 5y']],
    ['Requirements:\n- 4 years of experience in Java within a Kafka team', ['required java 4y', 'required kafka']],
    ['Requirements:\n- 2 years with Python. Docker', ['required python 2y', 'required docker']],
    ['Requirements:\n- 50 years of experience with Java', ['required java']],
    ['Requirements:\n- Java, SQL and Docker > 5 years', ['required java 5y', 'required sql 5y', 'required docker 5y']],
    ['Requirements:\n- 2+ years Kafka', ['required kafka 2y']],
    ['Requirements:\n- Between 3 and 5 years of Java', ['required java 3y']],
    ['Requirements:\n- 5 yrs exp in Java', ['required java 5y']],
    ['Requirements:\n- Proven experience (typically 5+ years) in building Java', ['required java 5y']],
    ['Requirements:\n- 4+ years of experience as a PHP developer', ['required php 4y']],
    ['Requirements:\n- Java skills (2+ years), SQL', ['required java 2y', 'required sql']],
    ['You are a Python developer with ≥ 2 years of experience, ideally in a bank.', ['required python 2y']],
    ['You are a Python developer with 2 years of experience in Kafka.', ['required python', 'required kafka 2y']],
    ['Requirements:\n- 5+ experience in Java and SQL', ['required java 5y', 'required sql 5y']],
    ['Requirements:\n- Top 5 experience with Java', ['required java']],
    ['Requirements:\n- 1+ years of hands on experience and solid understanding of Kafka', ['required kafka 1y']],
    ['Requirements:\n- 3 years working with Java and are knowledgeable around SQL', ['required java 3y', 'required sql']],
    ['Requirements:\n- Java 17 (5 years), SQL', ['required java 5y', 'required sql']],
    ['Requirements:\n- 3 to 5 years of Java', ['required java 3y']],
    ['Requirements:\n- 5+ years of technology experience, particularly in Kafka', ['required kafka']],
    ['Requirements:\n- Java (3 years), Docker (2 years)', ['required java 3y', 'required docker 2y']],
  ])('are bound to their group in %j', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

test('a posting of hardly more than names is read all the same', () => {
  const names = Array.from({ length: 15 }, () => '- Python, Java, SQL').join('\n');
  expect(new Set(read(`Requirements:\n${names}`))).toEqual(new Set(['required python', 'required java', 'required sql']));
});

test('the employer’s own name is no technology', () => {
  expect(read('Requirements:\n- Snowflake wants SQL', 'Snowflake')).toEqual(['required sql']);
});

test('every mention belongs to exactly one requirement', () => {
  const { mentions, requirements } = readPosting(readPlainText('Python, Java or Go. HTML/CSS and SQL\n- AWS\nKafka'), vocabulary);
  expect(requirements.flatMap((requirement) => [...requirement.mentions]).sort((a, b) => a - b)).toEqual(mentions.map((_, index) => index));
});
