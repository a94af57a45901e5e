import { promised } from '../run.ts';
import { left, PASSWORD, type PurchaseStep } from '../state.ts';
import { mailedCode, SIGN_IN, VERIFY_EMAIL } from './shopper.ts';

export const REGISTER_SELLER = `mutation ($input: RegisterSellerInput!) {
  registerSeller(input: $input) { seller { id slug verificationStatus } isVerificationRequired userErrors { code message field } }
}`;

export const SUBMIT = `mutation ($input: SubmitSellerVerificationInput!) {
  submitSellerVerification(input: $input) { seller { verificationStatus } userErrors { code message field } }
}`;

export const APPROVE = `mutation ($id: ID!) {
  approveSellerVerification(id: $id) { seller { verificationStatus } userErrors { code message field } }
}`;

const SELLER = 'query ($id: ID!) { seller(id: $id) { name } }';

// The least that is a PDF by its content; the media service looks at bytes, not at names.
const PDF = Buffer.from(
  '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Count 0/Kids[]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n',
);

interface Signed {
  tokens: { accessToken: string };
}

export const sellerSteps: readonly PurchaseStep[] = [
  {
    title: 'A potter registers a business and verifies its address',
    async run(world, state) {
      const email = `potter-${world.mark}@tour.example`;
      const input = {
        idempotencyKey: `seller-${world.mark}`,
        name: `Fes Blue ${world.mark}`,
        kind: 'ARTIST',
        contactName: 'Idris Amrani',
        email,
        password: PASSWORD,
        phone: '+212535000000',
        taxId: `MA-${world.mark}`,
        address: { line1: '4 Rue Talaa Kebira', city: 'Fes', postalCode: '30110', country: 'MA' },
      };
      const { registerSeller } = await world
        .client()
        .ok<{ registerSeller: { seller: { id: string; slug: string } } }>(REGISTER_SELLER, { input });
      const code = await mailedCode(world, email);
      await world.client().ok(VERIFY_EMAIL, { input: { email, code, role: 'SELLER' } });
      const { signIn } = await world
        .client()
        .ok<{ signIn: Signed }>(SIGN_IN, { input: { email, password: PASSWORD, role: 'SELLER' } });
      state.seller = { email, token: signIn.tokens.accessToken, id: registerSeller.seller.id };
      return `${input.name} is registered as ${registerSeller.seller.slug}`;
    },
  },
  {
    title: 'It hands in its papers; until an administrator has approved it, nobody else sees it',
    async run(world, state) {
      const seller = left(state, 'seller');
      const { seller: hidden } = await world
        .client()
        .ok<{ seller: object | null }>(SELLER, { id: seller.id });
      promised(hidden === null, 'an unapproved seller is not public');
      const { submitSellerVerification } = await world
        .client(seller.token)
        .upload<{ submitSellerVerification: { seller: { verificationStatus: string } } }>(
          SUBMIT,
          { input: { documents: [null], note: 'Trade register extract' } },
          { 'input.documents.0': { name: 'register.pdf', type: 'application/pdf', bytes: PDF } },
        );
      promised(submitSellerVerification.seller.verificationStatus === 'PENDING', 'the review is pending');
      const asSeller = await world.client(seller.token).run(APPROVE, { id: seller.id });
      promised(asSeller.errors[0]?.extensions.code === 'FORBIDDEN', 'sellers do not approve themselves');
      return 'papers are in (PENDING); approving itself is FORBIDDEN';
    },
  },
  {
    title: 'The administrator signs in and approves it',
    async run(world, state) {
      const seller = left(state, 'seller');
      const { signIn } = await world
        .client()
        .ok<{ signIn: Partial<Signed> }>(SIGN_IN, { input: { ...world.admin, role: 'ADMIN' } });
      if (!signIn.tokens) {
        throw new Error(
          'The administrator needs a second factor, which the tour has none of: start Souk with SECOND_FACTOR_REQUIRED_FOR=none.',
        );
      }
      state.adminToken = signIn.tokens.accessToken;
      await world.client(state.adminToken).ok(APPROVE, { id: seller.id });
      const { seller: open } = await world
        .client()
        .ok<{ seller: { name: string } | null }>(SELLER, { id: seller.id });
      promised(open !== null, 'an approved seller is public');
      return `${open.name} is public`;
    },
  },
];
