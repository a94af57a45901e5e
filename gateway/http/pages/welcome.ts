/** An account to try things with. Its kind chooses the mutation that signs it in. */
export interface DemoSignIn {
  kind: 'Customer' | 'Seller' | 'Staff' | 'Admin';
  /** Who that is, in words. */
  label: string;
  email: string;
  password: string;
}

/** What a start for development shows to newcomers besides the API. */
export interface Welcome {
  /** The accounts of the demo market; none without it. */
  accounts: readonly DemoSignIn[];
  /** The path of the mail inbox; absent when mails go to a real mail server. */
  inbox?: string | undefined;
}
