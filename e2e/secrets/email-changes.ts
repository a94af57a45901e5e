// Somebody changes an email address and takes it back: the codes and the link of the mails are remembered.
import { randomUUID } from 'node:crypto';
import { expect } from '@jest/globals';
import { freshEmail } from '../harness/actor.ts';
import { customer, mailedCode, PASSWORD } from '../harness/actors.ts';
import type { Hunt } from './canaries.ts';

const REQUEST = `mutation ($input: RequestEmailChangeInput!) {
  requestEmailChange(input: $input) { userErrors { code } }
}`;
const CONFIRM = `mutation ($input: ConfirmEmailChangeInput!) {
  confirmEmailChange(input: $input) { user { email } userErrors { code } }
}`;
const UNDO =
  'mutation ($input: UndoEmailChangeInput!) { undoEmailChange(input: $input) { userErrors { code } } }';

/** A change that is confirmed, and undone from the former address. */
export async function emailChanges({ souk, canaries }: Hunt): Promise<void> {
  const { client, email } = await customer(souk);
  const newEmail = freshEmail('moved');
  const input = { idempotencyKey: randomUUID(), newEmail };
  const wrong = canaries.add('a wrong password for a change of address');
  expect(await client.refused(REQUEST, { input: { ...input, password: wrong } })).toEqual([
    'INVALID_CREDENTIALS',
  ]);
  await client.ok(REQUEST, { input: { ...input, password: PASSWORD } });
  const code = canaries.add('a code for a change of address', await mailedCode(souk, newEmail));
  await client.ok(CONFIRM, { input: { code } });
  const mail = await souk.inbox.waitFor(
    ({ to, subject }) => to.includes(email) && subject === 'Your account uses another email address',
    60_000,
  );
  const token = canaries.add(
    'the token that undoes a change',
    /https?:\/\/\S+#(\S+)/.exec(mail.text)?.[1] ?? '',
  );
  await souk.client().ok(UNDO, { input: { token } });
  const reset = await souk.inbox.waitFor(
    ({ to, subject }) => to.includes(email) && subject === 'Your Souk code',
    60_000,
  );
  canaries.add('a code after an undone change', /\b(\d{6})\b/.exec(reset.text)?.[1] ?? '');
  const unknown = canaries.add('an unknown token that undoes nothing');
  expect(await souk.client().refused(UNDO, { input: { token: unknown } })).toEqual(['INVALID_TOKEN']);
}
