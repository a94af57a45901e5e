/** Which TypeScript type stands behind which GraphQL type. */
export const mappers = {
  Agency: './agencies/agency.model.ts#AgencyDocument',
  Seller: './accounts/viewer.ts#SellerRef',
  User: './accounts/account.model.ts#AccountDocument',
};
