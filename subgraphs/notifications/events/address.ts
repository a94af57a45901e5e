import type { EventPayloads } from '@souk/subgraph';

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
