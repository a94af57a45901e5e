import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { buildSchema, getNamedType, isInputObjectType } from 'graphql';
import { ATTEMPTS } from './limit-cost.ts';

/** What people know or receive by mail, and addresses to which mails go. Tokens are long, and nobody guesses them. */
const GUESSED = /^(password|currentPassword|code|email|newEmail|idToken)$/;
/** For administrators and sellers: the code of an agency is no secret, and no mail goes to an address at once. */
const NO_SECRET = ['createAgency', 'createPermission', 'createUser', 'updateAgency', 'updateSellerProfile'];

it('counts every mutation by which somebody could guess a secret or have mails sent to strangers', () => {
  const sdl = readFileSync(join(import.meta.dirname, '../../../schema.graphql'), 'utf8');
  const mutations = buildSchema(sdl, { assumeValidSDL: true }).getMutationType()?.getFields() ?? {};
  const guessing = Object.values(mutations).filter(({ args }) =>
    args.some((arg) => {
      const type = getNamedType(arg.type);
      const names = isInputObjectType(type) ? Object.keys(type.getFields()) : [arg.name];
      return names.some((name) => GUESSED.test(name));
    }),
  );
  const expected = guessing.map(({ name }) => name).filter((name) => !NO_SECRET.includes(name));
  expect(expected).toContain('signIn');
  expect([...ATTEMPTS].toSorted()).toEqual(expected.toSorted());
});
