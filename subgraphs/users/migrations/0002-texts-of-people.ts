import { type Migration, rewrite } from '@souk/subgraph';
import { repairLine, repairParagraphs } from '@souk/text/line.ts';
import { parsePhone } from '@souk/text/phone.ts';
import { wordsOf } from '../accounts/words.ts';
import type { Ctx } from '../context.ts';

// The unique key of agency names at the time of this migration; `0003-search-keys` replaces it.
const nameKeyOf = (name: string) => name.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();

const repairPhone = (phone: string | null) => phone && (parsePhone(phone) ?? phone);

/**
 * Normalizes names, phone numbers and addresses from before the rules of `@souk/text`. Email addresses already have that
 * form, as only folded ASCII was accepted. Values that a rule would now refuse stay as they are.
 */
export const textsOfPeople: Migration<Ctx> = {
  name: '0002-texts-of-people',
  async up({ db, log }) {
    await rewrite(log, {
      model: db.users,
      fields: ['firstName', 'lastName', 'phone', 'email', 'words'],
      change({ email, ...account }) {
        const firstName = repairLine(account.firstName);
        const lastName = account.lastName && repairLine(account.lastName);
        const phone = repairPhone(account.phone);
        const isRenamed = firstName !== account.firstName || lastName !== account.lastName;
        return {
          firstName,
          lastName,
          phone,
          ...(isRenamed ? { words: wordsOf({ firstName, lastName, email }) } : {}),
        };
      },
    });
    await rewrite(log, {
      model: db.agencies,
      fields: ['name', 'nameKey', 'city', 'address', 'phone'],
      change({ city, address, phone, ...agency }) {
        const name = repairLine(agency.name);
        return {
          name,
          nameKey: nameKeyOf(name),
          city: city && repairLine(city),
          address: address && repairParagraphs(address),
          phone: repairPhone(phone),
        };
      },
    });
  },
  // The previous values are unknown, and the previous version reads this form as well.
  async down() {},
};
