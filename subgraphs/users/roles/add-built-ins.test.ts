// A release with a new built-in permission or role starts also where administrators have added one of that name before.
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { ownContext } from '../testing/beside.ts';
import { startUsers, type TestUsers } from '../testing/rig.ts';
import { addBuiltIns } from './add-built-ins.ts';

let users: TestUsers;
beforeAll(async () => {
  users = await startUsers();
});
afterAll(() => users.stop());

it('makes it built-in, once, with what the administrators gave it, and adds nothing twice', async () => {
  const [permissions, roles] = [users.collection('permissions'), users.collection('roles')];
  const counts = async () => [await permissions.countDocuments(), await roles.countDocuments()];
  const before = await counts();
  // As they are of an earlier release: added by administrators, with ids of their own.
  const permission = await permissions.findOneAndDelete({ code: 'user.block' });
  const role = await roles.findOneAndDelete({ key: 'DIRECTOR' });
  const ofAdmins = { isBuiltIn: false, version: 3 };
  const described = { description: 'Ours.', ...ofAdmins };
  await permissions.insertOne({ ...permission, ...described, _id: 'prm_ours' as never });
  await roles.insertOne({ ...role, ...described, permissionCodes: ['user.read'], _id: 'rol_ours' as never });

  const { ctx, close } = await ownContext(users);
  await Promise.all(Array.from({ length: 4 }, () => addBuiltIns(ctx)));
  await close();
  expect(await counts()).toEqual(before);
  const adopted = { description: 'Ours.', isBuiltIn: true, version: 4 };
  expect(await permissions.findOne({ code: 'user.block' })).toMatchObject({ _id: 'prm_ours', ...adopted });
  expect(await roles.findOne({ key: 'DIRECTOR' })).toMatchObject({
    ...{ _id: 'rol_ours', ...adopted },
    permissionCodes: ['user.read'],
  });
});
