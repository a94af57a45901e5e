import { emailKey } from '@souk/text/email.ts';
import PostalMime from 'postal-mime';
import type { SMTPServerSession } from 'smtp-server';
import type { ReceivedMail } from './mail.ts';

let count = 0;

/** Reads a raw mail; what the envelope says goes before what the headers claim. */
export async function parseMail(raw: Buffer, envelope: SMTPServerSession['envelope']): Promise<ReceivedMail> {
  const mail = await PostalMime.parse(raw);
  const now = new Date();
  count += 1;
  return {
    id: `${now.getTime()}-${String(count).padStart(6, '0')}-${process.pid}`,
    from: envelope.mailFrom ? emailKey(envelope.mailFrom.address) : '',
    to: envelope.rcptTo.map(({ address }) => emailKey(address)),
    subject: mail.subject ?? '',
    text: mail.text ?? '',
    html: mail.html ?? '',
    headers: Object.fromEntries(mail.headers.map(({ key, value }) => [key, value])),
    attachments: mail.attachments.map(({ filename, mimeType, content }) => ({
      name: filename ?? '',
      type: mimeType,
      bytes: typeof content === 'string' ? Buffer.byteLength(content) : content.byteLength,
    })),
    receivedAt: now.toISOString(),
  };
}
