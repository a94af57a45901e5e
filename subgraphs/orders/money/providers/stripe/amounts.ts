import { currencyDigits } from '@souk/subgraph';
import { InvalidPaymentRequest } from '../errors.ts';
import type { Amount } from '../outcomes.ts';

// As Stripe documents them (docs.stripe.com/currencies). ISK and UGX have no decimals any more, but Stripe still counts
// them in hundredths. HUF and TWD have no decimals in payouts only and are charged in hundredths. MGA has no decimals.
const NO_DECIMALS = new Set('BIF CLP DJF GNF JPY KMF KRW MGA PYG RWF VND VUV XAF XOF XPF'.split(' '));
const THREE_DECIMALS = new Set('BHD JOD KWD OMR TND'.split(' '));

const stripeDigits = (currency: string) =>
  NO_DECIMALS.has(currency) ? 0 : THREE_DECIMALS.has(currency) ? 3 : 2;

/** How many more decimals the unit of Stripe has than the minor unit; negative when it has fewer. */
const finer = (currency: string) => stripeDigits(currency) - (currencyDigits(currency) ?? 2);

/**
 * An amount in the unit that Stripe uses for its currency. Currencies with three decimals are charged in steps of ten:
 * rounding would charge another amount than the order has, so other amounts are refused.
 * @throws InvalidPaymentRequest
 */
export function toStripe({ amountMinor, currency }: Amount): number {
  if (!Number.isSafeInteger(amountMinor) || amountMinor <= 0) {
    throw new InvalidPaymentRequest(
      'invalid_parameters',
      'An amount must be a whole number of minor units above zero',
    );
  }
  const scaled = amountMinor * 10 ** finer(currency);
  const step = THREE_DECIMALS.has(currency) ? 10 : 1;
  if (Number.isSafeInteger(scaled) && scaled % step === 0) return scaled;
  throw new InvalidPaymentRequest(
    'amount_not_chargeable',
    `Stripe cannot charge ${amountMinor} minor units of ${currency}`,
  );
}

/** An amount of Stripe in minor units; `currency` in upper or lower case. */
export function fromStripe(amount: number, currency: string): number {
  return Math.round(amount / 10 ** finer(currency.toUpperCase()));
}
