import { accountModel } from './accounts/account.model.ts';
import { agencyModel } from './agencies/agency.model.ts';
import { adminAuditModel } from './audit/audit.model.ts';
import { otpModel } from './otp/otp.model.ts';
import { signingKeyModel } from './tokens/signing-key.model.ts';

/** The collections of this subgraph, as `ctx.db` names them. */
export const models = {
  Account: accountModel,
  AdminAudit: adminAuditModel,
  Agency: agencyModel,
  Otp: otpModel,
  SigningKey: signingKeyModel,
};
