import { type Migration, rewrite } from '@souk/subgraph';
import { skeletonOf } from '@souk/text/confusable.ts';
import { parseCountry } from '@souk/text/country.ts';
import { repairLine, repairParagraphs } from '@souk/text/line.ts';
import { parsePhone } from '@souk/text/phone.ts';
import type { Ctx } from '../context.ts';
import { cityKey } from '../sellers/search-keys.ts';
import type { StoredAddress } from '../sellers/seller.model.ts';
import { phoneIn } from '../validation/business.ts';
import { earlierSellers } from './0003-names.ts';

const orNull = (text: string | null) => text && repairLine(text);

function repairAddress(address: StoredAddress): StoredAddress {
  return {
    ...address,
    line1: orNull(address.line1),
    line2: orNull(address.line2),
    city: repairLine(address.city),
    region: orNull(address.region),
    postalCode: orNull(address.postalCode),
    country: parseCountry(address.country) ?? address.country,
  };
}

/**
 * Normalizes the texts of sellers from before the rules of `@souk/text`, and adds the skeleton by which similar names are
 * found. Values that a rule would now refuse stay as they are.
 */
export const textsOfSellers: Migration<Ctx> = {
  name: '0001-texts-of-sellers',
  async up({ db, log }) {
    await rewrite(log, {
      model: earlierSellers(db),
      fields: ['businessName', 'nameSkeleton', 'contactName', 'description', 'phone', 'address', 'cityKey'],
      change({ contactName, description, phone, ...seller }) {
        const businessName = repairLine(seller.businessName);
        const address = seller.address && repairAddress(seller.address);
        const isMoved = address !== null && address.city !== seller.address?.city;
        return {
          businessName,
          nameSkeleton: skeletonOf(businessName),
          contactName: orNull(contactName),
          description: description && repairParagraphs(description),
          phone: phone && phoneIn(parsePhone(phone) ?? phone, address),
          address,
          ...(isMoved ? { cityKey: cityKey(address.city) } : {}),
        };
      },
    });
  },
  // The previous values are unknown, and the previous version reads this form as well.
  async down({ db }) {
    await db.sellers.collection.updateMany({}, { $unset: { nameSkeleton: '' } });
  },
};
