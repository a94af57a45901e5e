/** GraphQL types whose resolvers receive a stored document (or a part of one). */
export const mappers = {
  Seller: './sellers/seller.model.ts#SellerDocument',
  SellerAddress: './sellers/seller.model.ts#StoredAddress',
  SellerNameWarning: './verification/name-warnings.ts#NameWarning',
  SellerVerification: './sellers/seller.model.ts#SellerVerification',
};
