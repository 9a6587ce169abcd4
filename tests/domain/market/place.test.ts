import { describe, expect, test } from 'vitest';
import { placeOf } from '../../../domain/market/place';

describe('the country of a place', () => {
  test.each<[location: string, country: string | null]>([
    ['Berlin, Germany', 'DE'],
    ['München, Bayern, Deutschland', 'DE'],
    ['Austin, TX', 'US'],
    ['Austin, TX 78701', 'US'],
    ['Paris, TX', 'US'],
    ['London, ON', 'CA'],
    ['Berlin, DE', 'DE'],
    ['Amsterdam, NL', 'NL'],
    ['Bengaluru, IN', 'IN'],
    ['St. John’s, NL', 'CA'],
    ['Austin, TX, New York, NY', 'US'],
    ['Remote,San Francisco, CA,London, UK', null],
    ['Toronto, ON M5V 2T6', 'CA'],
    ['Remote, Poland', 'PL'],
    ['Remote US', 'US'],
    ['Poland (Remote)', 'PL'],
    ['TELECOMMUTE Pakistan', 'PK'],
    ['Greater London Area', 'GB'],
    ['Bengaluru, Karnataka, India', 'IN'],
    ['75017 Paris', 'FR'],
    ['San Francisco Bay Area', 'US'],
    ['San Francisco, CA or Remote (U.S.)', 'US'],
    ['Canada,United States', null],
    ['Berlin or Vienna', null],
    ['EMEA', null],
    ['Europe, Germany', null],
    ['Remote', null],
    ['Springfield', null],
    ['', null],
  ])('of “%s” is %s', (location, country) => {
    expect(placeOf(location).country).toBe(country);
  });

  test('is not said by words that only look like a state', () => {
    expect(placeOf('IN').country).toBeNull();
    expect(placeOf('Working in, or near, a team').country).toBeNull();
  });
});

describe('where the work is done', () => {
  test.each([
    ['Austin, TX (Hybrid)', 'hybrid'],
    ['Hybrid or Remote', 'hybrid'],
    ['Remote, Poland', 'remote'],
    ['Paris, télétravail', 'remote'],
    ['Berlin (Homeoffice)', 'remote'],
    ['Dallas, TX (On-site)', 'on-site'],
    ['Dallas, TX', null],
  ])('is told by “%s”: %s', (location, presence) => {
    expect(placeOf(location).presence).toBe(presence);
  });
});
