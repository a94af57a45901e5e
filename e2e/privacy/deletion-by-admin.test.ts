// Promise: an administrator can erase anybody who is blocked and has nothing open, once, with nothing left.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { erasedEverywhere, placesOf } from './find.ts';
import { DELETE_USER } from './operations.ts';
import { deliver, openPrivacyScene, order, type PrivacyScene, register } from './scene.ts';

let scene: PrivacyScene;
beforeAll(async () => {
  scene = await openPrivacyScene();
});
afterAll(() => scene.souk.stop());

describe('the deletion by an administrator', () => {
  it('is for blocked people only, and refused with open orders', async () => {
    const { souk, root } = scene;
    const email = `blocked-${randomUUID()}@souk.test`;
    const { userId, client } = await register(souk, email, 'Snorkelby', 'Blocked');
    const mine = { ...scene, person: { ...scene.person, client, email }, userId };
    expect(await root.client.refused(DELETE_USER, { id: userId })).toEqual(['INVALID_STATE']);
    const id = await order(mine);
    await souk
      .db('users')
      .collection<{ _id: string }>('users')
      .updateOne({ _id: userId }, { $set: { status: 'BLOCKED' } });
    expect(await root.client.refused(DELETE_USER, { id: userId })).toEqual(['OPEN_ORDERS']);
    await deliver(mine, id);
    const gone = { deleteUser: { deletedId: userId, userErrors: [] } };
    // Twice at once: erased once.
    const answers = await Promise.all([1, 2].map(() => root.client.ok(DELETE_USER, { id: userId })));
    expect(answers).toEqual([gone, gone]);
    await erasedEverywhere(souk, userId);
    expect(await placesOf(souk, { email, firstName: 'Snorkelby' })).toEqual([]);
    const events = souk.db('users').collection('outbox');
    expect(await events.countDocuments({ type: 'user.erased', aggregateId: userId })).toBe(1);
    expect(await root.client.refused(DELETE_USER, { id: 'usr_none' })).toEqual(['NOT_FOUND']);
  });
});
