/** The TypeScript types that the resolvers of GraphQL types receive. */
export const mappers = {
  Agency: './agencies/agency.model.ts#AgencyDocument',
  Seller: './accounts/viewer.ts#SellerRef',
  Viewer: './accounts/viewer.ts#SignedInViewer',
  Session: './sessions/session-list.ts#SessionView',
  TokenValidation: './tokens/validate.service.ts#TokenValidation',
  User: './accounts/account.model.ts#AccountDocument',
};
