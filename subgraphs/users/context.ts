import { type Db, idempotentRequests, type Ctx as SubgraphCtx } from '@souk/subgraph';
import { accountModel } from './accounts/account.model.ts';
import { addressModel } from './addresses/address.model.ts';
import { agencyModel } from './agencies/agency.model.ts';
import { apiKeyModel } from './api-keys/api-key.model.ts';
import { auditEntryModel } from './audit/audit-entry.model.ts';
import type { Config } from './config.ts';
import { emailChangeModel } from './email-change/email-change.model.ts';
import { flagModel } from './flags/flag.model.ts';
import { otpModel } from './otp/otp.model.ts';
import { passkeyModel } from './passkeys/passkey.model.ts';
import { permissionModel } from './roles/permission.model.ts';
import { roleModel } from './roles/role.model.ts';
import { secondFactorModel } from './second-factor/second-factor.model.ts';
import { signingKeyModel } from './tokens/signing-key.model.ts';
import type { Runtime } from './tokens/token-keys.ts';

/** The collections of this subgraph, as `ctx.db` names them. */
export const models = {
  users: accountModel,
  addresses: addressModel,
  auditEntries: auditEntryModel,
  agencies: agencyModel,
  roles: roleModel,
  permissions: permissionModel,
  emailChanges: emailChangeModel,
  apiKeys: apiKeyModel,
  featureFlags: flagModel,
  otps: otpModel,
  passkeys: passkeyModel,
  secondFactors: secondFactorModel,
  requests: idempotentRequests,
  signingKeys: signingKeyModel,
};

/** The context of every resolver, service, consumer, job and sweep of `users`. */
export type Ctx = SubgraphCtx<Db<typeof models>, Config, Runtime>;
