import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { sendOne } from '../testing/actions.ts';
import { type Rig, startRig } from '../testing/rig.ts';

let rig: Rig;
beforeAll(async () => {
  rig = await startRig({ work: false });
});
afterAll(() => rig.stop());

it('renames the variable in edited templates and in mails that wait, and in no text', async () => {
  const db = rig.test.mongo.db(rig.test.dbName);
  const templates = db.collection('emailTemplates');
  const older = { subject: 'About {{businessName}}', html: '<p>{{{businessName}}}</p>', text: '' };
  const variables = ['recipientName', 'businessName'];
  await templates.updateOne({ key: 'seller-suspended' }, { $set: { ...older, variables, edited: true } });
  const waiting = JSON.stringify({ businessName: 'Dar "businessName": Zellij' });
  const id = await sendOne(rig);
  await rig
    .collection()
    .updateOne(
      { _id: id },
      { $set: { templateKey: 'seller-suspended', renderAtSending: true, variables: waiting } },
    );
  for (let time = 0; time < 2; time += 1) {
    await db.collection<{ _id: string }>('_migrations').deleteOne({ _id: '0002-seller-name' });
    await (await rig.test.beside()).stop();
  }
  expect(await templates.findOne({ key: 'seller-suspended' })).toMatchObject({
    subject: 'About {{sellerName}}',
    html: '<p>{{{sellerName}}}</p>',
    variables: ['recipientName', 'sellerName'],
  });
  const [email] = await rig.emails({ _id: id });
  expect(JSON.parse(email?.variables ?? '')).toEqual({ sellerName: 'Dar "businessName": Zellij' });
});
