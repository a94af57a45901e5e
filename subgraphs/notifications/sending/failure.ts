import { TemplateError } from '../templates/renderer/parse.ts';

/** The consequence of a failed attempt. */
export interface SendFailure {
  /** Whether another attempt cannot succeed. */
  permanent: boolean;
  message: string;
  response: string | null;
}

/** The email has no recipient. */
export class NoRecipient extends Error {}

// Wrong credentials are an error in the settings; the email can be sent once they are fixed.
const OF_THE_SETTINGS = new Set(['EAUTH', 'ENOAUTH', 'EOAUTH2']);

/**
 * Classifies the error of an attempt. A 5xx reply is permanent (RFC 5321, 4.2.1); 4xx replies and broken or slow
 * connections are retried.
 */
export function classifyFailure(error: unknown): SendFailure {
  if (!(error instanceof Error)) return { permanent: false, message: String(error), response: null };
  const { message } = error;
  const response = 'response' in error && typeof error.response === 'string' ? error.response : null;
  const ours = error instanceof TemplateError || error instanceof NoRecipient;
  const status = 'responseCode' in error && typeof error.responseCode === 'number' ? error.responseCode : 0;
  const settings = 'code' in error && OF_THE_SETTINGS.has(String(error.code));
  return { permanent: ours || (status >= 500 && !settings), message, response };
}
