import { unavailable } from '@souk/subgraph';
import type { Partner } from '@souk/testing';

interface Account {
  id: string;
  email: string;
  sellerId: string | null;
  password?: string | null;
}

interface ProvisionInput {
  email: string;
  password: string | null;
  sellerId: string;
  userId: string | null;
  isRepetition: boolean;
}

/** A stand-in for `users`, which fails when a test says so. */
export class UsersPartner {
  readonly accounts: Account[] = [];
  readonly provisioned: ProvisionInput[] = [];
  /** `before`: nothing was done; `after`: it was done and the answer was lost. */
  outage: 'before' | 'after' | null = null;
  lookupsFail = false;
  /** Awaited before an account is made. */
  hold: Promise<void> = Promise.resolve();
  readonly partner: Partner = (query, variables) => this.#answer(query, variables);

  async #answer(query: string, variables: Record<string, unknown>): Promise<Record<string, unknown>> {
    if (query.includes('provisionAccount')) return this.#provision(variables.input as ProvisionInput);
    if (this.lookupsFail) throw unavailable('users');
    if (query.includes('serviceUserByEmail')) {
      const found = this.accounts.find(({ email }) => email === variables.email);
      return { serviceUserByEmail: found ?? null };
    }
    const ids = variables.ids as string[];
    return { serviceUsersByIds: ids.map((id) => this.accounts.find((account) => account.id === id) ?? null) };
  }

  async #provision(input: ProvisionInput): Promise<Record<string, unknown>> {
    this.provisioned.push(input);
    if (this.outage === 'before') throw unavailable('users');
    await this.hold;
    const refused = this.#refusal(input);
    if (refused) return { provisionAccount: { user: null, userErrors: [refused] } };
    const account = this.#accountFor(input);
    if (this.outage === 'after') throw unavailable('users');
    const user = { id: account.id };
    return {
      provisionAccount: {
        user,
        isVerificationRequired: true,
        codeExpiresAt: '2030-01-01T00:00:00.000Z',
        tokens: null,
        userErrors: [],
      },
    };
  }

  #refusal({ email, password, sellerId, userId, isRepetition }: ProvisionInput) {
    const same = this.accounts.find((account) => (userId ? account.id === userId : account.email === email));
    const taken = { code: 'EMAIL_TAKEN', message: 'Taken.', field: ['input', 'email'] };
    if (same?.sellerId === sellerId) return userId === null && same.password !== password ? taken : null;
    if (isRepetition || (userId === null && same)) return taken;
    if (userId === null && (password ?? '').length < 8) {
      return { code: 'WEAK_PASSWORD', message: 'Weak.', field: ['input', 'password'] };
    }
    return null;
  }

  #accountFor({ email, password, sellerId, userId }: ProvisionInput): Account {
    const known = this.accounts.find((account) => account.id === userId || account.sellerId === sellerId);
    if (known) {
      known.sellerId = sellerId;
      return known;
    }
    const account = { id: `usr_${this.accounts.length + 1}`, email, sellerId, password };
    this.accounts.push(account);
    return account;
  }
}
