// Nobody can tell whether an agency has open orders while orders is away: it is kept then.
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { type Actor, admin, agency } from '../harness/actors.ts';
import { startSouk, type TestSouk } from '../harness/souk.ts';
import { DELETE_AGENCY } from './steps.ts';

let souk: TestSouk;
let root: Actor;
beforeAll(async () => {
  souk = await startSouk({
    mode: 'distributed',
    except: ['orders', 'products', 'sellers', 'media', 'notifications'],
  });
  root = await admin(souk);
});
afterAll(() => souk.stop());

it('refuses to delete an agency while orders is down, and deletes it once orders is up', async () => {
  const { id } = await agency(souk, root);
  const agencies = souk.db('users').collection<{ _id: string }>('agencies');
  const { data, errors } = await root.client.run(DELETE_AGENCY, { id });
  expect(errors.map(({ extensions }) => extensions)).toEqual([
    { code: 'SERVICE_UNAVAILABLE', service: 'orders' },
  ]);
  expect([data, await agencies.countDocuments({ _id: id })]).toEqual([null, 1]);
  await souk.processes?.start('orders');
  await root.client.ok(DELETE_AGENCY, { id });
  expect(await agencies.countDocuments({ _id: id })).toBe(0);
});
