import type { Migration } from '@souk/subgraph';
import type { Ctx } from '../context.ts';

const SHIPPED = { $and: ['$carrier', '$trackingNumber'] };
// Made from the id of the seller order, so that a second run makes the same one.
const ID = { $concat: ['shp_', { $arrayElemAt: [{ $split: ['$_id', '_'] }, -1] }] };
const SHIPMENT = {
  id: ID,
  carrier: '$carrier',
  trackingNumber: '$trackingNumber',
  shippedAt: { $ifNull: ['$shippedAt', '$updatedAt'] },
  deliveredAt: { $ifNull: ['$deliveredAt', null] },
  requestKey: null,
};
const first = (field: string) => ({ $ifNull: [{ $arrayElemAt: [`$shipments.${field}`, 0] }, null] });

/** Turns the carrier and tracking number of a seller order into its shipment. */
export const shipmentsOfSellerOrders: Migration<Ctx> = {
  name: '0005-shipments-of-seller-orders',
  async up({ db }) {
    await db.sellerOrders.collection.updateMany({ shipments: { $exists: false } }, [
      { $set: { shipments: { $cond: [SHIPPED, [SHIPMENT], []] } } },
      { $unset: ['carrier', 'trackingNumber'] },
    ]);
  },
  async down({ db }) {
    await db.sellerOrders.collection.updateMany({ shipments: { $exists: true } }, [
      { $set: { carrier: first('carrier'), trackingNumber: first('trackingNumber') } },
      { $unset: ['shipments'] },
    ]);
  },
};
