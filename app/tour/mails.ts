import { attachEmbedded } from '@souk/embedded';
import type { TourMail } from './run.ts';

/**
 * The page with the emails of the Souk at `url`: at the gateway, or where the Souk that uses the data folder has announced
 * it. Raises an error when there is none.
 */
export async function findMailPage(url: string, dataDir: string): Promise<string> {
  const own = `${url}/dev/mail`;
  if ((await fetch(own)).ok) return own;
  const announced = (await attachEmbedded(dataDir))?.mailPageUrl;
  if (announced) return announced;
  throw new Error('the tour needs to read a code from an email: set MAIL_URL to the page of the mail inbox');
}

/** The mails to an address, newest first. */
export async function mailsAt(page: string, address: string): Promise<TourMail[]> {
  const response = await fetch(`${page}?to=${encodeURIComponent(address)}`);
  if (!response.ok) throw new Error(`${page} answers ${response.status}`);
  return ((await response.json()) as { mails: TourMail[] }).mails;
}
