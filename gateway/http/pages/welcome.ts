/** A demo account, and the role that it signs in for. */
export interface DemoSignIn {
  role: 'CUSTOMER' | 'SELLER' | 'STAFF' | 'ADMIN';
  /** A description of the account. */
  label: string;
  email: string;
  password: string;
}

/** What the home page shows in development. */
export interface Welcome {
  /** The accounts of the demo market; empty without one. */
  accounts: readonly DemoSignIn[];
  /** The path of the mail inbox; absent when mails go to a real mail server. */
  inbox?: string | undefined;
}
