// Whose an email is: in an archive, and when a person is erased who had another address before.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { erase, exportedRows } from '@souk/testing';
import { fullOrder, payloads } from '../testing/events.ts';
import { type Rig, startRig } from '../testing/rig.ts';

let rig: Rig;
beforeAll(async () => {
  rig = await startRig();
});
afterAll(() => rig.stop());

const sent = (templateKey: string, to: string) => rig.settled({ templateKey, to, status: 'SENT' });
const amina = { userId: 'usr_1', email: 'amina@people.example' };
// Somebody who registered the address that Amina gave up.
const successor = { userId: 'usr_77', email: 'former@people.example' };
const templates = (rows: readonly Record<string, unknown>[]) => JSON.stringify(rows);

describe('an archive', () => {
  it('has the emails to an earlier address of the person, and none of somebody who had the address before', async () => {
    await rig.publish('user.email_changed', payloads['user.email_changed']);
    await sent('account-email-changed', 'former@people.example');
    await rig.publish('user.verified', { ...payloads['user.verified'], ...successor, firstName: 'Rim' });
    await sent('account-verified', 'former@people.example');
    expect(templates(await exportedRows(rig.test, 'emails', amina))).toContain('former@people.example');
    const rows = await exportedRows(rig.test, 'emails', successor);
    expect(rows).toHaveLength(1);
    expect(templates(rows)).not.toMatch(/Amina|amina/);
  });

  it('of a seller names orders, without the addresses of their buyers', async () => {
    await rig.publish('order.confirmed', { ...fullOrder, customerId: 'usr_5' });
    const stored = await sent('seller-order-confirmed', 'sel_1@shops.example');
    expect(stored.text).toContain('Rue des Tanneurs');
    const person = { userId: 'usr_9', sellerId: 'sel_1', email: 'usr_9@people.example' };
    const [row] = await exportedRows(rig.test, 'emails', person);
    expect(row).toMatchObject({ subject: 'New order SK-100042', text: null });
  });
});

describe('an erasure', () => {
  it('empties the emails to every address that the person had, and to nobody else', async () => {
    expect(await erase(rig.test, amina)).toBe(true);
    const left = JSON.stringify(await rig.emails({ about: 'usr_1' }));
    expect(left).not.toMatch(/amina@|former@|Amina/);
    const [theirs] = await rig.emails({ about: 'usr_77' });
    expect(theirs).toMatchObject({ to: ['former@people.example'], status: 'SENT' });
    expect(theirs?.text).toContain('Rim');
  });
});
