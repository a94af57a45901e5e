import { DEMO_EMAILS, DEMO_PASSWORD } from '@souk/demo';
import type { DemoSignIn } from '@souk/gateway/http/pages/welcome.ts';

const PEOPLE: Readonly<Record<keyof typeof DEMO_EMAILS, readonly [kind: DemoSignIn['kind'], label: string]>> =
  {
    customer: ['Customer', 'Customer'],
    seller: ['Seller', 'Seller'],
    pendingSeller: ['Seller', 'Seller to be approved'],
    responsable: ['Staff', 'Agency, responsable'],
    secondResponsable: ['Staff', 'Agency, second responsable'],
    director: ['Staff', 'Agency, director'],
    admin: ['Admin', 'Administrator'],
  };

/** The demo accounts to show, one of each kind. */
export const demoAccounts: readonly DemoSignIn[] = (Object.keys(PEOPLE) as (keyof typeof PEOPLE)[]).map(
  (who) => {
    const [kind, label] = PEOPLE[who];
    return { kind, label, email: DEMO_EMAILS[who], password: DEMO_PASSWORD };
  },
);
