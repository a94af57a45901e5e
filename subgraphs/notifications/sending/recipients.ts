import type { Ctx } from '../context.ts';
import type { EmailDocument, Recipient } from '../emails/email.model.ts';
import { NoRecipient } from './failure.ts';

/** The addresses of an email and the name of the recipient. */
export interface Addressed {
  to: string[];
  /** Null when no name is known. */
  name: string | null;
  /** Whether the address is unverified, so that a stranger may have entered it. */
  isUnverified: boolean;
}

const USERS = 'query ($ids: [ID!]!) { serviceUsersByIds(ids: $ids) { email firstName isEmailVerified } }';
const STAFF = `query ($agencyId: ID!, $role: String!) {
  serviceStaffOfAgency(agencyId: $agencyId, role: $role) { email firstName }
}`;
const SELLERS = `query ($ids: [ID!]!) {
  serviceSellersByIds(ids: $ids) { email contactName name verificationStatus accountId }
}`;

interface User {
  email: string | null;
  firstName: string | null;
  isEmailVerified: boolean;
}

interface Seller {
  email: string | null;
  contactName: string | null;
  name: string;
  verificationStatus: string;
  /** Null for an imported business that nobody has claimed. */
  accountId: string | null;
}

/**
 * Looks up the addresses of an email when it is sent, so that changed addresses apply. Raises NoRecipient when there are
 * none, and SERVICE_UNAVAILABLE when the service that owns the address does not answer.
 */
export async function addressOf(ctx: Ctx, { to, recipient }: EmailDocument): Promise<Addressed> {
  if (to.length > 0 || recipient === null) return { to, name: null, isUnverified: false };
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

/** One email to all of them, as colleagues may see each other's addresses. */
async function staff(ctx: Ctx, agencyId: string, role: string): Promise<Addressed> {
  const variables = { agencyId, role };
  const answer = await ctx.services.call<{ serviceStaffOfAgency: User[] }>('users', STAFF, variables);
  return {
    to: answer.serviceStaffOfAgency.flatMap(({ email }) => email ?? []),
    name: null,
    isUnverified: false,
  };
}

async function user(ctx: Ctx, { id }: Pick<Recipient, 'id'>): Promise<Addressed> {
  const variables = { ids: [id] };
  const answer = await ctx.services.call<{ serviceUsersByIds: (User | null)[] }>('users', USERS, variables);
  const [found] = answer.serviceUsersByIds;
  return addressed(found?.email, found?.firstName, found?.isEmailVerified === false);
}

/**
 * An approved business receives emails at its contact address. Before, they go to the address of its account, as anybody
 * can register a business with the contact address of a stranger.
 */
async function seller(ctx: Ctx, { id }: Recipient): Promise<Addressed> {
  const variables = { ids: [id] };
  const answer = await ctx.services.call<{ serviceSellersByIds: (Seller | null)[] }>(
    'sellers',
    SELLERS,
    variables,
  );
  const [found] = answer.serviceSellersByIds;
  const name = found?.contactName ?? found?.name;
  if (!found?.accountId || found.verificationStatus === 'APPROVED')
    return addressed(found?.email, name, false);
  const account = await user(ctx, { id: found.accountId });
  return { ...account, name: account.isUnverified ? null : (name ?? null) };
}

const addressed = (
  email: string | null | undefined,
  name: string | null | undefined,
  isUnverified: boolean,
): Addressed => ({ to: email ? [email] : [], name: isUnverified ? null : (name ?? null), isUnverified });
