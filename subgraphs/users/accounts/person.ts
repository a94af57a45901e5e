import type { AccountDocument } from './account.model.ts';

/** A person in an event: enough for a mail. */
export const personOf = ({
  _id: userId,
  email,
  firstName,
}: Pick<AccountDocument, '_id' | 'email' | 'firstName'>) => ({
  userId,
  email,
  firstName,
});
