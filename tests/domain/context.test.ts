import { describe, expect, test } from 'vitest';
import { findMentions } from '../../domain/mentions';
import { skill, vocabularyOf } from '../support/vocabulary';

const vocabulary = vocabularyOf([
  skill('C', { guarded: ['C'] }),
  skill('Docker'),
  skill('Express', { guarded: ['Express'], beside: ['middleware'] }),
  skill('Go', { guarded: ['Go', 'GO'] }),
  skill('Java'),
  skill('Node.js'),
  skill('Python'),
  skill('R', { guarded: ['R'] }),
  skill('React', { guarded: ['React'] }),
  skill('Rust', { guarded: ['Rust'] }),
  skill('Spring', { guarded: ['Spring'] }),
  skill('Agile', { kind: 'concept' }),
]);
const found = (text: string) => findMentions(text, vocabulary).map(({ start, end }) => text.slice(start, end));

describe('a word that is also something else', () => {
  test.each<[text: string, technologies: string[]]>([
    ['You write Python, Go and Rust.', ['Python', 'Go', 'Rust']],
    ['Go/Rust/Python', ['Go', 'Rust', 'Python']],
    ['Java (Spring), Node.js with Express', ['Java', 'Spring', 'Node.js', 'Express']],
    ['Express, React', ['Express', 'React']],
    ['We run Express on Node.js', ['Express', 'Node.js']],
    ['We need a Go developer', ['Go']],
    ['Rust services in Docker', ['Rust', 'Docker']],
    ['Spring 5 and later', ['Spring']],
    ['Express middleware', ['Express']],
    ['Experience with Go.', ['Go']],
    ['a web framework (Express) and a database', ['Express']],
    ['Firmware written in C, tested at night', ['C']],
    ['- Docker\n- Go\n- other things', ['Docker', 'Go']],
    ['As Senior Go Engineer you own our services.', ['Go']],
    ['We seek a Lead Rust Developer', ['Rust']],
    ['several years of Python (ideally Spring);', ['Python', 'Spring']],
    ['web experience (React preferred)', ['React']],
    ['other stacks (e.g., Rust)', ['Rust']],
    ['languages such as Go (preferred), Java or Python', ['Go', 'Java', 'Python']],
    ['Experience building front ends with React', ['React']],
    ['Expertise in building and deploying Express applications', ['Express']],
    ['deployment tooling (Go)', ['Go']],
    ['Rust is a plus', ['Rust']],
    ['- Go - a must', ['Go']],
    ['Express (bonus)', ['Express']],
    ['Go or similar', ['Go']],
    ['You have 2 years of Rust.', ['Rust']],
    ['You must know Go.', ['Go']],
    ['Go experience', ['Go']],
    ['SQL, DOCKER & Go on the backend', ['DOCKER', 'Go']],
  ])('is a technology in “%s”', (text, technologies) => {
    expect(found(text)).toEqual(technologies);
  });

  test.each<[text: string]>([
    ['You go the extra mile.'],
    ['Go the extra mile with us.'],
    ['Go through our code base.'],
    ['Our Go-to-market team'],
    ['We raised our Series C last year'],
    ['A C-level audience'],
    ['R&D is next door'],
    ['The job starts in Spring 2026'],
    ['Join us in Spring.'],
    ['Express yourself'],
    ['Express an interest in small teams'],
    ['React quickly to incidents'],
    ['Rust belt'],
    ['We are backed by the investors of Express, Spring and React.'],
    ['Rust services'],
    ['Call J. R. Smith'],
    ['Vitamin C, plan R'],
    ['A spring party is a plus'],
    ['Rust - the belt, not the metal'],
    ['A senior rest day for every engineer'],
    ['You will be deploying Express parcels'],
    ['a senior member of staff (Go ask them)'],
  ])('is none in “%s”', (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('a name that is no other word', () => {
  test.each<[text: string]>([
    ['Docker Foundation'],
    ['We work with firms such as Docker Ventures.'],
    ['Our advisor (Docker Co-Founder) says so.'],
    ['We collaborate with organizations such as Acme, Docker, Foo, and many more.'],
    ['Customers like Docker and Java trust us.'],
    ['Acme Capital (Docker, Foo etc.) led our seed round.'],
    ['We are backed by the founders of Docker.'],
    ['organizations that are leaders of their field, such as Docker, Foo and Bar'],
    ['We collaborate with the Acme Foundation, Chain, Docker, and many more.'],
    ['We are builders and veterans of Amazon, Facebook, and Docker.'],
    ['As a backend engineer at Docker, you own your work.'],
    ['the attractions of joining Docker'],
    ['Docker is a profitable, publicly quoted company.'],
    ['Docker is the number one vendor of switches.'],
  ])('is a firm, no technology, in “%s”', (text) => {
    expect(found(text)).toEqual([]);
  });

  test.each<[text: string, technologies: string[]]>([
    ['You help customers with Docker and Java.', ['Docker', 'Java']],
    ['Tools such as Docker', ['Docker']],
    ['You help companies that are growing with tools such as Docker.', ['Docker']],
    ['You are good at Docker.', ['Docker']],
    ['Docker is a must, and our company is growing.', ['Docker']],
    ['Docker is a tool that we like.', ['Docker']],
    ['Our customers love it. You know tools like Docker.', ['Docker']],
    ['We work with partners. Docker is what we run.', ['Docker']],
    ['You support customers, write code like a poet and use Docker.', ['Docker']],
  ])('is one in “%s”', (text, technologies) => {
    expect(found(text)).toEqual(technologies);
  });
});
