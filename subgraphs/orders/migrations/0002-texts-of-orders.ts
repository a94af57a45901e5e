import { type Migration, rewrite } from '@souk/subgraph';
import { parseCountry } from '@souk/text/country.ts';
import { repairLine, repairParagraphs } from '@souk/text/line.ts';
import { parsePhone } from '@souk/text/phone.ts';
import type { Address } from '../common/address.ts';
import type { Ctx } from '../context.ts';

const orNull = (text: string | null) => text && repairLine(text);

function repairAddress(address: Address): Address {
  const country = parseCountry(address.country) ?? address.country;
  return {
    ...address,
    recipient: repairLine(address.recipient),
    line1: repairLine(address.line1),
    line2: orNull(address.line2),
    city: repairLine(address.city),
    region: orNull(address.region),
    postalCode: orNull(address.postalCode),
    country,
    phone: address.phone && (parsePhone(address.phone, country) ?? address.phone),
  };
}

/**
 * Normalizes addresses and notes of orders from before the rules of `@souk/text`, also in running checkouts. What is not a
 * country or phone stays. So do the tax of an order, as it was computed when it was placed, and the names and skus of its
 * lines, which say what was bought.
 */
export const textsOfOrders: Migration<Ctx> = {
  name: '0002-texts-of-orders',
  async up({ db, log }) {
    for (const model of [db.orders, db.sellerOrders] as const) {
      await rewrite(log, {
        model: model as typeof db.orders,
        fields: ['shippingAddress', 'note'],
        change: ({ shippingAddress, note }) => ({
          shippingAddress: shippingAddress && repairAddress(shippingAddress),
          note: note && repairParagraphs(note),
        }),
      });
    }
    await rewrite(log, {
      model: db.sagas,
      fields: ['data'],
      change: ({ data }) => ({ data: { ...data, address: repairAddress(data.address) } }),
    });
  },
  // The earlier texts are not known any more, and the earlier version reads this form as well.
  async down() {},
};
