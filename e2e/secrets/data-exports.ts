// Somebody downloads everything that Souk holds of them: the link is a secret, and the archive has none.
import { randomUUID } from 'node:crypto';
import { expect } from '@jest/globals';
import type { Client } from '../../app/client.ts';
import { until, unzipped } from '../privacy/find.ts';
import type { Hunt } from './canaries.ts';
import type { Kept } from './stores.ts';

const REQUEST = `mutation ($key: String!) { requestDataExport(input: { idempotencyKey: $key }) {
  dataExport { id } userErrors { code }
} }`;
const EXPORTS = '{ me { user { dataExports { status url } } } }';
// Where secrets would be, were they exported.
const SECTIONS = ['users/users', 'users/sessions', 'users/passkeys', 'notifications/emails'];

interface Exports {
  me: { user: { dataExports: { status: string; url: string | null }[] } };
}

/** What the archive of a person says. */
export async function dataExports({ canaries }: Hunt, client: Client): Promise<Kept[]> {
  await client.ok(REQUEST, { key: randomUUID() });
  const latest = async () => (await client.ok<Exports>(EXPORTS)).me.user.dataExports[0];
  await until('the archive is ready', async () => (await latest())?.status === 'READY');
  const link = new URL((await latest())?.url ?? '');
  canaries.add('the signature of a link to an archive', link.searchParams.get('signature') ?? '');
  const response = await fetch(link);
  expect(response.status).toBe(200);
  link.searchParams.set('signature', canaries.add('a forged signature of a link'));
  expect((await fetch(link)).status).toBe(403);
  const texts = await unzipped(
    Buffer.from(await response.arrayBuffer()),
    SECTIONS.map((section) => `${section}.json`),
  );
  expect([...texts.keys()].map((path) => path.replace('.json', ''))).toEqual(SECTIONS);
  return [...texts].map(([path, text]) => ({ where: `archive ${path}`, text }));
}
