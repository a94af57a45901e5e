import type { Config } from '../config.ts';

type Pages = Pick<Config, 'PUBLIC_URL' | 'STOREFRONT_URL' | 'STUDIO_URL'>;

/** The page of an order in the shop. */
export const orderUrl = ({ STOREFRONT_URL, PUBLIC_URL }: Pages, orderId: string): string =>
  `${STOREFRONT_URL ?? PUBLIC_URL}/orders/${orderId}`;

/** The page of a seller order in the studio. */
export const sellerOrderUrl = ({ STUDIO_URL, PUBLIC_URL }: Pages, sellerOrderId: string): string =>
  `${STUDIO_URL ?? `${PUBLIC_URL}/studio`}/orders/${sellerOrderId}`;

/** The page of the shop that undoes a change of an email address; its token follows as the fragment, which no server sees. */
export const undoEmailChangeUrl = ({ STOREFRONT_URL, PUBLIC_URL }: Pages): string =>
  `${STOREFRONT_URL ?? PUBLIC_URL}/account/undo-email-change`;

const inShop = ({ STOREFRONT_URL, PUBLIC_URL }: Pages, path: string): string =>
  `${STOREFRONT_URL ?? PUBLIC_URL}${path}`;

/** The page of a product in the shop. */
export const productUrl = (pages: Pages, slug: string): string =>
  inShop(pages, `/products/${encodeURIComponent(slug)}`);

/** The page of the shop that confirms a request about stock; its token follows as the fragment. */
export const confirmBackInStockUrl = (pages: Pages): string => inShop(pages, '/back-in-stock/confirm');

/** The page of the shop that ends the requests about stock of a person; its token follows as the fragment. */
export const stopBackInStockUrl = (pages: Pages): string => inShop(pages, '/back-in-stock/stop');
