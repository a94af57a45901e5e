// A subscription by hash continues, even when the stores of texts forget its text.
import { expect, it } from '@jest/globals';
import { naming, type Sent, sendOver } from '../../testing/every-path.ts';
import { follow } from '../../testing/live-client.ts';
import { startRig } from '../../testing/rig.ts';
import { MAX_TEXT_LENGTH } from './apq-store.ts';
import { hashOf } from './manifest.ts';

const QUERY = 'subscription Forgotten { anyChange }';
// Texts of the greatest length, more than a process keeps.
const FILLERS = Array.from({ length: 13 }, (_, batch) =>
  Array.from({ length: 20 }, (_, at) => batch * 20 + at),
);

it('a subscription outlives the stored text of its hash', async () => {
  const rig = await startRig();
  const post = (sent: Sent) => sendOver('POST', rig.url, sent);
  const first = await follow(rig.url, { query: QUERY, extensions: naming(hashOf(QUERY)) });
  first.leave();
  const following = await follow(rig.url, { query: '', extensions: naming(hashOf(QUERY)) });
  for (const batch of FILLERS) {
    const texts = batch.map((at) => `query F${at} { __typename } #`.padEnd(MAX_TEXT_LENGTH, 'x'));
    await Promise.all(texts.map((query) => post({ query, id: hashOf(query) })));
  }
  await rig.redis.del(`${rig.redisPrefix}apq:${hashOf(QUERY)}`);
  expect(await post({ id: hashOf(QUERY) })).toEqual({ data: null, codes: ['PERSISTED_QUERY_NOT_FOUND'] });
  await post({ query: 'mutation { changeProduct(id: "p2") { product { id } } }' });
  expect(await following.next()).toEqual({ data: { anyChange: 'p2' } });
  following.leave();
  await rig.stop();
});
