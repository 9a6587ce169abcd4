import { describe, expect, test } from 'vitest';
import { searchWordsIn } from '../../../domain/market/search-words';

describe('what was searched for', () => {
  test.each<[words: string | null, site: 'linkedin' | 'indeed' | 'other', address: string]>([
    ['backend developer', 'linkedin', 'https://www.linkedin.com/jobs/search/?currentJobId=1&keywords=Backend%20Developer&origin=X'],
    ['c++ entwickler', 'linkedin', 'https://www.linkedin.com/jobs/collections/x/?keywords=C%2B%2B+%20Entwickler'],
    ['python', 'indeed', 'https://de.indeed.com/jobs?q=python&l=Berlin&vjk=1'],
    [null, 'indeed', 'https://de.indeed.com/viewjob?jk=1&from=q'],
    [null, 'linkedin', 'https://www.linkedin.com/jobs/view/1/'],
    [null, 'linkedin', 'https://www.linkedin.com/jobs/search/?keywords=&x=1'],
    [null, 'linkedin', 'https://www.linkedin.com/jobs/search/?keywords=%E0%A4%A'],
    [null, 'linkedin', 'https://www.linkedin.com/jobs/search/#?keyword=x'],
    [null, 'other', 'https://firm.example/jobs?q=python&keywords=python'],
    [null, 'linkedin', ''],
  ])('is %s on %s by %s', (words, site, address) => {
    expect(searchWordsIn(address, site)).toBe(words);
  });

  test('is cut where it is long', () => {
    expect(searchWordsIn(`https://de.indeed.com/jobs?q=${'a'.repeat(5000)}`, 'indeed')).toHaveLength(120);
  });
});
