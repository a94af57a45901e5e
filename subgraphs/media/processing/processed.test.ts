import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { anonymous, type Viewer } from '@souk/subgraph';
import { type Follower, follow } from '@souk/subgraph/testing/follower.ts';
import { plainPng } from '../testing/pictures.ts';
import { admin, customer, otherSeller, seller, startMedia, type TestMedia } from '../testing/start.ts';

const FOLLOW = 'subscription ($id: ID!) { mediaProcessed(mediaId: $id) { id processingStatus } }';

let media: TestMedia;
const open: Follower[] = [];
beforeAll(async () => {
  media = await startMedia();
});
afterAll(async () => {
  for (const { leave } of open) leave();
  await media.stop();
});

async function begin(viewer: Viewer, id: string): Promise<Follower> {
  const request = { query: FOLLOW, variables: { id }, viewer, requestId: 'follow' };
  const follower = await follow(media.running.executor, request);
  open.push(follower);
  return follower;
}

it('tells the owner and admins when the processing of an item ends, and of no other item', async () => {
  const put = async () =>
    media.put(seller, { name: 'a.png', content: await plainPng() }, { purpose: 'OTHER' });
  const [id, other] = [await put(), await put()];
  const followers = [await begin(seller, id), await begin(admin, id)];
  const apart = await begin(seller, other);
  await media.running.work();
  for (const { next } of followers) {
    expect(await next()).toEqual({ data: { mediaProcessed: { id, processingStatus: 'READY' } } });
  }
  expect(await apart.next()).toEqual({ data: { mediaProcessed: { id: other, processingStatus: 'READY' } } });
});

it('is refused to everybody else, for public items as well, and for unknown ones', async () => {
  const id = await media.put(
    seller,
    { name: 'a.png', content: await plainPng() },
    { purpose: 'PRODUCT_IMAGE' },
  );
  for (const viewer of [customer, otherSeller])
    await expect(begin(viewer, id)).rejects.toMatchObject({ extensions: { code: 'NOT_FOUND' } });
  await expect(begin(anonymous, id)).rejects.toMatchObject({ extensions: { code: 'UNAUTHENTICATED' } });
  await expect(begin(seller, 'nothing')).rejects.toMatchObject({ extensions: { code: 'NOT_FOUND' } });
});
