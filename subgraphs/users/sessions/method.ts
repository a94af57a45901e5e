/** How a person proved who they are; a passkey counts as two factors. */
export type SignInMethod = 'PASSWORD' | 'EMAIL_CODE' | 'PROVIDER' | 'PASSKEY';
