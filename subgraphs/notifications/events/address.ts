import type { EventPayloads } from '@souk/subgraph';

type Address = NonNullable<EventPayloads['order.confirmed']['shippingAddress']>;

const countries = new Intl.DisplayNames('en', { type: 'region', fallback: 'code' });

/** A code of two letters as people call the country; what is no such code stays as it is. */
const countryName = (code: string): string => (/^[A-Z]{2}$/.test(code) ? (countries.of(code) ?? code) : code);

/** An address as it stands on a parcel, line by line. */
export function addressLines(address: Address): string[] {
  const { recipient, line1, line2, postalCode, city, region, country } = address;
  const town = [postalCode, city].filter(Boolean).join(' ');
  return [recipient, line1, line2, town, region, countryName(country)].flatMap((line) => line || []);
}
