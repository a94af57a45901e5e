/** The TypeScript types that the resolvers of GraphQL types receive. */
export const mappers = {
  ApiKey: './api-keys/api-key.model.ts#ApiKeyDocument',
  Address: './addresses/address.model.ts#AddressDocument',
  AuditActor: './audit/audit-entry.model.ts#StoredActor',
  AuditEntry: './audit/audit-entry.model.ts#AuditEntryDocument',
  Agency: './agencies/agency.model.ts#AgencyDocument',
  FeatureFlag: './flags/flag.model.ts#FlagDocument',
  Passkey: './passkeys/passkey.model.ts#PasskeyDocument',
  SecondFactors: './second-factor/second-factor.model.ts#SecondFactorsRef',
  Permission: './roles/permission.model.ts#PermissionDocument',
  Role: './roles/role.model.ts#RoleDocument',
  Seller: './accounts/viewer.ts#SellerRef',
  Viewer: './accounts/viewer.ts#SignedInViewer',
  Session: './sessions/session-list.ts#SessionView',
  TokenValidation: './tokens/validate.service.ts#TokenValidation',
  User: './accounts/account.model.ts#AccountDocument',
};
