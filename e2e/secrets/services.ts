import { randomBytes } from 'node:crypto';
import { expect } from '@jest/globals';
import type { Canaries, Hunt } from './canaries.ts';

const key = () => randomBytes(33).toString('base64');

/** The setting of keys of two services, one of them with two for a rotation. */
export function serviceKeys(canaries: Canaries): string {
  const former = canaries.add('a former key of a service', key());
  const present = canaries.add('a key of a service', key());
  return `import:${former}|${present},orders:${canaries.add('a key of another service', key())}`;
}

/** Services show their keys to a subgraph's own URL where it has one, and strangers show some at the gateway. */
export async function services({ souk, canaries }: Hunt): Promise<void> {
  const ask = (url: string, name: string, secret: string) =>
    fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-service-name': name, 'x-service-key': secret },
      body: JSON.stringify({ query: '{ me { role } }' }),
    });
  const present = canaries.all.get('a key of a service') ?? '';
  const unknown = canaries.add('an unknown key of a service');
  const own = souk.serviceUrl('users');
  for (const url of own === '' ? [souk.url] : [souk.url, own]) {
    for (const secret of [present, unknown, `${present}=`]) await ask(url, 'import', secret);
  }
  if (own !== '') {
    const statuses = [await ask(own, 'import', present), await ask(own, 'import', unknown)];
    expect(statuses.map(({ status }) => status)).toEqual([200, 401]);
  }
}
