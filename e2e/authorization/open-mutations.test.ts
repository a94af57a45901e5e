// An access token that has outlived its session must not keep anybody from signing in: what anonymous callers may call, by the
// matrix, runs in spite of it, but for what does more for a person.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { OPEN_MUTATIONS } from '../../gateway/identity/for-everybody.ts';
import { ACTORS } from './cast.ts';
import { rowsIn, SIGNS } from './table.ts';

const TABLE = join(import.meta.dirname, '../../docs/authorization/operations.md');

/** Mutations that anybody may call, and that a client with an outlived token has to repeat as the person. */
const MORE_FOR_A_PERSON = [
  'confirmTotpEnrolment', // sets up a factor of the signed-in person, or of the pending sign-in
  'finishPasskeyRegistration',
  'registerSeller', // opens the business of the signed-in customer, or of a newcomer
  'startPasskeyRegistration',
  'startTotpEnrolment',
];
/** The cookie says who signs out; without it the matrix has a refusal for anonymous callers. */
const BY_COOKIE = ['signOut'];

function openByTheMatrix(): string[] {
  const anonymous = ACTORS.indexOf('anonymous');
  return [...rowsIn(readFileSync(TABLE, 'utf8'))].flatMap(([row, cells]) => {
    const name = /: Mutation\.(\w+)$/.exec(row)?.[1];
    return name !== undefined && cells.split(' | ')[anonymous] === SIGNS.yes ? [name] : [];
  });
}

it('runs every mutation of anonymous callers with an outlived token, but those that do more for a person', () => {
  const open = openByTheMatrix();
  expect(open).toContain('signIn');
  expect([...open, ...BY_COOKIE].toSorted()).toEqual([...OPEN_MUTATIONS, ...MORE_FOR_A_PERSON].toSorted());
});
