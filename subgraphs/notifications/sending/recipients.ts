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
const STAFF = `query ($agencyId: ID!, $role: String!) {
  serviceStaffOfAgency(agencyId: $agencyId, role: $role) { email firstName }
}`;
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
  const found = await lookUp[recipient.kind](ctx, recipient);
  if (found.to.length === 0)
    throw new NoRecipient(`The ${recipient.kind.toLowerCase()} ${recipient.id} has no email address.`);
  return found;
}

const lookUp: Record<Recipient['kind'], (ctx: Ctx, recipient: Recipient) => Promise<Addressed>> = {
  USER: user,
  SELLER: seller,
  RESPONSABLES: (ctx, { id }) => staff(ctx, id, 'RESPONSABLE'),
  DIRECTORS: (ctx, { id }) => staff(ctx, id, 'DIRECTOR'),
};

/** All in one mail: they are colleagues, and each sees who else was asked. */
async function staff(ctx: Ctx, agencyId: string, role: string): Promise<Addressed> {
  const variables = { agencyId, role };
  const answer = await ctx.services.call<{ serviceStaffOfAgency: User[] }>('users', STAFF, variables);
  return { to: answer.serviceStaffOfAgency.flatMap(({ email }) => email ?? []), name: null };
}

async function user(ctx: Ctx, { id }: Recipient) {
  const variables = { ids: [id] };
  const answer = await ctx.services.call<{ serviceUsersByIds: (User | null)[] }>('users', USERS, variables);
  const [found] = answer.serviceUsersByIds;
  return addressed(found?.email, found?.firstName);
}

async function seller(ctx: Ctx, { id }: Recipient) {
  const variables = { ids: [id] };
  const answer = await ctx.services.call<{ sellersByIds: (Seller | null)[] }>('sellers', SELLERS, variables);
  const [found] = answer.sellersByIds;
  return addressed(found?.email, found?.contactName ?? found?.businessName);
}

const addressed = (email: string | null | undefined, name: string | null | undefined): Addressed => ({
  to: email ? [email] : [],
  name: name ?? null,
});
