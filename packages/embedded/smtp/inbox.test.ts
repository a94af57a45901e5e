import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createTransport } from 'nodemailer';
import { withFolder } from '../testing/helpers.ts';
import { type EmbeddedInbox, startInbox } from './inbox.ts';

let inbox: EmbeddedInbox;
const send = (to: string, subject: string) =>
  createTransport(inbox.smtpUrl).sendMail({
    from: 'Souk <shop@souk.test>',
    to,
    subject,
    text: 'Your code is 123456. Grüße!',
    html: '<p>Your code is <b>123456</b></p>',
    attachments: [{ filename: 'invoice.txt', content: 'ten' }],
  });

beforeEach(async () => {
  inbox = await startInbox({ folder: null });
});
afterEach(() => inbox.close());

describe('the inbox', () => {
  it('takes a mail apart', async () => {
    await send('Ana@Example.test, bo@example.test', 'Willkommen – für Ana');
    expect(inbox.mails()).toEqual([
      {
        id: expect.any(String),
        from: 'shop@souk.test',
        to: ['ana@example.test', 'bo@example.test'],
        subject: 'Willkommen – für Ana',
        text: expect.stringContaining('Grüße!'),
        html: expect.stringContaining('<b>123456</b>'),
        headers: expect.objectContaining({ 'mime-version': '1.0' }),
        attachments: [{ name: 'invoice.txt', type: 'text/plain', bytes: 3 }],
        receivedAt: expect.stringMatching(/^\d{4}-.*Z$/),
      },
    ]);
  });

  it('finds by recipient, waits for mails to come, and forgets when told', async () => {
    await send('a@x.test', 'one');
    const coming = inbox.waitFor(({ subject }) => subject === 'two', 10_000);
    await send('b@x.test', 'two');
    expect((await coming).to).toEqual(['b@x.test']);
    expect((await inbox.waitFor(({ subject }) => subject === 'one', 1)).to).toEqual(['a@x.test']);
    expect(inbox.mails({ to: 'B@X.test' }).map(({ subject }) => subject)).toEqual(['two']);
    await expect(inbox.waitFor(() => false, 20)).rejects.toThrow('"one" to a@x.test; "two" to b@x.test');
    inbox.clear();
    expect(inbox.mails()).toEqual([]);
  });

  it.each([
    [{ reject: true }, 550, 0],
    [{ defer: true }, 451, 0],
    [{ hangUp: 'before' as const }, undefined, 0],
    [{ hangUp: 'after' as const }, undefined, 1],
  ])('fails as told: %j', async (faults, responseCode, kept) => {
    inbox.faults = faults;
    const failure = await send('a@x.test', 'one').then(
      () => null,
      (error: { responseCode?: number }) => error,
    );
    expect(failure).not.toBeNull();
    expect(failure?.responseCode).toBe(responseCode);
    expect(inbox.mails().length).toBe(kept);
    inbox.faults = {};
    await send('a@x.test', 'two');
    expect(inbox.mails().length).toBe(kept + 1);
  });

  it('takes its time as told', async () => {
    inbox.faults = { delayMs: 150 };
    const sending = send('a@x.test', 'one');
    await expect(inbox.waitFor(() => true, 20)).rejects.toThrow('none');
    await sending;
    expect(inbox.mails().length).toBe(1);
  });
});

describe('the inbox on disk', () => {
  it('keeps the last 500 mails over a restart, without those cut short', () =>
    withFolder(async (folder) => {
      const mail = {
        from: '',
        to: [],
        subject: '',
        text: '',
        html: '',
        headers: {},
        attachments: [],
        receivedAt: '',
      };
      const ids = Array.from({ length: 500 }, (_, index) => `1-${String(index).padStart(6, '0')}`);
      await Promise.all(
        ids.map((id) => writeFile(join(folder, `${id}.json`), JSON.stringify({ ...mail, id }))),
      );
      await writeFile(join(folder, '2-half.json'), '{"id":');
      await inbox.close();
      inbox = await startInbox({ folder });
      expect(inbox.mails().length).toBe(500);
      await send('a@x.test', 'new');
      await inbox.close();
      inbox = await startInbox({ folder });
      expect(inbox.mails().length).toBe(500);
      expect(inbox.mails().at(0)?.id).toBe('1-000001');
      expect(inbox.mails().at(-1)?.subject).toBe('new');
      expect((await readdir(folder)).length).toBe(500);
      inbox.clear();
      expect(await readdir(folder)).toEqual([]);
    }));
});
