import { describe, expect, test } from 'vitest';
import { readSalary, readSalaryField } from '../../domain/salary';

type Row = readonly [text: string, min: number | null, max: number | null, currency: string, period: string | null];

/** Read in the middle of a text, so that no case leans on where it stands. */
function readInText(text: string) {
  return readSalary(`We are a small team.\n${text}\nWe look forward to meeting you.`);
}

describe('a salary is read', () => {
  test.each<Row>([
    ['$120K–$150K/yr', 120_000, 150_000, 'USD', 'year'],
    ['£50,000 - £65,000 a year', 50_000, 65_000, 'GBP', 'year'],
    ['£55,000.00/yr - £65,000.00/yr', 55_000, 65_000, 'GBP', 'year'],
    ['Salary: €60.000', 60_000, null, 'EUR', null],
    ['CHF 110k', 110_000, null, 'CHF', null],
    ['Pay: $90/hour', 90, null, 'USD', 'hour'],
    ['$31.50/hr to $44.25/hr', 31.5, 44.25, 'USD', 'hour'],
    ['$21.40 hourly – $29.80 hourly', 21.4, 29.8, 'USD', 'hour'],
    ['120-150k USD', 120_000, 150_000, 'USD', null],
    ['$95-130,000', 95_000, 130_000, 'USD', null],
    ['$90,000$115,000 USD', 90_000, 115_000, 'USD', null],
    ['USD $91,000 - USD $118,000', 91_000, 118_000, 'USD', null],
    ['from 5 000 to 7 000 EUR gross / month', 5000, 7000, 'EUR', 'month'],
    ['The pay is between $88,000 USD and $99,000 USD per annum', 88_000, 99_000, 'USD', 'year'],
    ['£45k pa', 45_000, null, 'GBP', 'year'],
    ['OTE $120,000', 120_000, null, 'USD', 'year'],
    ['Annual base salary range: $70,000 — $90,000', 70_000, 90_000, 'USD', 'year'],
  ])('in English from “%s”', (text, min, max, currency, period) => {
    expect(readInText(text)).toEqual({ min, max, currency, period });
  });

  test.each<Row>([
    ['Gehalt 55.000 € pro Jahr', 55_000, null, 'EUR', 'year'],
    ['ab 55.000 EUR brutto/Jahr', 55_000, null, 'EUR', 'year'],
    ['55.000–70.000 € p.a.', 55_000, 70_000, 'EUR', 'year'],
    ['Dein Gehalt liegt zwischen 60 und 75 Tsd. Euro', 60_000, 75_000, 'EUR', null],
    ['Bruttomonatsgehalt zwischen € 4.100,- und € 4.900,-', 4100, 4900, 'EUR', 'month'],
    ['Stundenlohn 16,50 €', 16.5, null, 'EUR', 'hour'],
    ['45–60k€ annuels', 45_000, 60_000, 'EUR', 'year'],
    ['3 200 € brut par mois', 3200, null, 'EUR', 'month'],
    ['Rémunération : 42 à 50 K€ bruts/an', 42_000, 50_000, 'EUR', 'year'],
    ['TJM : 400-450€', 400, 450, 'EUR', 'day'],
    ['entre 30.000 y 40.000 € brutos al año', 30_000, 40_000, 'EUR', 'year'],
    ['Salario: 30 mil a 40 mil euros brutos anuales', 30_000, 40_000, 'EUR', 'year'],
    ['R$ 8.000 por mês', 8000, null, 'BRL', 'month'],
    ['Stipendio tra 35.000 e 45.000 euro', 35_000, 45_000, 'EUR', null],
    ['1.850,50 € lordi mensili', 1850.5, null, 'EUR', 'month'],
    ['€3.500 – €5.000 bruto per maand', 3500, 5000, 'EUR', 'month'],
    ['Salaris tussen € 3.500 en € 5.000', 3500, 5000, 'EUR', null],
    ['20 000 – 28 000 zł brutto', 20_000, 28_000, 'PLN', null],
    ['PLN 25 000 net B2B', 25_000, null, 'PLN', null],
    ['Stawka 120 – 150 zł/godz. netto', 120, 150, 'PLN', 'hour'],
  ])('in the other languages from “%s”', (text, min, max, currency, period) => {
    expect(readInText(text)).toEqual({ min, max, currency, period });
  });

  test.each<Row>([
    ['₹12,00,000 – ₹20,00,000', 1_200_000, 2_000_000, 'INR', null],
    ['12–18 LPA', 1_200_000, 1_800_000, 'INR', 'year'],
    ['CTC: 12-15 lakhs', 1_200_000, 1_500_000, 'INR', 'year'],
    ['1.2 crore CTC', 12_000_000, null, 'INR', 'year'],
    ['C$95,000 to C$120,000', 95_000, 120_000, 'CAD', null],
    ['$100,000 – $120,000 CAD', 100_000, 120_000, 'CAD', null],
    ['CAD $100,000 – $120,000', 100_000, 120_000, 'CAD', null],
    ['A$120,000 - A$140,000', 120_000, 140_000, 'AUD', null],
    ['S$6,000 - S$8,000 per month', 6000, 8000, 'SGD', 'month'],
    ['HK$40,000 monthly', 40_000, null, 'HKD', 'month'],
    ['¥6,000,000 - ¥9,000,000', 6_000_000, 9_000_000, 'JPY', null],
    ['SEK 45 000/mån', 45_000, null, 'SEK', 'month'],
    ['Lön: 45 000 kr/mån', 45_000, null, 'SEK', 'month'],
    ['Salary in Oslo: 700 000 kr per year', 700_000, null, 'NOK', 'year'],
  ])('in other currencies from “%s”', (text, min, max, currency, period) => {
    expect(readInText(text)).toEqual({ min, max, currency, period });
  });

  test.each([
    ['up to $90/hour', 90],
    ['bis zu 80.000 € im Jahr', 80_000],
    ["jusqu'à 50 000 € par an", 50_000],
    ['hasta 40.000 € brutos anuales', 40_000],
    ['até R$ 10.000 por mês', 10_000],
    ['fino a 45.000 € annui', 45_000],
    ['tot € 5.000 per maand', 5000],
    ['do 20 000 zł miesięcznie', 20_000],
  ])('as the most from “%s”', (text, max) => {
    expect(readInText(text)).toMatchObject({ min: null, max });
  });

  test.each([
    ['minimum of $70,000 per year', 70_000],
    ['Salary starting at $95,000', 95_000],
    ['up to you, from $80,000+ a year', 80_000],
  ])('as the least from “%s”', (text, min) => {
    expect(readInText(text)).toMatchObject({ min, max: null });
  });

  test.each([
    ['a hyphen', '$80,000-$90,000'],
    ['a figure dash', '$80,000 ‒ $90,000'],
    ['an em dash', '$80,000—$90,000'],
    ['a minus', '$80,000 − $90,000'],
    ['no-break spaces', '80\u00a0000\u202f–\u00a090\u202f000\u00a0$'],
  ])('over %s', (_, text) => {
    expect(readInText(text)).toMatchObject({ min: 80_000, max: 90_000 });
  });

  test('from its heading, with the heading’s period', () => {
    expect(readInText('Annual salary range\n\n$64,000 - $88,000')).toMatchObject({ min: 64_000, max: 88_000, period: 'year' });
  });

  test('from the first of several places', () => {
    const text = 'Base salary in New York $150,000 - $180,000; elsewhere $130,000 - $160,000.';
    expect(readInText(text)).toMatchObject({ min: 150_000, max: 180_000 });
  });

  test('over a place between its ends', () => {
    const text = 'The base pay ranges from $100,000 in our smallest market up to $140,000 in the largest.';
    expect(readInText(text)).toMatchObject({ min: 100_000, max: 140_000 });
  });

  test('from least, middle and most', () => {
    expect(readInText('Salary: $90,000 - $105,000 - $120,000')).toMatchObject({ min: 90_000, max: 120_000 });
  });

  test('from the sentence that says so, though a likely one stands before it', () => {
    const text = 'Zone 4: $61,000 - $72,000.\nThe base salary for this role is $80,000 - $90,000.';
    expect(readInText(text)).toMatchObject({ min: 80_000, max: 90_000 });
  });

  test('where the same sentence goes on to bonus and equity', () => {
    const text = 'The salary range, not including bonus or equity, is $90,000 - $110,000 + equity + 401k.';
    expect(readInText(text)).toMatchObject({ min: 90_000, max: 110_000 });
  });

  test('not with the percents behind it', () => {
    expect(readInText('Salary: €80k - 10% bonus')).toMatchObject({ min: 80_000, max: null });
  });
});

describe('no salary', () => {
  test.each([
    ['We raised $20 million.'],
    ['We closed a $40M Series B.'],
    ['A $2 billion market waits.'],
    ['We process $3bn a year.'],
    ['Our revenue grew from $100,000 to $200,000 a month.'],
    ['Customers save $20,000 per year with us.'],
    ['We manage $30,000 - $60,000 budgets for shops.'],
    ['Prices start from $99 per month.'],
    ['We give loans of $10,000 - $40,000.'],
    ['The law knows fines of up to €20,000,000.'],
    ['43 M€ de chiffre d’affaires'],
  ])('of the firm’s money: “%s”', (text) => {
    expect(readInText(text)).toBe(null);
  });

  test.each([
    ['a $500 learning budget'],
    ['$1,500 annual healthy living stipend'],
    ['€50 a month for sports'],
    ['€500 - €1,000 for your home office'],
    ['$2,000 monthly housing stipend'],
    ['a sign-on bonus of $5,000'],
    ['Salary plus a bonus of $5,000'],
    ['a referral bonus of $3,000 - $5,000'],
    ['401(k) match up to $5,000 per year'],
    ['401k'],
    ['$50,000 life insurance'],
    ['€1.000 Weiterbildungsbudget pro Jahr'],
    ['Prime de cooptation de 1 000 à 4 000 €'],
    ['ajuda de custo no valor de R$ 1.000,00 mensais'],
  ])('of benefits: “%s”', (text) => {
    expect(readInText(text)).toBe(null);
  });

  test.each([
    ['10,000 customers'],
    ['5-7 years'],
    ['24/7'],
    ['0.5% equity'],
    ['In 2024 - 2025'],
    ['page 12 of 80'],
    ['Call +1 555 123 4567'],
    ['CAD and 3D models'],
    ['Salary: 80k'],
    ['The pay range for this role is $0 to $0'],
    ['Salary: $97, 950'],
    [''],
  ])('of no money: “%s”', (text) => {
    expect(readInText(text)).toBe(null);
  });
});

describe('the page’s own field', () => {
  test.each<Row>([
    ['€45k–€60k', 45_000, 60_000, 'EUR', null],
    ['45.000 € - 60.000 €', 45_000, 60_000, 'EUR', null],
    ['$120,000/yr - $150,000/yr', 120_000, 150_000, 'USD', 'year'],
    ['80.000 - 95.000 EUR par an', 80_000, 95_000, 'EUR', 'year'],
    ['De 35 000 € à 45 000 € par an', 35_000, 45_000, 'EUR', 'year'],
    ['Up to £55,000 a year', null, 55_000, 'GBP', 'year'],
    ['€60.000', 60_000, null, 'EUR', null],
    ['$28 an hour', 28, null, 'USD', 'hour'],
  ])('“%s” needs no word that says it is pay', (field, min, max, currency, period) => {
    expect(readSalaryField(field)).toEqual({ min, max, currency, period });
  });

  test.each([['80k'], ['Full-time'], ['']])('“%s” names no currency and is none', (field) => {
    expect(readSalaryField(field)).toBe(null);
  });
});

describe('a text that no posting is', () => {
  test.each(['$', '1', '1,', '1 ', '€1-', '10 000 ', 'between $1 and ', '$100,000 - $120,000 bonus '])(
    'of “%s” is read to an end',
    (unit) => {
      expect(readSalary(unit.repeat(200_000 / unit.length))).toBe(null);
    },
  );
});
