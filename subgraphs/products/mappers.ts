/** The TypeScript types that the resolvers of GraphQL types receive. */
export const mappers = {
  Product: './catalogue/product.model.ts#ProductDocument',
  ProductOption: './catalogue/product.model.ts#ProductOption',
  ProductVariant: './variants/variant.model.ts#VariantDocument',
  Category: './categories/category.model.ts#CategoryDocument',
  Tag: './tags/tag.model.ts#TagDocument',
  InventoryTransaction: './inventory/transaction.model.ts#TransactionDocument',
  StockLocation: './locations/location.model.ts#LocationDocument',
  LocationLevel: './locations/location.model.ts#ShownLevel',
  InventoryActor: './inventory/actor.ts#Actor',
  InventoryLevel: './inventory/stock.ts#StockLevel',
  Reservation: './reservations/reservation.model.ts#ReservationDocument',
  SellerOrder: './reservations/pick-list.ts#SellerOrderReference',
  PickLine: './reservations/pick-list.ts#PickLineOf',
  ReserveInventoryPayload: './reservations/reserve.ts#ReserveAnswer',
  CartItem: './offers/cart-item.ts#CartItemReference',
  Offer: './offers/offer.model.ts#OfferModel',
};
