import { expect, it } from '@jest/globals';
import { Authenticator } from '@souk/testing/authenticator.ts';
import { usersOfFile } from '../testing/of-file.ts';
import {
  act,
  ask,
  DELETE_PASSKEY,
  FINISH_REGISTRATION,
  registerPasskey,
  START_REGISTRATION,
  signedIn,
} from '../testing/second-factor.ts';
import { codesOf } from '../testing/steps.ts';

const MAX = 20;

const users = usersOfFile();

const count = (accountId: string) => users.collection('passkeys').countDocuments({ accountId });

it('keeps an account at twenty passkeys, so that its owner sees them all, however many were started before', async () => {
  const { id, viewer } = await signedIn(users, 'many@x.test');
  const { passkey } = await registerPasskey(users, viewer);
  const one = await users.collection('passkeys').findOne({ _id: passkey.id as never });
  const others = Array.from({ length: MAX - 3 }, (_, at) => ({
    ...one,
    _id: `psk_${at}` as never,
    credentialId: `credential-${at}`,
  }));
  await users.collection('passkeys').insertMany(others);
  // Two are free: all of these may start.
  const responses = await Promise.all(
    Array.from({ length: 6 }, async () => {
      const { options } = await ask(users, START_REGISTRATION, {}, viewer);
      return new Authenticator().register(options);
    }),
  );
  const ended = await Promise.all(
    responses.map((response) => ask(users, FINISH_REGISTRATION, { name: 'Key', response }, viewer)),
  );
  expect(ended.flatMap(codesOf)).toEqual(Array(4).fill('INVALID_STATE'));
  expect(await count(id)).toBe(MAX);
  expect(codesOf(await ask(users, START_REGISTRATION, {}, viewer))).toEqual(['INVALID_STATE']);
  expect(codesOf(await act(users, DELETE_PASSKEY, viewer, { id: passkey.id }))).toEqual([]);
  await registerPasskey(users, viewer);
  expect(await count(id)).toBe(MAX);
});
