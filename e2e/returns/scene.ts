// What tests of returns share: orders of which a part has arrived, and the steps of sending it back.
import { type Bought, buy, freshKey, lead, partOf, type Scene, type StoredPart } from '../cancel/scene.ts';
import { APPROVE, done, REQUEST, type Return } from './operations.ts';

/** An order whose first part, of three units, has arrived. */
export async function delivered(
  scene: Scene,
  paymentMethod = 'CARD',
): Promise<Bought & { part: StoredPart; itemId: string }> {
  const paymentToken = paymentMethod === 'CARD' ? 'tok_visa' : null;
  const bought = await buy(scene, { paymentMethod, paymentToken });
  await lead(scene.stalls[0], bought.parts[0], 'PROCESSING', 'SHIPPED', 'DELIVERED');
  const part = await partOf(scene, bought.parts[0]);
  return { ...bought, part, itemId: part.items[0]?.id ?? '' };
}

/** Such an order. */
export type Delivered = Awaited<ReturnType<typeof delivered>>;

/** The variables of asking so many units back. */
export const asking = ({ part, itemId }: Delivered, quantity: number, key = freshKey()) => ({
  input: {
    sellerOrderId: part._id,
    items: [{ orderItemId: itemId, quantity, reason: 'DAMAGED' }],
    note: 'It has a crack',
    idempotencyKey: key,
  },
});

/** A return of so many units to which the seller agreed. */
export async function approved(scene: Scene, bought: Delivered, quantity: number): Promise<Return> {
  const { id } = await done(bought.shopper, REQUEST, asking(bought, quantity));
  return done(scene.stalls[0], APPROVE, { id, input: { note: 'To 1 Souk, Fes' } });
}

/** A parcel of which so many units are taken, to be put on the shelf. */
export const parcel = (
  { itemId }: Delivered,
  acceptedQuantity: number,
  rest: Record<string, unknown> = {},
) => ({
  items: [{ orderItemId: itemId, acceptedQuantity, isRestocked: true }],
  idempotencyKey: freshKey(),
  ...rest,
});

/** An amount of euros in cents. */
export const minor = (amount: string) => Math.round(Number(amount) * 100);
/** Units of the first line of a part that were asked back, and that were taken back. */
export const unitsOf = async (scene: Scene, id: string) => {
  const [item] = (await partOf(scene, id)).items;
  return [item?.returningQuantity, item?.returnedQuantity];
};
