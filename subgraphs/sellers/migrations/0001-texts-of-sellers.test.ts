import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { startTestSubgraph, type TestSubgraph } from '@souk/testing';
import { sellers } from '../subgraph.ts';
import { stored, storeSeller } from '../testing/builders.ts';

let test: TestSubgraph;
beforeAll(async () => {
  test = await startTestSubgraph(sellers);
});
afterAll(() => test.stop());

const [NAME, RENAME] = ['0001-texts-of-sellers', '0003-names'] as const;
const migrations = () => test.mongo.db(test.dbName).collection<{ _id: string }>('_migrations');

/** Runs the migration again, as if it had never been applied, on sellers under their earlier word for the name. */
async function migrate(): Promise<void> {
  await stored(test).updateMany({}, { $rename: { name: 'businessName' } });
  await migrations().deleteMany({ _id: { $in: [NAME, RENAME] } });
  await (await test.beside()).stop();
}

it('normalizes the texts of older sellers, once', async () => {
  const old = await storeSeller(test, {
    name: 'Cafe\u0301 \u200B Ma\u0000re',
    contactName: 'Omar\nAlami',
    description: 'One\r\nTwo\u202E',
    phone: '0113 496-0000',
    address: {
      ...{ line1: '1\u00A0Souk', line2: null, city: 'Leeds\u200B', region: null, postalCode: null },
      country: 'UK',
    },
  });
  const odd = await storeSeller(test, {
    phone: 'call me',
    address: { line1: null, line2: null, city: '\u200B', region: null, postalCode: null, country: 'ZZ' },
  });
  await stored(test).updateMany({}, { $unset: { nameSkeleton: '' } });
  const before = await stored(test).findOne({ _id: old });
  await migrate();
  const after = await stored(test).findOne({ _id: old });
  expect(after).toEqual({
    ...before,
    name: 'Café Mare',
    nameSkeleton: 'cafemare',
    contactName: 'Omar Alami',
    description: 'One\nTwo',
    phone: '+441134960000',
    address: { ...before?.address, line1: '1 Souk', city: 'Leeds', country: 'GB' },
    cityKey: 'leeds',
  });
  // What nobody can read stays, for people to mend.
  expect(await stored(test).findOne({ _id: odd })).toMatchObject({
    phone: 'call me',
    address: { city: '\u200B', country: 'ZZ' },
  });
  await migrate();
  expect(await stored(test).findOne({ _id: old })).toEqual(after);
  expect(await migrations().countDocuments({ _id: NAME })).toBe(1);
});
