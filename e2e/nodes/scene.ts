// One object of every type that `node` finds, and who may see it.
import { openScene, type Scene } from '../cancel/scene.ts';
import { type Actor, customer, seller, staff } from '../harness/actors.ts';
import { program } from '../harness/api-keys.ts';
import { delivered } from '../returns/scene.ts';
import { type Known, VIEWERS, type ViewerName } from './known.ts';
import { flagOf, ofBooks, ofCatalogue, ofRoles } from './market-objects.ts';
import { ofModeration } from './review-objects.ts';
import { ofOrder, ofPerson } from './shopper-objects.ts';

/** A Souk with an object of every type. */
export interface NodeScene {
  scene: Scene;
  viewers: Readonly<Record<ViewerName, Actor>>;
  known: readonly Known[];
}

/** A sign-in provider that nobody asks. */
const PROVIDERS = {
  OIDC_PROVIDERS: JSON.stringify([{ name: 'acme', issuer: 'https://id.acme.test', clientId: 'souk' }]),
};

/** Opens it. */
export async function openNodeScene(): Promise<NodeScene> {
  const scene = await openScene({ env: PROVIDERS });
  const { souk, root, stalls } = scene;
  const [owner] = stalls;
  const bought = await delivered(scene);
  const clerk = await staff(souk);
  const pendingSeller = await seller(souk);
  const viewers = {
    shopper: bought.shopper,
    owner,
    otherShopper: await customer(souk),
    otherSeller: await seller(souk, { approvedBy: root }),
    pendingSeller,
    staff: clerk,
    anonymous: { ...root, client: souk.client(), email: '' },
    admin: root,
  };
  const known = [
    ...(await ofOrder(scene, bought)),
    ...(await ofBooks(scene)),
    ...(await ofCatalogue(scene)),
    ...(await ofModeration(scene)),
    { type: 'FeatureFlag', id: await flagOf(root), what: 'a feature flag', seenBy: ['admin'] as const },
    {
      type: 'ApiKey',
      id: (await program(souk, root, ['ORDER_READ'])).id,
      what: 'an API key',
      seenBy: ['admin'] as const,
    },
    { type: 'Agency', id: clerk.agencyId, what: 'an agency', seenBy: ['staff', 'admin'] as const },
    await ofPerson(viewers.shopper, souk.url),
    ...(await ofRoles(scene)),
    { type: 'Seller', id: owner.sellerId, what: 'an approved seller', seenBy: VIEWERS },
    {
      type: 'Seller',
      id: pendingSeller.sellerId,
      what: 'a seller that waits for its approval',
      seenBy: ['pendingSeller', 'admin'] as const,
    },
  ];
  return { scene, viewers, known };
}
