import type { Ctx } from '../context.ts';
import type { EmailDocument, Recipient } from '../emails/email.model.ts';
import { NoRecipient } from './failure.ts';

/** Where a mail goes and how the person is addressed. */
export interface Addressed {
  to: string[];
  /** Null when nobody knows a name. */
  name: string | null;
}

const USERS = 'query ($ids: [ID!]!) { serviceUsersByIds(ids: $ids) { email firstName } }';
const SELLERS = 'query ($ids: [ID!]!) { sellersByIds(ids: $ids) { email contactName businessName } }';

interface User {
  email: string | null;
  firstName: string | null;
}

interface Seller {
  email: string | null;
  contactName: string | null;
  businessName: string;
}

/**
 * Looks up where a mail goes, at the time it is sent, so that a changed address counts. Raises NoRecipient when there
 * is none, and SERVICE_UNAVAILABLE when the owner of the address cannot be asked.
 */
export async function addressOf(ctx: Ctx, { to, recipient }: EmailDocument): Promise<Addressed> {
  if (to.length > 0 || recipient === null) return { to, name: null };
  const { email, name } =
    recipient.kind === 'USER' ? await user(ctx, recipient) : await seller(ctx, recipient);
  if (!email)
    throw new NoRecipient(`The ${recipient.kind.toLowerCase()} ${recipient.id} has no email address.`);
  return { to: [email], name };
}

async function user(ctx: Ctx, { id }: Recipient) {
  const variables = { ids: [id] };
  const answer = await ctx.services.call<{ serviceUsersByIds: (User | null)[] }>('users', USERS, variables);
  const [found] = answer.serviceUsersByIds;
  return { email: found?.email ?? null, name: found?.firstName ?? null };
}

async function seller(ctx: Ctx, { id }: Recipient) {
  const variables = { ids: [id] };
  const answer = await ctx.services.call<{ sellersByIds: (Seller | null)[] }>('sellers', SELLERS, variables);
  const [found] = answer.sellersByIds;
  return { email: found?.email ?? null, name: found?.contactName ?? found?.businessName ?? null };
}
