/** A demo account. Its kind selects the mutation that signs it in. */
export interface DemoSignIn {
  kind: 'Customer' | 'Seller' | 'Staff' | 'Admin';
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
