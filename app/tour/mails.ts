import { attachEmbedded } from '@souk/embedded';
import type { TourMail } from './run.ts';

/**
 * Where the mails of the Souk at `url` can be read: at the gateway itself, or where the Souk that runs on the data
 * folder said. Raises when neither is so.
 */
export async function findMailPage(url: string, dataDir: string): Promise<string> {
  const own = `${url}/dev/mail`;
  if ((await fetch(own)).ok) return own;
  const announced = (await attachEmbedded(dataDir))?.mailPageUrl;
  if (announced) return announced;
  throw new Error('the tour has to read a code from a mail: name the page of the mail inbox in MAIL_URL');
}

/** The mails to an address, newest first. */
export async function mailsAt(page: string, address: string): Promise<TourMail[]> {
  const response = await fetch(`${page}?to=${encodeURIComponent(address)}`);
  if (!response.ok) throw new Error(`${page} answers ${response.status}`);
  return ((await response.json()) as { mails: TourMail[] }).mails;
}
