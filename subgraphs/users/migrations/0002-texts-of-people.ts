import { type Migration, rewrite } from '@souk/subgraph';
import { repairLine, repairParagraphs } from '@souk/text/line.ts';
import { parsePhone } from '@souk/text/phone.ts';
import { wordsOf } from '../accounts/words.ts';
import type { Ctx } from '../context.ts';

// What told agencies apart when this ran first; `0003-search-keys` makes another key of the name.
const nameKeyOf = (name: string) => name.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();

const repairPhone = (phone: string | null) => phone && (parsePhone(phone) ?? phone);

/**
 * Names, phones and addresses from before the rules of `@souk/text`, in their form. E-mail addresses stand in it: only
 * those of ASCII, folded, were taken. What a rule would refuse now stays.
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
  // Nobody can tell what stood there before, and the version before reads this form as well.
  async down() {},
};
