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
  ])('is none in “%s”', (text) => {
    expect(found(text)).toEqual([]);
  });
});
