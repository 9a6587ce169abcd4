import { describe, expect, test } from 'vitest';
import { readPlainText } from '../../domain/plain-text';
import { readPosting } from '../../domain/reading';
import { skill, vocabularyOf } from '../support/vocabulary';

const vocabulary = vocabularyOf([skill('Arista'), skill('Docker'), skill('Java'), skill('Meraki'), skill('Microsoft Azure')]);
const found = (text: string, company: string | null) =>
  readPosting({ ...readPlainText(text), company }, vocabulary).mentions.map(({ start, end }) => text.slice(start, end));

describe('the employer’s own name is no technology', () => {
  test.each([
    ['Docker', 'Docker builds containers with Java.', ['Java']],
    ['docker ', 'DOCKER builds containers with Java.', ['Java']],
    ['Docker, Inc.', 'Docker builds containers with Java.', ['Java']],
    ['Arista Networks', 'CloudVision is Arista’s system, in Java.', ['Java']],
    ['Docker Systems', 'At the heart of Docker is Java.', ['Java']],
    ['Docker', 'You build Docker.com in Java.', ['Java']],
    ['Docker AI', 'Docker is the leading platform for Java.', ['Java']],
    ['Arista Meraki', 'Join the team of Arista and Meraki, in Java.', ['Java']],
    ['Docker Container Yard', 'Docker Container Yard builds with Java.', ['Java']],
    ['Docker Deutschland GmbH', 'Docker sucht Entwickler für Java.', ['Java']],
  ])('%s', (company, text, technologies) => {
    expect(found(text, company)).toEqual(technologies);
  });

  test.each([
    [null, 'About Docker\nDocker builds containers with Java.', ['Java']],
    [null, 'At Docker, we build containers with Java.', ['Java']],
    [null, 'Overview\nDocker is a young company. Join Docker and write Java.', ['Java']],
    [null, 'Overview\nDocker Yard is an agency. At the yard, Docker Yard uses Java.', ['Java']],
    [null, 'Overview\nDocker is a tool of every company. You know Docker.', ['Docker', 'Docker']],
    ['Best Recruiters', 'Overview\nDocker is a young company. Join Docker and write Java.', ['Java']],
    ['Best Recruiters', 'Best Recruiters seek you.\nAbout Docker\nYou know Docker and Java.', ['Docker', 'Docker', 'Java']],
    [null, 'About us\nDocker and Java', ['Docker', 'Java']],
    [null, 'About Docker and containers with Java, we say nothing.', ['Docker', 'Java']],
  ])('by its own headings, where the page does not name it: %s, %j', (company, text, technologies) => {
    expect(found(text, company)).toEqual(technologies);
  });

  test.each([
    ['Java People', 'You write Java.', ['Java']],
    ['Java Meraki', 'You write Java.', ['Java']],
    ['Microsoft', 'You run Microsoft Azure.', ['Microsoft Azure']],
    ['Best Docker Services', 'You know Docker.', ['Docker']],
    ['Docker Container Yard', 'You know Docker, container yards and Java.', ['Docker', 'Java']],
    ['Java Bread', 'You bake java bread in Java.', ['java', 'Java']],
    [null, 'You know Docker.', ['Docker']],
    ['', 'You know Docker.', ['Docker']],
  ])('but %s only lends it a word', (company, text, technologies) => {
    expect(found(text, company)).toEqual(technologies);
  });
});
