import { expect, test } from 'vitest';
import { countryOf } from '../../domain/country';

test.each<[country: string | null, location: string | null, host?: string, currency?: string]>([
  ['US', 'Austin, TX'],
  ['US', 'Austin, TX 78701'],
  ['US', 'United States (Remote)'],
  ['US', 'New York City Metropolitan Area'],
  ['US', 'San Francisco Bay Area'],
  ['GB', 'Leeds (hybrid)'],
  ['GB', 'London Area, United Kingdom'],
  ['GB', 'Greater London, England, Vereinigtes Königreich'],
  ['DE', 'Berlin Metropolitan Area'],
  ['DE', '10115 Berlin'],
  ['DE', 'München, Bayern, Deutschland'],
  ['IN', 'Bengaluru, Karnataka, India'],
  ['IN', 'Greater Hyderabad Area'],
  ['FR', 'Paris et périphérie'],
  ['FR', 'Lyon, Auvergne-Rhône-Alpes, France'],
  ['EU', 'Europe (Remote)'],
  ['CA', 'Toronto, ON', 'www.indeed.com', 'USD'],
  ['CA', 'Toronto, Ontario, Canada', 'www.linkedin.com', 'USD'],
  // Neither the place nor anything else says: nothing is said.
  [null, 'Remote'],
  [null, null],
  [null, 'Springfield', 'www.linkedin.com'],
  // Where the place does not say, the domain, then the currency.
  ['DE', 'Home Office', 'de.indeed.com'],
  ['GB', null, 'uk.linkedin.com'],
  ['US', null, 'www.indeed.com'],
  ['IN', 'Remote', 'www.linkedin.com', 'INR'],
  ['EU', null, 'www.linkedin.com', 'EUR'],
  ['DE', null, 'de.indeed.com', 'USD'],
  [null, null, 'jobs.example.com'],
])('%s is the country of “%s” (%s, %s)', (country, location, host = 'www.linkedin.com', currency = undefined) => {
  expect(countryOf({ location, host, currency: currency ?? null })).toBe(country);
});
