import { describe, expect, it } from '@jest/globals';
import { viewerOf } from '@souk/subgraph';
import { usersOfFile } from '../testing/of-file.ts';
import {
  act,
  pendingToken,
  RESET_FACTORS,
  registerPasskey,
  signedIn,
  viewerOfSession,
  withTotp,
} from '../testing/second-factor.ts';
import { codesOf, member, PASSWORD, payloadOf, SIGN_IN, tokensOf } from '../testing/steps.ts';

const users = usersOfFile();

const now = () => Math.floor(Date.now() / 1000);
const office = (parts: object = {}) =>
  viewerOf('admin', { userId: 'usr_office', sessionId: 'ses_office', authenticatedAt: now(), ...parts });

describe('resetSecondFactors', () => {
  it('deletes all factors of a person, ends the sessions, tells the person and the audit log', async () => {
    const { id, email, viewer, accessToken } = await withTotp(users, 'lost@x.test');
    await registerPasskey(users, viewer);
    await pendingToken(users, email);
    expect(await act(users, RESET_FACTORS, office(), { id })).toEqual({ user: { id }, userErrors: [] });
    expect(await users.collection('secondFactors').countDocuments({ _id: id as never })).toBe(0);
    expect(await users.collection('passkeys').countDocuments({ accountId: id })).toBe(0);
    expect((await viewerOfSession(users, accessToken)).kind).toBe('anonymous');
    tokensOf(await payloadOf(users, SIGN_IN, { email, password: PASSWORD }));
    const events = await users.events();
    expect(
      events.filter(({ type, aggregateId }) => type === 'user.second_factors_reset' && aggregateId === id),
    ).toMatchObject([{ payload: { userId: id, email } }]);
    const entries = (await users.audits()).filter(({ operation }) => operation === 'resetSecondFactors');
    expect(entries).toMatchObject([
      {
        actorKind: 'admin',
        actorId: 'usr_office',
        entity: 'User',
        entityId: id,
        outcome: 'OK',
        changes: [{ field: 'hasSecondFactor', before: true, after: false }],
      },
    ]);
    expect(codesOf(await act(users, RESET_FACTORS, office(), { id }))).toEqual(['INVALID_STATE']);
  });

  it('needs a recent proof, another administrator, and somebody with a second factor', async () => {
    const { id } = await withTotp(users, 'kept@x.test');
    const stale = office({ authenticatedAt: now() - 601 });
    expect(codesOf(await act(users, RESET_FACTORS, stale, { id }))).toEqual(['REAUTHENTICATION_REQUIRED']);
    expect(codesOf(await act(users, RESET_FACTORS, office({ userId: id }), { id }))).toEqual(['SAME_PERSON']);
    expect(codesOf(await act(users, RESET_FACTORS, office(), { id: 'usr_nobody' }))).toEqual(['NOT_FOUND']);
    const without = await member(users, 'without@x.test', { primaryRole: 'ADMIN' });
    expect(codesOf(await act(users, RESET_FACTORS, office(), { id: without }))).toEqual(['INVALID_STATE']);
    const { viewer } = await signedIn(users, 'shopper@x.test');
    const { errors } = await users.run(viewer, RESET_FACTORS, { id });
    expect(errors.map(({ code }) => code)).toEqual(['FORBIDDEN']);
    expect((await users.account('kept@x.test')).hasSecondFactor).toBe(true);
  });
});
