import { currencyDigits, type EventPayloads, formatAmount, type Money } from '@souk/subgraph';

const formats = new Map<string, Intl.NumberFormat>();

/** `1250` EUR → `€12.50`. */
export function moneyText(money: Money): string {
  let format = formats.get(money.currency);
  if (!format) {
    // Node's decimals of currencies differ from ISO 4217 and would round amounts.
    const digits = currencyDigits(money.currency) ?? 2;
    format = new Intl.NumberFormat('en', {
      style: 'currency',
      currency: money.currency,
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    });
    formats.set(money.currency, format);
  }
  // As text, so that no amount is rounded by floating point.
  return format.format(formatAmount(money) as `${number}`);
}

const instant = new Intl.DateTimeFormat('en-GB', {
  dateStyle: 'long',
  timeStyle: 'short',
  timeZone: 'UTC',
});

/** An ISO instant for people: `1 June 2026 at 09:30 UTC`. */
export const instantText = (iso: string): string => `${instant.format(new Date(iso))} UTC`;

type Address = NonNullable<EventPayloads['order.confirmed']['shippingAddress']>;

const countries = new Intl.DisplayNames('en', { type: 'region', fallback: 'code' });

/** The English name of a country code; any other text stays as it is. */
const countryName = (code: string): string => (/^[A-Z]{2}$/.test(code) ? (countries.of(code) ?? code) : code);

/** The lines of an address as on a parcel. */
export function addressLines(address: Address): string[] {
  const { recipient, line1, line2, postalCode, city, region, country } = address;
  const town = [postalCode, city].filter(Boolean).join(' ');
  return [recipient, line1, line2, town, region, countryName(country)].flatMap((line) => line || []);
}
