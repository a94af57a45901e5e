import { z } from 'zod';

const MAX_TEXT = 20_000;
const text = z.string().min(1).max(MAX_TEXT);
const credential = {
  id: text,
  rawId: text,
  type: z.literal('public-key'),
  authenticatorAttachment: z.enum(['platform', 'cross-platform']).optional().catch(undefined),
  clientExtensionResults: z.object({}).default({}),
};
const transports = z.enum(['ble', 'cable', 'hybrid', 'internal', 'nfc', 'smart-card', 'usb']);

/** What a browser gives for a new passkey (RegistrationResponseJSON of WebAuthn), as far as it is read. */
export const registrationResponse = z.object({
  ...credential,
  response: z.object({
    clientDataJSON: text,
    attestationObject: text,
    // Hints for browsers: unknown ones are left out.
    transports: z
      .array(z.unknown())
      .default([])
      .transform((all) => all.flatMap((one) => transports.safeParse(one).data ?? [])),
  }),
});

/** What a browser gives for the use of a passkey (AuthenticationResponseJSON of WebAuthn), as far as it is read. */
export const assertionResponse = z.object({
  ...credential,
  response: z.object({
    clientDataJSON: text,
    authenticatorData: text,
    signature: text,
    userHandle: text.optional().catch(undefined),
  }),
});

/** The ways in which browsers may reach an authenticator, of those that a passkey was stored with. */
export const knownTransports = (stored: readonly string[]) =>
  stored.flatMap((one) => transports.safeParse(one).data ?? []);
