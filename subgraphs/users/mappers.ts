/** Which TypeScript type stands behind which GraphQL type. */
export const mappers = {
  Seller: './accounts/viewer.ts#SellerRef',
  User: './accounts/account.model.ts#AccountDocument',
};
