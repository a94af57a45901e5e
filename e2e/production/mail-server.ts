// A mail server in a process of its own, as production has one; tests read its mails at a page of it. Prints both
// addresses as JSON, and ends with its parent.
import { startInbox } from '@souk/embedded/smtp/inbox.ts';
import { startInboxServer } from '../../app/inbox-page.ts';

const inbox = await startInbox({ folder: null });
const page = await startInboxServer(inbox, 'https://souk.test');
process.stdout.write(`${JSON.stringify({ smtpUrl: inbox.smtpUrl, pageUrl: page.url })}\n`);
process.on('disconnect', () => process.exit(0));
