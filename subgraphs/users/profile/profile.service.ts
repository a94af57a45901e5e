import { recordChange, recordOperatorChange, refusal } from '@souk/subgraph';
import { z } from 'zod';
import type { AccountDocument } from '../accounts/account.model.ts';
import { auditedAccount } from '../accounts/audited.ts';
import { nameKeyOf, wordsOf } from '../accounts/words.ts';
import type { Ctx } from '../context.ts';
import type { UpdateProfileInput } from '../generated/resolvers.ts';
import { kept, personRules, readAs } from '../registration/person.input.ts';
import { consentNow } from './consent.ts';
import { ownAccount } from './own-account.ts';

const rules = z.object({
  firstName: kept(personRules.firstName),
  lastName: personRules.lastName,
  phone: personRules.phone,
  hasMarketingConsent: kept(z.boolean()),
});

/**
 * Changes the caller's own profile. Only these fields are read from the input, so that no other can be set. Raises Refusal
 * INVALID_INPUT and VERSION_CONFLICT.
 */
export async function updateProfile(
  ctx: Ctx,
  { version, ...input }: UpdateProfileInput,
): Promise<AccountDocument> {
  const read = Object.entries(readAs(rules, input)).filter(([, value]) => value !== undefined);
  const { hasMarketingConsent, ...changes }: Partial<z.output<typeof rules>> = Object.fromEntries(read);
  return ctx.transaction(async () => {
    const before = await ownAccount(ctx);
    const isNewConsent =
      hasMarketingConsent !== undefined && hasMarketingConsent !== before.hasMarketingConsent;
    const after = await ctx.db.users
      .findOneAndUpdate(
        { _id: before._id, version, status: 'ACTIVE' },
        {
          $set: {
            ...changes,
            ...(isNewConsent ? consentNow(hasMarketingConsent, 'PROFILE') : {}),
            words: wordsOf({ ...before, ...changes }),
            nameKey: nameKeyOf({ ...before, ...changes }),
          },
          $inc: { version: 1 },
        },
        { returnDocument: 'after' },
      )
      .lean();
    if (!after) throw changedSince();
    if (isNewConsent) await recordConsent(ctx, before, after);
    const isRenamed = before.firstName !== after.firstName || before.lastName !== after.lastName;
    if (isRenamed || before.phone !== after.phone)
      await recordOperatorChange(ctx, {
        ...{ entity: 'User', id: after._id },
        ...{ before: auditedAccount(before), after: auditedAccount(after) },
      });
    return after;
  });
}

// The account keeps the last change only; who agreed when, and withdrew when, has to be shown for longer.
async function recordConsent(ctx: Ctx, before: AccountDocument, after: AccountDocument): Promise<void> {
  await recordChange(ctx, {
    entity: 'User',
    id: after._id,
    before: { hasMarketingConsent: before.hasMarketingConsent },
    after: { hasMarketingConsent: after.hasMarketingConsent },
  });
}

const changedSince = () =>
  refusal(
    'VERSION_CONFLICT',
    'Your profile was changed since you read it. Read it again and repeat your change.',
    ['input', 'version'],
  );
