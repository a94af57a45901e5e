import type { Config } from '../config.ts';

type Pages = Pick<Config, 'PUBLIC_URL' | 'STOREFRONT_URL' | 'STUDIO_URL'>;

/** The page of an order for who placed it. */
export const orderUrl = ({ STOREFRONT_URL, PUBLIC_URL }: Pages, orderId: string): string =>
  `${STOREFRONT_URL ?? PUBLIC_URL}/orders/${orderId}`;

/** The page of a seller's part of an order for that seller. */
export const sellerOrderUrl = ({ STUDIO_URL, PUBLIC_URL }: Pages, sellerOrderId: string): string =>
  `${STUDIO_URL ?? `${PUBLIC_URL}/studio`}/orders/${sellerOrderId}`;
