import { before, DAY, startOfDay } from './clock.ts';
import { demoId } from './ids.ts';
import { cities, customerNames } from './people.data.ts';
import { at, random } from './random.ts';
import type { AccountKind, AccountRole, DemoAccount, DemoAddress, DemoAgency } from './types.ts';

/** The password of every demo account: long enough, with a letter and a digit. */
export const DEMO_PASSWORD = 'souk-demo-1';

/** The accounts to show a newcomer, one of each kind. */
export const DEMO_EMAILS = {
  customer: 'amina@souk.example',
  seller: 'seller@souk.example',
  pendingSeller: 'palm@souk.example',
  responsable: 'responsable@souk.example',
  secondResponsable: 'responsable2@souk.example',
  director: 'director@souk.example',
  admin: 'admin@souk.example',
} as const;

/** The one agency, for which two responsables and the director work: nobody accepts an order of their own. */
export function demoAgency(now: Date): DemoAgency {
  return {
    id: demoId('agy', 'RBT-01'),
    name: 'Souk Agency Rabat',
    code: 'RBT-01',
    city: 'Rabat',
    address: '12 Avenue Mohammed V, 10000 Rabat',
    phone: '+33199001300',
    createdAt: before(startOfDay(now), 330 * DAY),
  };
}

/** The admin and the three members of staff of the agency. */
export function demoStaff(now: Date): DemoAccount[] {
  const agencyId = demoAgency(now).id;
  const createdAt = before(startOfDay(now), 320 * DAY);
  const member = (
    kind: AccountKind,
    role: AccountRole,
    email: string,
    firstName: string,
    lastName: string,
    index: number,
  ): DemoAccount => ({
    id: demoId('usr', email),
    kind,
    role,
    email,
    firstName,
    lastName,
    phone: `+3319900130${index}`,
    sellerId: null,
    agencyId: kind === 'STAFF' ? agencyId : null,
    addresses: [],
    createdAt,
  });
  return [
    member('ADMIN', 'ADMIN', DEMO_EMAILS.admin, 'Nour', 'Saidi', 1),
    member('STAFF', 'RESPONSABLE', DEMO_EMAILS.responsable, 'Rim', 'Tahiri', 2),
    member('STAFF', 'RESPONSABLE', DEMO_EMAILS.secondResponsable, 'Hicham', 'Idrissi', 4),
    member('STAFF', 'DIRECTOR', DEMO_EMAILS.director, 'Driss', 'Kabbaj', 3),
  ];
}

/** The customers, Amina first; most joined long ago, a few in the last weeks. */
export function demoCustomers(now: Date): DemoAccount[] {
  const today = startOfDay(now);
  return customerNames.map(([firstName, lastName], index) => {
    const email = `${asciiLower(firstName)}@souk.example`;
    const r = random(`customer/${email}`);
    const phone = `+3363998${String(1000 + index * 137).padStart(4, '0')}`;
    const joined = index < 25 ? r.int(190, 255) : r.int(12, 185);
    return {
      id: demoId('usr', email),
      kind: 'CUSTOMER',
      role: 'CUSTOMER',
      email,
      firstName,
      lastName,
      phone,
      sellerId: null,
      agencyId: null,
      addresses: addressesOf(email, index, phone),
      createdAt: before(today, joined * DAY - r.int(0, 1200) * 60_000),
    };
  });
}

function addressesOf(email: string, index: number, phone: string): DemoAddress[] {
  const r = random(`address/${email}`);
  const labels = index % 4 === 0 ? ['Home', 'Work'] : ['Home'];
  const [city, postalCode, country, streets] = at(cities, index);
  return labels.map((label, position) => ({
    id: demoId('adr', `${email}/${label}`),
    label,
    line1: `${r.int(2, 96)} ${at(streets, index + position)}`,
    line2: r.chance(0.3) ? `Floor ${r.int(1, 6)}` : null,
    city,
    region: null,
    postalCode,
    country,
    phone,
    isDefault: position === 0,
  }));
}

const asciiLower = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase();
