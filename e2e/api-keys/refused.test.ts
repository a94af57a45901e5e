// An API key at the gateway: refused with its code, counted for itself, and in no line of a log.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { apiKeyText, newApiKeySecret } from '@souk/platform/identity';
import type { Answer } from '../../app/client.ts';
import { type Actor, admin } from '../harness/actors.ts';
import { type Program, program } from '../harness/api-keys.ts';
import { startSouk, type TestSouk } from '../harness/souk.ts';
import { logsIn, openSecrets } from '../secrets/stores.ts';

const LIMIT = 40;
const QUERY = '{ __typename }';
const END =
  'mutation ($id: ID!) { payload: revokeApiKey(id: $id) { apiKey { status } userErrors { code } } }';

const folder = mkdtempSync(join(tmpdir(), 'souk-api-keys-'));
/** Every key that is sent, whole and its secret part alone, by what it is. */
const sent = new Map<string, string>();
let souk: TestSouk;
let root: Actor;
let good: Program;

beforeAll(async () => {
  souk = await startSouk({
    env: {
      LOG_LEVEL: 'trace',
      LOG_DIR: folder,
      SLOW_OPERATION_MS: '1',
      RATE_LIMIT_MAX: String(LIMIT),
      RATE_LIMIT_WINDOW_MS: '3600000',
    },
  });
  root = await admin(souk);
  good = await program(souk, root, ['ORDER_READ']);
}, 120_000);

afterAll(async () => {
  await souk.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** Sends a key, and remembers it as a secret that no log may have. */
function send(what: string, key: string, headers: Record<string, string> = {}): Promise<Answer<object>> {
  sent.set(what, key);
  const [, , secret] = key.split('_');
  if (secret && secret.length > 20) sent.set(`the secret of ${what}`, secret.slice(0, 40));
  return souk.client().run(QUERY, {}, { 'x-api-key': key, ...headers });
}
const refusal = ({ status, data, errors }: Answer<object>) => {
  const [{ extensions } = { extensions: { code: 'none' } }] = errors;
  return { status, data, code: extensions.code, reason: (extensions as { reason?: string }).reason };
};
const refused = (reason: string) => ({ status: 401, data: null, code: 'UNAUTHENTICATED', reason });

it('is refused with the code of its problem: malformed, unknown, expired, revoked', async () => {
  expect(refusal(await send('a good key', good.secret)).status).toBe(200);
  const cut = good.secret.slice(0, -3);
  expect(refusal(await send('a key that is cut off', cut))).toEqual(refused('API_KEY_MALFORMED'));
  const stranger = apiKeyText(`key_${'c'.repeat(32)}`, newApiKeySecret());
  expect(refusal(await send('an unknown key', stranger))).toEqual(refused('API_KEY_UNKNOWN'));
  const wrong = apiKeyText(good.id, newApiKeySecret());
  expect(refusal(await send('a wrong secret', wrong))).toEqual(refused('API_KEY_UNKNOWN'));

  const ended = await program(souk, root, ['ORDER_READ']);
  await root.client.ok(END, { id: ended.id });
  expect(refusal(await send('a revoked key', ended.secret))).toEqual(refused('API_KEY_REVOKED'));

  const expiresAt = Date.now() + 1_500;
  const brief = await program(souk, root, ['ORDER_READ'], new Date(expiresAt));
  expect(refusal(await send('a key before its end', brief.secret)).status).toBe(200);
  while (Date.now() < expiresAt) await new Promise((resolve) => setTimeout(resolve, 100));
  expect(refusal(await send('an expired key', brief.secret))).toEqual(refused('API_KEY_EXPIRED'));
});

it('is refused beside an access token, also when only one of them is good', async () => {
  const bad = { status: 400, data: null, code: 'BAD_USER_INPUT' };
  const token = { authorization: `Bearer ${root.client.token}` };
  const stranger = apiKeyText(`key_${'d'.repeat(32)}`, newApiKeySecret());
  for (const [what, key, headers] of [
    ['a good key beside a good token', good.secret, token],
    ['a good key beside a bad token', good.secret, { authorization: 'Bearer x' }],
    ['an unknown key beside a good token', stranger, token],
  ] as const)
    expect(refusal(await send(what, key, headers))).toEqual({ ...bad, reason: undefined });
  // The query string is no place for a key: the caller stays who they are, here nobody.
  const query = encodeURIComponent('{ orders { nodes { id } } }');
  const asked = await fetch(`${souk.url}/graphql?query=${query}&apiKey=none&x-api-key=none`, {
    headers: { 'content-type': 'application/json' },
  });
  expect(JSON.stringify(await asked.json())).toContain('UNAUTHENTICATED');
});

it('has a rate limit of its own: from any address, and apart from other keys and from its address', async () => {
  const one = await program(souk, root, ['ORDER_READ']);
  const other = await program(souk, root, ['ORDER_READ']);
  const statuses: number[] = [];
  for (let count = 0; count <= LIMIT; count += 1) {
    const answer = await send('a busy key', one.secret, { 'x-forwarded-for': `203.0.113.${count}` });
    statuses.push(answer.status);
  }
  expect(statuses.filter((status) => status === 200)).toHaveLength(LIMIT);
  expect(statuses.at(-1)).toBe(429);
  // Neither another key nor anybody else at the address is refused for it.
  expect((await send('a quiet key', other.secret)).status).toBe(200);
  expect((await souk.client().run(QUERY)).status).toBe(200);
});

it('counts for its address when it is refused, so that guessing ends', async () => {
  const statuses = new Set<number>();
  for (let count = 0; count <= LIMIT; count += 1) {
    const guess = apiKeyText(good.id, newApiKeySecret());
    statuses.add((await send(`guess ${count}`, guess)).status);
  }
  expect([...statuses]).toEqual([401, 429]);
  // The owner of the key goes on from the same address.
  expect((await send('the key that was guessed', good.secret)).status).toBe(200);
});

it('is in no line of a log, whole or its secret alone', async () => {
  // Every operation of a program is slow enough for a line of its own.
  const asked = await program(souk, root, ['ORDER_READ']);
  await asked.ok('query Slowly { orders(first: 1) { nodes { id } } }');
  const lines = logsIn(folder);
  expect(lines.map(({ text }) => text).join('\n')).toContain('"operation":"Slowly"');
  expect(sent.size).toBeGreaterThan(2 * LIMIT);
  expect(openSecrets(lines, sent)).toEqual([]);
});
