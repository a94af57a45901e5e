// Every field of every collection that holds the id of a file, and how media learns of it: unused pictures are deleted, so a
// field that sends nothing would lose its pictures. A new one fails here until it is in the table.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from '@jest/globals';
import { SERVICE_NAMES, type ServiceName } from '@souk/events/services.ts';
import { createConnection, type Schema } from 'mongoose';

const root = join(import.meta.dirname, '../..');

/** The file that publishes `media.attached` and `media.detached` for a field, or why there is none. */
const TABLE: Readonly<Record<string, { publishes: string } | { none: string }>> = {
  'orders.orders.items.snapshot.imageMediaId': {
    none: 'A picture that a product once showed, which the clean-up spares (`wasUsed` of media).',
  },
  'orders.sellerOrders.items.snapshot.imageMediaId': { none: 'The same picture as in the order.' },
  'products.catalogueImportItems.addedMediaIds': {
    none: 'Pictures that an import added to the gallery, for its undo.',
  },
  'products.categories.imageMediaId': { publishes: 'products/categories/category-fields.ts' },
  'products.importedPictures.mediaId': {
    none: 'Which address a picture of the gallery came from; the gallery says whether it is there.',
  },
  'products.productReviews.replacedMediaIds': { none: 'Some of the pictures of the gallery.' },
  'products.products.damagedMediaIds': { none: 'Some of the pictures of the gallery.' },
  'products.products.images.mediaId': { publishes: 'products/gallery/gallery.ts' },
  'products.variants.damagedMediaIds': { none: 'Some of the pictures of the gallery.' },
  'products.variants.imageMediaIds': { none: 'Pictures out of the gallery of the product.' },
  'sellers.sellers.bannerMediaId': {
    none: 'Only the demo sets it, and stores its use (media/demo/seed-demo.ts).',
  },
  'sellers.sellers.logoMediaId': {
    none: 'Only the demo sets it, and stores its use (media/demo/seed-demo.ts).',
  },
  'sellers.sellers.verification.documentMediaIds': { publishes: 'sellers/sellers/seller.events.ts' },
  'users.users.avatarMediaId': { publishes: 'users/avatar/avatar.service.ts' },
};

const connection = createConnection();
afterAll(() => connection.close());

interface ModelsOf {
  models: Record<string, { bind(to: typeof connection, name: string): { schema: Schema } }>;
}

/** The paths of a schema that hold ids of files. */
function idsIn(schema: Schema, prefix: string): string[] {
  return Object.entries(schema.paths).flatMap(([path, type]) => {
    const inner = (type as { schema?: Schema }).schema;
    if (inner) return idsIn(inner, `${prefix}.${path}`);
    return /mediaIds?$/i.test(path) ? [`${prefix}.${path}`] : [];
  });
}

async function fieldsOf(service: ServiceName): Promise<string[]> {
  const { models } = (await import(join(root, 'subgraphs', service, 'context.ts'))) as ModelsOf;
  return Object.entries(models).flatMap(([name, spec]) =>
    idsIn(spec.bind(connection, `${service}_${name}`).schema, `${service}.${name}`),
  );
}

it('lists every field that holds the id of a file, and who says to media that it is in use', async () => {
  const services = SERVICE_NAMES.filter((name) => name !== 'media');
  const found = (await Promise.all(services.map(fieldsOf))).flat();
  expect(found.toSorted()).toEqual(Object.keys(TABLE).toSorted());
});

it.each(
  Object.entries(TABLE).flatMap(([field, how]) => ('publishes' in how ? [[field, how.publishes]] : [])),
)('publishes the uses of %s, their beginning and their end', (_field, file) => {
  const source = readFileSync(join(root, 'subgraphs', file ?? ''), 'utf8');
  expect(source).toContain("'media.attached'");
  expect(source).toContain("'media.detached'");
});
