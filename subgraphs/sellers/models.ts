import { sellerModel } from './sellers/seller.model.ts';

/** The collections of `sellers_db`. */
export const models = { Seller: sellerModel };
