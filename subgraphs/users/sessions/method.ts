/** How a person proved who they are. */
export type SignInMethod = 'PASSWORD' | 'EMAIL_CODE' | 'PROVIDER' | 'PASSKEY';
