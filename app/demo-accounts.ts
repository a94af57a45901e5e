import { DEMO_EMAILS, DEMO_PASSWORD } from '@souk/demo';
import type { DemoSignIn } from '@souk/gateway/http/pages/welcome.ts';

const PEOPLE: Readonly<Record<keyof typeof DEMO_EMAILS, readonly [role: DemoSignIn['role'], label: string]>> =
  {
    customer: ['CUSTOMER', 'Customer'],
    seller: ['SELLER', 'Seller'],
    pendingSeller: ['SELLER', 'Seller to be approved'],
    responsable: ['STAFF', 'Agency, responsable'],
    secondResponsable: ['STAFF', 'Agency, second responsable'],
    director: ['STAFF', 'Agency, director'],
    admin: ['ADMIN', 'Administrator'],
  };

/** The demo accounts to show, of every role. */
export const demoAccounts: readonly DemoSignIn[] = (Object.keys(PEOPLE) as (keyof typeof PEOPLE)[]).map(
  (who) => {
    const [role, label] = PEOPLE[who];
    return { role, label, email: DEMO_EMAILS[who], password: DEMO_PASSWORD };
  },
);
