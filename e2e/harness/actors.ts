import { randomUUID } from 'node:crypto';
import { type ViewerKind, viewerOf } from '@souk/platform';
import type { Client } from '../../app/client.ts';
import { APPROVE, REGISTER_SELLER, SUBMIT } from '../../app/tour/steps/seller.ts';
import { REGISTER_CUSTOMER, VERIFY_EMAIL } from '../../app/tour/steps/shopper.ts';
import { type Actor, admin, freshEmail, PASSWORD, type Tokens, tokenOf } from './actor.ts';
import { staff } from './agency.ts';
import type { TestSouk } from './souk.ts';

export { type Actor, admin, PASSWORD } from './actor.ts';
export { agency, staff } from './agency.ts';

/** The newest six digits mailed to an address. */
export async function mailedCode(souk: TestSouk, email: string): Promise<string> {
  const digits = /\b(\d{6})\b/;
  const mail = await souk.inbox.waitFor(({ to, text }) => to.includes(email) && digits.test(text), 60_000);
  return digits.exec(mail.text)?.[1] ?? '';
}

/** A new customer, verified and signed in. */
export async function customer(souk: TestSouk): Promise<Actor> {
  const email = freshEmail('customer');
  const person = { firstName: 'Test', lastName: 'Customer', email, password: PASSWORD };
  const input = { idempotencyKey: randomUUID(), ...person };
  const { registerCustomer } = await souk
    .client()
    .ok<{ registerCustomer: { user: { id: string }; tokens: { accessToken: string } | null } }>(
      REGISTER_CUSTOMER,
      {
        input,
      },
    );
  const token = registerCustomer.tokens?.accessToken ?? (await verified(souk, email, 'CUSTOMER'));
  return {
    client: souk.client(token),
    viewer: viewerOf('customer', { userId: registerCustomer.user.id }),
    email,
  };
}

async function verified(souk: TestSouk, email: string, role: 'CUSTOMER' | 'SELLER'): Promise<string> {
  const code = await mailedCode(souk, email);
  const { verifyEmail } = await souk
    .client()
    .ok<{ verifyEmail: Tokens }>(VERIFY_EMAIL, { input: { email, code, role } });
  return verifyEmail.tokens.accessToken;
}

/** A new seller, signed in; approved by the administrator unless asked otherwise. */
export async function seller(
  souk: TestSouk,
  { approvedBy }: { approvedBy?: Actor } = {},
): Promise<Actor & { sellerId: string }> {
  const email = freshEmail('seller');
  const name = `Shop ${email.slice(7, 17)}`;
  const address = { line1: '1 Souk', city: 'Fes', postalCode: '30000', country: 'MA' };
  const input = {
    idempotencyKey: randomUUID(),
    name,
    contactName: 'Test Seller',
    email,
    password: PASSWORD,
    taxId: name,
    address,
  };
  const { registerSeller } = await souk
    .client()
    .ok<{ registerSeller: { seller: { id: string }; isVerificationRequired: boolean } }>(REGISTER_SELLER, {
      input: { ...input, phone: '+212500000000' },
    });
  if (registerSeller.isVerificationRequired) await verified(souk, email, 'SELLER');
  const client = souk.client(await tokenOf(souk, 'SELLER', email));
  const sellerId = registerSeller.seller.id;
  if (approvedBy) {
    const bytes = new Uint8Array(
      Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n'),
    );
    await client.upload(
      SUBMIT,
      { input: { documents: [null] } },
      { 'input.documents.0': { name: 'register.pdf', type: 'application/pdf', bytes } },
    );
    await approvedBy.client.ok(APPROVE, { id: sellerId });
  }
  return { client, viewer: viewerOf('seller', { userId: 'seller', sellerId }), email, sellerId };
}

/** Signs a customer in again. */
export async function signIn(souk: TestSouk, email: string): Promise<Client> {
  return souk.client(await tokenOf(souk, 'CUSTOMER', email));
}

/** One actor of each kind that can send requests. */
export type Cast = Record<Exclude<ViewerKind, 'service' | 'api-key'>, Actor>;

/** Signs in one actor of each kind. */
export async function actorsOfEveryKind(souk: TestSouk): Promise<Cast> {
  const root = await admin(souk);
  return {
    anonymous: { client: souk.client(), viewer: viewerOf('anonymous'), email: '' },
    customer: await customer(souk),
    seller: await seller(souk, { approvedBy: root }),
    staff: await staff(souk),
    admin: root,
  };
}
