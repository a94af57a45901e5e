import { TemplateError } from '../templates/renderer/errors.ts';

/** What a failed try means for the mail. */
export interface Failure {
  /** Trying again cannot help. */
  permanent: boolean;
  message: string;
  response: string | null;
}

/** The mail has nobody to go to. */
export class NoRecipient extends Error {}

// Wrong credentials are a fault of the settings, not of the mail: once mended, the mail goes out.
const OF_THE_SETTINGS = new Set(['EAUTH', 'ENOAUTH', 'EOAUTH2']);

/**
 * Judges why a try failed. A reply of 5xx is final (RFC 5321, 4.2.1), one of 4xx and every broken or slow connection
 * is worth another try.
 */
export function judge(error: unknown): Failure {
  if (!(error instanceof Error)) return { permanent: false, message: String(error), response: null };
  const { message } = error;
  const response = 'response' in error && typeof error.response === 'string' ? error.response : null;
  const ours = error instanceof TemplateError || error instanceof NoRecipient;
  const status = 'responseCode' in error && typeof error.responseCode === 'number' ? error.responseCode : 0;
  const settings = 'code' in error && OF_THE_SETTINGS.has(String(error.code));
  return { permanent: ours || (status >= 500 && !settings), message, response };
}
