import { expect, test } from 'vitest';
import { employerKey } from '../../../domain/market/employer-names';

test.each([
  'None',
  'N/A',
  'n.a.',
  'Confidential',
  'CONFIDENTIAL COMPANY',
  'Undisclosed',
  'k. A.',
  'Vertraulich',
  'Confidentiel',
  'Empresa confidencial',
  '-',
  ' ',
])('an employer called “%s” is none', (name) => {
  expect(employerKey(name)).toBeNull();
});

test.each(['Confidential Computing Ltd', 'NA-KD', 'Unknown Worlds', 'Noneland'])('“%s” is one', (name) => {
  expect(employerKey(name)).toBe(name.toLowerCase());
});
