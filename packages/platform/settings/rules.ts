import type { z } from 'zod';

/** Refuses a setting; `expected` says what is expected and how to mend it. */
export type Refuse<T> = (name: keyof T & string, expected: string) => void;

/** For rules between settings: they run also when a setting is missing, so that one start names all problems. */
export const ALWAYS = { when: () => true };

/** Rules that hold in production only, for `superRefine` of a schema that has `NODE_ENV`. */
export function inProduction<T extends { NODE_ENV: string }>(rules: (env: T, refuse: Refuse<T>) => void) {
  return (env: T, context: z.core.$RefinementCtx<T>): void => {
    if (env.NODE_ENV !== 'production') return;
    rules(env, (name, message) => context.addIssue({ code: 'custom', path: [name], message }));
  };
}

/** Whether a host name is this machine's own. */
export const isLoopback = (hostname: string): boolean =>
  /^(localhost|.+\.localhost|127(\.\d+){3}|0\.0\.0\.0|\[::1?\])$/i.test(hostname);

// Mailpit, MailHog and MailDev listen here, and Souk's own default is here.
const DEVELOPMENT_INBOX_PORT = '1025';

/** Refuses a development inbox, where anybody can read the codes that open accounts. */
export function refuseInbox<T extends { SMTP_URL: string }>(env: T, refuse: Refuse<T>): void {
  if (URL.parse(env.SMTP_URL)?.port !== DEVELOPMENT_INBOX_PORT) return;
  refuse(
    'SMTP_URL',
    `production needs a real mail server, such as smtp://user:password@mail.example:587; port ${DEVELOPMENT_INBOX_PORT} is that of development inboxes`,
  );
}
