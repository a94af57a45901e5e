/** The TypeScript types that the resolvers of GraphQL types receive. */
export const mappers = {
  Product: './catalogue/product.model.ts#ProductDocument',
  ProductOption: './catalogue/product.model.ts#ProductOption',
  ProductVariant: './variants/variant.model.ts#VariantDocument',
  Attribute: './attributes/attribute.model.ts#AttributeDocument',
  AttributeChoice: './attributes/attribute.model.ts#AttributeChoice',
  AttributeValue: './attributes/shown-value.ts#ShownValue',
  CategoryAttribute: './attributes/effective.ts#CategoryAttribute',
  Category: './categories/category.model.ts#CategoryDocument',
  Tag: './tags/tag.model.ts#TagDocument',
  InventoryTransaction: './inventory/transaction.model.ts#TransactionDocument',
  InventoryActor: './inventory/actor.ts#Actor',
  InventoryLevel: './inventory/stock.ts#StockLevel',
  Reservation: './reservations/reservation.model.ts#ReservationDocument',
  ReserveInventoryPayload: './reservations/reserve.ts#ReserveAnswer',
  CartItem: './offers/cart-item.ts#CartItemReference',
  Offer: './offers/offer.model.ts#OfferModel',
};
