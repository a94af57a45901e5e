import { media } from '@souk/media/subgraph.ts';
import { notifications } from '@souk/notifications/subgraph.ts';
import { orders } from '@souk/orders/subgraph.ts';
import { products } from '@souk/products/subgraph.ts';
import { sellers } from '@souk/sellers/subgraph.ts';
import type { Subgraph } from '@souk/subgraph';
import { users } from '@souk/users/subgraph.ts';

/** All subgraphs of Souk. The one place that knows them all: to run them together, compose and check them. */
export const subgraphs: readonly Subgraph[] = [users, sellers, media, products, orders, notifications];
