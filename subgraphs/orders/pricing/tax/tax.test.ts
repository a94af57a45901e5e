import { describe, expect, it } from '@jest/globals';
import { taxRates } from '../../common/tax-rates.ts';
import { orders } from '../../subgraph.ts';
import { flatTax, noTax, type TaxableParcel, taxByCountry } from './strategy.ts';
import { taxLinesOf, taxOn } from './tax.ts';

describe('taxOn', () => {
  it.each([
    // amount, basis points, on top, contained
    [1_000, 2_000, 200, 167],
    [1_999, 2_000, 400, 333],
    [25, 2_000, 5, 4],
    [125, 1_000, 13, 11],
    [124, 1_000, 12, 11],
    [1, 2_000, 0, 0],
    [0, 2_000, 0, 0],
    [999, 0, 0, 0],
    [3, 10_000, 3, 2],
  ])('of %d at %d bp is %d on top and %d contained', (amountMinor, rateBp, onTop, contained) => {
    expect(taxOn(amountMinor, rateBp, false)).toBe(onTop);
    expect(taxOn(amountMinor, rateBp, true)).toBe(contained);
  });

  it('is exact where floating-point numbers are not', () => {
    // 1.15 * 100 is 114.99999999999999, so a floating point would round 0.115 down.
    expect(taxOn(115, 1_000, false)).toBe(12);
    expect(taxOn(9_007_199_254_740_991, 9_999, false)).toBe(9_006_298_534_815_517);
    expect(() => taxOn(-1, 2_000, false)).toThrow(RangeError);
  });
});

describe('taxLinesOf', () => {
  it('sums taxes by rate, without rates of zero', () => {
    const taxed = [
      { amountMinor: 100, rateBp: 2_000, taxMinor: 17 },
      { amountMinor: 100, rateBp: 550, taxMinor: 5 },
      { amountMinor: 50, rateBp: 2_000, taxMinor: 8 },
      { amountMinor: 70, rateBp: 0, taxMinor: 0 },
    ];
    expect(taxLinesOf(taxed, true)).toEqual([
      { rateBp: 550, baseMinor: 95, taxMinor: 5 },
      { rateBp: 2_000, baseMinor: 125, taxMinor: 25 },
    ]);
    expect(taxLinesOf(taxed, false)).toEqual([
      { rateBp: 550, baseMinor: 100, taxMinor: 5 },
      { rateBp: 2_000, baseMinor: 150, taxMinor: 25 },
    ]);
  });
});

describe('the strategies', () => {
  const line = { productId: 'p', categoryIds: [], totalMinor: 100 };
  const to = (country: string): TaxableParcel => ({
    sellerId: 'selA',
    address: { country, region: null, postalCode: null },
    lines: [line, line],
  });
  const table = { MA: { goods: 2_000, shipping: 1_000 }, '*': { goods: 100, shipping: 0 } };

  it('give rates for goods and shipping', () => {
    expect(noTax(to('MA'))).toEqual({ linesBp: [0, 0], shippingBp: 0 });
    expect(flatTax(700)(to('MA'))).toEqual({ linesBp: [700, 700], shippingBp: 700 });
    expect(taxByCountry(table)(to('MA'))).toEqual({ linesBp: [2_000, 2_000], shippingBp: 1_000 });
    expect(taxByCountry(table)(to('FR'))).toEqual({ linesBp: [100, 100], shippingBp: 0 });
    expect(taxByCountry({ MA: table.MA })(to('FR'))).toEqual({ linesBp: [0, 0], shippingBp: 0 });
  });

  it('read UK and EL as their ISO codes, and refuse an unknown country by name', () => {
    const read = (rates: object) => taxRates.safeParse(JSON.stringify(rates));
    const both = { goods: 2_000, shipping: 2_000 };
    expect(read({ UK: 2_000, el: 2_000, '*': 0 }).data).toEqual({
      ...{ GB: both, GR: both },
      '*': { goods: 0, shipping: 0 },
    });
    const refused = read({ XX: 100, ZZ: 100, EU: 100, Morocco: 100, FR: 100 }).error?.issues.map(
      ({ message }) => message,
    );
    expect(refused?.map((message) => message.split(' ')[0])).toEqual(['XX', 'ZZ', 'EU', 'Morocco']);
    expect(read({ UK: 100, GB: 200 }).error?.issues).toMatchObject([{ message: 'GB repeats GB' }]);
  });

  it('take their rates from the settings, and refuse invalid ones', () => {
    const good = {
      TAX_STRATEGY: 'by-country',
      TAX_RATES: '{"MA":2000,"FR":{"bp":20},"*":{"goods":100,"shipping":0}}',
    };
    expect(() => orders.checkConfig(good)).not.toThrow();
    const rates = [
      '{',
      '[]',
      '{"Morocco":100}',
      '{"MA":0.2}',
      '{"MA":-1}',
      '{"MA":20}',
      '{"MA":{"goods":100}}',
      '{"MA":{"goods":20,"shipping":0}}',
      '{"MA":"20%"}',
    ];
    const bad: [name: string, env: Record<string, string>][] = [
      ['TAX_RATES', { TAX_STRATEGY: 'by-country' }],
      ['TAX_STRATEGY', { TAX_STRATEGY: 'guess' }],
      ['TAX_BP', { TAX_BP: '10001' }],
      ['TAX_BP', { TAX_BP: '1.5' }],
      ['TAX_BP', { TAX_BP: '20' }],
      ['TAX_INCLUDED', { TAX_INCLUDED: 'perhaps' }],
      ['COMMISSION_BP', { COMMISSION_BP: '-1' }],
      ...rates.map((TAX_RATES): [string, Record<string, string>] => ['TAX_RATES', { TAX_RATES }]),
    ];
    for (const [name, env] of bad) expect(() => orders.checkConfig(env)).toThrow(name);
    expect(() => orders.checkConfig({ TAX_BP: '20bp' })).not.toThrow();
    expect(() => orders.checkConfig({ ...good, TAX_RATES: '{"FR":20}' })).toThrow(
      'TAX_RATES: FR: a rate in basis points, 2000 for 20 %',
    );
  });
});
