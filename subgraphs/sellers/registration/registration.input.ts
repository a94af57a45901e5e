import { checkIdempotencyKey, checkInput, refusal, requestHash } from '@souk/subgraph';
import { z } from 'zod';
import type { Ctx } from '../context.ts';
import { businessRules, phoneIn } from '../validation/business.ts';

const { name, contactName, email, description, phone, taxId, address } = businessRules;

const fields = z.object({
  name,
  kind: z.enum(['MERCHANT', 'ARTIST']),
  contactName,
  email,
  // `users` checks the password rules; this only limits the size of the request.
  password: z.string().max(200, 'A password has at most 200 characters.').nullish(),
  phone: phone.nullish().transform((value) => value ?? null),
  taxId: taxId.nullish().transform((value) => value ?? null),
  address: address.nullish().transform((value) => value ?? null),
  description: description.nullish().transform((value) => value || null),
});

const schema = fields.transform((business) => ({
  ...business,
  phone: business.phone && phoneIn(business.phone, business.address),
}));

/** A registration with valid fields. */
export interface Registration extends Omit<z.output<typeof schema>, 'password'> {
  password: string | null;
  /** The customer who opens the business; null for a newcomer. */
  userId: string | null;
  registrationKeyHash: string;
  registrationInputHash: string;
}

/** Reads the input of `registerSeller`; raises Refusal INVALID_INPUT. */
export function readRegistration(ctx: Ctx, input: { idempotencyKey: string }): Registration {
  checkIdempotencyKey(input.idempotencyKey);
  const { password, ...business } = checkInput(schema, input, ['input']);
  const { userId } = ctx.viewer;
  if (userId === null && !password) {
    throw refusal('INVALID_INPUT', 'Choose a password for the new account.', ['input', 'password']);
  }
  const { idempotencyKey } = input;
  return {
    ...business,
    password: password ?? null,
    userId,
    registrationKeyHash: requestHash({ by: userId ?? business.email, idempotencyKey }),
    // Without the password: a stored hash of it could be attacked offline. `users` compares it.
    registrationInputHash: requestHash({ userId, business }),
  };
}
