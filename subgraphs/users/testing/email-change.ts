import { INTERNAL_KEY_IN_DEVELOPMENT } from '@souk/platform';
import { decrypt, type Encrypted, type Viewer, viewerOf } from '@souk/subgraph';
import type { TestUsers } from './rig.ts';
import { newKey, PASSWORD } from './steps.ts';

const ERRORS = 'userErrors { code field ... on RetryLaterError { retryAfterSeconds } }';
const REQUEST = `mutation ($input: RequestEmailChangeInput!) {
  payload: requestEmailChange(input: $input) { user { email pendingEmail } codeExpiresAt ${ERRORS} } }`;
const CONFIRM = `mutation ($input: ConfirmEmailChangeInput!) {
  payload: confirmEmailChange(input: $input) { user { email pendingEmail isEmailVerified } ${ERRORS} } }`;
const CANCEL = `mutation { payload: cancelEmailChange { user { email pendingEmail } ${ERRORS} } }`;
const UNDO = `mutation ($input: UndoEmailChangeInput!) { payload: undoEmailChange(input: $input) { ${ERRORS} } }`;

/** The payload of a mutation above. */
export interface ChangePayload {
  user?: { email: string; pendingEmail: string | null; isEmailVerified?: boolean } | null;
  codeExpiresAt?: string | null;
  userErrors: { code: string; field: string[] | null; retryAfterSeconds?: number }[];
}

/** The steps of a change of an email address, for a test of users. */
export function emailChanges(users: TestUsers) {
  async function run(
    viewer: Viewer,
    query: string,
    input?: object,
    ip = '192.0.2.1',
  ): Promise<ChangePayload> {
    const client = { ip, userAgent: 'jest' };
    const { data, errors } = await users.from<{ payload: ChangePayload }>(
      client,
      query,
      input ? { input } : {},
      viewer,
    );
    if (errors.length > 0) throw new Error(JSON.stringify(errors));
    return data.payload;
  }
  return {
    request: (viewer: Viewer, newEmail: string, rest: object = {}, ip?: string) =>
      run(viewer, REQUEST, { idempotencyKey: newKey(), newEmail, password: PASSWORD, ...rest }, ip),
    confirm: (viewer: Viewer, code: string) => run(viewer, CONFIRM, { code }),
    cancel: (viewer: Viewer) => run(viewer, CANCEL),
    undo: (token: string) => run(viewerOf('anonymous'), UNDO, { token }),
    /** The tokens that were mailed to a former address, oldest first. */
    async undoTokens(email: string): Promise<string[]> {
      const events = await users.events();
      const mailed = events.filter(
        ({ type, payload }) => type === 'user.email_changed' && payload.previousEmail === email,
      );
      return mailed.map(({ payload }) =>
        decrypt(payload.undoToken as Encrypted, INTERNAL_KEY_IN_DEVELOPMENT),
      );
    },
    /** Moves the requests of an account into the past, as far as the waiting time. */
    async age(userId: string, seconds = 3_600): Promise<void> {
      for (const { _id, createdAt } of await users.collection('emailChanges').find({ userId }).toArray())
        await users
          .collection('emailChanges')
          .updateOne({ _id }, { $set: { createdAt: new Date(createdAt.getTime() - seconds * 1000) } });
    },
  };
}

/** The person of an account, in a session that proved a moment ago who that is. */
export const personOf = (userId: string, rest: object = {}): Viewer =>
  viewerOf('customer', {
    userId,
    sessionId: 'ses_1',
    authenticatedAt: Math.floor(Date.now() / 1000),
    ...rest,
  });
