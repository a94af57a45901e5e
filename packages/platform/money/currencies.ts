// ISO 4217, list one of 1 January 2026 (amendments up to 180). Not among them, as the standard gives them no decimals:
// units of account and metals (XAD XAG XAU XBA XBB XBC XBD XDR XPD XPT XSU XUA), XTS for tests and XXX for none. The
// runtime's own locale data is no source for this: it counts what people use in daily life, and differs from one Node
// to the next (HUF had 2 decimals, then 0).
const IN_USE: Readonly<Record<number, string>> = {
  0: 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF',
  2: `AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CNY COP CRC CUP CVE
    CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS INR IRR JMD KES KGS KHR
    KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD PAB
    PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TOP TRY
    TTD TWD TZS UAH USD UYU UZS VED VES WST XCD XCG YER ZAR ZMW ZWG`,
  3: 'BHD IQD JOD KWD LYD OMR TND',
};

// List three, as far back as orders are likely to be imported from. Their amounts are read, refunded and booked as ever.
const WITHDRAWN: Readonly<Record<number, string>> = {
  0: 'BYR',
  2: 'ANG BGN CUC HRK LTL LVL MRO SLL STD VEF ZWL',
};

// Funds codes of list one. Nobody is paid in them; an amount in one is read and written with its own decimals all the same.
const FUNDS: Readonly<Record<number, string>> = {
  0: 'UYI',
  2: 'BOV CHE CHW COU MXV USN',
  4: 'CLF UYW',
};

const table = (lists: Readonly<Record<number, string>>) =>
  new Map(
    Object.entries(lists).flatMap(([digits, codes]) =>
      codes.split(/\s+/).map((code) => [code, Number(digits)] as const),
    ),
  );

const inUse = table(IN_USE);
const withdrawn = table(WITHDRAWN);
const funds = table(FUNDS);

/**
 * How many decimals a currency has by ISO 4217 (EUR 2, JPY 0, TND 3, CLF 4), of those in use, those withdrawn in recent
 * years, and funds codes; undefined for any other code, in capitals or not.
 */
export const currencyDigits = (currency: string): number | undefined =>
  inUse.get(currency) ?? withdrawn.get(currency) ?? funds.get(currency);

/** Whether a currency is in use, so that something can be priced in it: false for withdrawn ones, funds and unknown ones. */
export const isCurrencyInUse = (currency: string): boolean => inUse.has(currency);

/** The codes of all currencies that {@link currencyDigits} knows. */
export const knownCurrencies = (): string[] => [...inUse.keys(), ...withdrawn.keys(), ...funds.keys()];
