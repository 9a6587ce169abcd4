import { describe, expect, test } from 'vitest';
import { readPlainText } from '../../domain/plain-text';
import { readPosting } from '../../domain/reading';
import { skill, vocabularyOf } from '../support/vocabulary';

const vocabulary = vocabularyOf([
  skill('Docker'),
  skill('GitHub'),
  skill('Java'),
  skill('JavaScript'),
  skill('Kafka'),
  skill('Machine learning', { id: 'ml', kind: 'concept' }),
  skill('PHP'),
  skill('Python'),
  skill('SQL'),
  skill('Testing', { kind: 'concept' }),
]);
const read = (text: string) =>
  readPosting({ ...readPlainText(text), company: null }, vocabulary).requirements.map(({ need, anyOf }) => `${need} ${anyOf.join('|')}`);

describe('what a clause says', () => {
  test.each<[text: string, read: string[]]>([
    // A remark in brackets at the end is said of one whole ask, not of all of a bare list.
    ['Requirements:\n- Familiarity with Docker and Kafka (nice to have)', ['preferred docker', 'preferred kafka']],
    ['Requirements:\n- Knowledge of Java, SQL, and Kafka. (Nice to have)', ['preferred java', 'preferred sql', 'preferred kafka']],
    ['Requirements:\n- Use Docker for testing of all you write (optional).', ['preferred docker', 'preferred testing']],
    ['Requirements:\n- Languages: Java, PHP, Python (nice to have)', ['required java', 'required php', 'preferred python']],
    ['Requirements:\n- Experience with Java and Python (preferred)', ['required java', 'preferred python']],
    ['Requirements:\n- Experience with Java (a must) and Python (nice to have)', ['required java', 'preferred python']],
    ['Requirements:\n- Experience with Java and Python (not required)', ['required java', 'excluded python']],
    // A hyphen that hangs on a wish leads to what is wished.
    ['Requirements:\n- Nice to have- Prior experience with Kafka', ['preferred kafka']],
    ['Requirements:\n- Java- Prior experience with Kafka', ['required java', 'required kafka']],
    // An attribute of something else says nothing of a name.
    ['Requirements:\n- You help with Kafka to build the most valuable.', ['required kafka']],
    ['Requirements:\n- You make a valuable contribution: Java, Kafka', ['required java', 'required kafka']],
    ['Requirements:\n- You use Docker to achieve desired results in Java', ['required docker', 'required java']],
    ['Requirements:\n- Kafka is valuable', ['preferred kafka']],
    ['Requirements:\n- Desired understanding of Kafka', ['preferred kafka']],
    // What is said to be a requirement; what leads to a list with a colon is not said of it where it says “not”.
    ['Requirements:\n- Java is the requirement, rkt is only a nice to have', ['required java']],
    ['Requirements:\n- Kafka certification is value added.', ['preferred kafka']],
    ['Requirements:\n- You deliver added value in Kafka.', ['required kafka']],
    ['Requirements:\n- We do not require knowledge of Kafka or Docker', ['excluded kafka|docker']],
    ['Our tech stack\n- We don’t require experience in it: Kafka, Docker', ['required kafka', 'required docker']],
    // What is asked for anew behind a wish is not wished for.
    ['Requirements:\n- SQL, preferably Kafka, as well as knowledge of Docker', ['required sql', 'preferred kafka', 'required docker']],
    ['Requirements:\n- Preferably experience with Kafka and knowledge of Docker', ['preferred kafka', 'preferred docker']],
    ['Requirements:\n- Kafka will be considered as advantage', ['preferred kafka']],
    ['Requirements:\n- We would love someone that has skills in Kafka', ['preferred kafka']],
    ['Requirements:\n- You love someone else’s Kafka', ['required kafka']],
  ])('is read from %j', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

describe('whom a sentence speaks of', () => {
  test.each<[text: string, read: string[]]>([
    // What a page asks of its visitors' browsers is no duty.
    ['Enable JavaScript to view this page.', ['mentioned javascript']],
    ['You need to enable JavaScript to run this app.', ['mentioned javascript']],
    ['Please activate cookies and JavaScript in your browser.', ['mentioned javascript']],
    ['Bitte aktivieren Sie JavaScript in Ihrem Browser.', ['mentioned javascript']],
    ['Veuillez activer JavaScript pour afficher cette page.', ['mentioned javascript']],
    ['Requirements:\n- Write JavaScript for browsers', ['required javascript']],
    ['You will enable JavaScript developers to ship faster.', ['required javascript']],
    ['Maintain the JavaScript of a large site.', ['required javascript']],
    // Under what asks nothing.
    ['About the team\n\nThe candidate should have experience in Kafka.', ['required kafka']],
    ['About the team\n\nThe candidate will be hired by a bakery with Kafka.', ['mentioned kafka']],
    ['Our values\n\nThe Platform Engineer will be responsible for Kafka.', ['required kafka']],
    ['Our values\n\nThe bakery will be responsible for Kafka.', ['mentioned kafka']],
    ['Who we are\n\nSpecial Skill Requirements: (1) Kafka; (2) 2 years of Java', ['required kafka', 'required java']],
    ['Who we are\n\nBakers with skills: Kafka and Java', ['mentioned kafka', 'mentioned java']],
    ['Extended Knowledge (Beneficial):\n- Kafka', ['preferred kafka']],
    ['Benefits:\n- Kafka', ['mentioned kafka']],
    ['Your tasks:\n- Collaborate with product, machine learning and design teams', ['mentioned ml']],
    ['Your tasks:\n- You work closely with designers, testing, and managers to bake bread', ['mentioned testing']],
    ['Your tasks:\n- Collaborate with teams on machine learning', ['required ml']],
    ['Your tasks:\n- Work with machine learning and our team', ['required ml']],
    ['Requirements:\n- Link us to your best work on GitHub', ['mentioned github']],
    ['Requirements:\n- Manage your work through GitHub', ['required github']],
    ['What you bring\n\nWe are a fast-growing company that bakes in Java.', ['mentioned java']],
    ['What you bring\n\nWe are a bakery in Java.', ['required java']],
    ['What you bring\n\nWe are a company looking for somebody with Java.', ['required java']],
    ['Breadbox brings Kafka and a fine user experience to bakers.', ['mentioned kafka']],
    ['Breadbox needs experience with Kafka.', ['required kafka']],
    ['Our engineering teams utilize tools such as Java.', ['required java']],
    ['We use machine learning to bake better bread.', ['mentioned ml']],
    ['We use machine learning to build services.', ['required ml']],
    ['We use Java to bake better bread.', ['required java']],
    ['Help us run our ovens in Java.', ['required java']],
    ['Our ovens help us and Java.', ['mentioned java']],
    ['Your tasks:\n- Data security and privacy: run Kafka', ['required kafka']],
    ['About us\nWe are looking for an engineer with Java.', ['required java']],
    ['About us\nWe are looking after Java.', ['mentioned java']],
    ['Right to work\nThe ideal candidate has built in Java.', ['required java']],
    ['Develop new ovens in Java.', ['required java']],
    ['Developed by bakers in Java.', ['mentioned java']],
    ['Our technologies include Java.', ['required java']],
    ['Uses of these technologies include Java.', ['mentioned java']],
    ['You work as part of a testing team.', ['required testing']],
    ['You meet the testing team.', ['mentioned testing']],
    ['Requirements:\n- You are familiar with the machine learning community', ['required ml']],
    ['Requirements:\n- You bake alongside the machine learning community', ['mentioned ml']],
    ['Privacy policy\n- We log with Kafka', ['mentioned kafka']],
  ])('is read from %j', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});
