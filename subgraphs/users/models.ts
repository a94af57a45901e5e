import { accountModel } from './accounts/account.model.ts';
import { agencyModel } from './agencies/agency.model.ts';
import { adminAuditEntryModel } from './audit/audit.model.ts';
import { otpModel } from './otp/otp.model.ts';
import { signingKeyModel } from './tokens/signing-key.model.ts';

/** The collections of this subgraph, as `ctx.db` names them. */
export const models = {
  users: accountModel,
  adminAuditEntries: adminAuditEntryModel,
  agencies: agencyModel,
  otps: otpModel,
  signingKeys: signingKeyModel,
};
