import { badInput, query } from '@souk/subgraph';
import { mayManage } from '../catalogue/visibility.ts';
import { fileUrl, LINK_SECONDS } from '../catalogue-files/link.ts';
import type { Resolvers } from '../generated/resolvers.ts';

export const catalogueExportResolvers: Resolvers = {
  Query: {
    catalogueExport: query(
      ['seller', 'admin', 'key:product.read'],
      ({ viewer, config }, { sellerId, format }) => {
        const of = sellerId ?? viewer.sellerId;
        if (of == null) throw badInput('Name the seller.');
        // What a key with `product.read` may see of products are all of them.
        if (viewer.kind !== 'api-key' && !mayManage(viewer, of)) return null;
        const extension = format.toLowerCase();
        return {
          url: fileUrl(config, 'export', `${of}.${extension}`),
          filename: `products.${extension}`,
          expiresAt: new Date(Date.now() + LINK_SECONDS * 1000),
        };
      },
    ),
  },
};
