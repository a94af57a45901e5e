// What belongs to the market: its books, its catalogue, its roles and its flags.
import { CREATE_PRODUCT } from '../../app/tour/steps/catalogue.ts';
import { freshKey, type Scene, type Stall } from '../cancel/scene.ts';
import type { Actor } from '../harness/actors.ts';
import { consumed } from '../harness/consumed.ts';
import { importFile, sendFile } from '../imports/import-file.ts';
import { firstOf, type Id, type Known, type List, VIEWERS } from './known.ts';

const CLOSE = `mutation ($input: ClosePayoutPeriodInput!) { closePayoutPeriod(input: $input) {
  payoutStatement { id entries(first: 1) { edges { node { id } } } } userErrors { code }
} }`;
const SHIPPING = `mutation ($input: SetShippingRuleInput!) {
  setShippingRule(input: $input) { shippingRule { id } userErrors { code } }
}`;
const COMMISSION = `mutation ($input: SetCommissionRuleInput!) {
  setCommissionRule(input: $input) { commissionRule { id } userErrors { code } }
}`;
const CATEGORY = `mutation ($input: CreateCategoryInput!) {
  createCategory(input: $input) { category { id } userErrors { code } }
}`;
const ATTRIBUTE = `mutation ($input: CreateAttributeInput!) {
  createAttribute(input: $input) { attribute { id } userErrors { code } }
}`;
const SYNONYM = `mutation ($input: CreateSynonymInput!) {
  createSynonym(input: $input) { synonym { id } userErrors { code } }
}`;
const FLAG = `mutation ($input: CreateFeatureFlagInput!) {
  createFeatureFlag(input: $input) { featureFlag { id } userErrors { code } }
}`;
const PRODUCT = 'query ($id: ID!) { product(id: $id) { tags { id } defaultVariant { id } } }';
const MOVEMENTS = `query ($id: ID!) { inventoryTransactions(filter: { productId: $id }, first: 1) {
  edges { node { id } } nodes { location { id } } } }`;
const OFFICE = `{
  ledgerTransactions(first: 1) { edges { node { id entries { id account { kind } } } } }
  emails(first: 1) { edges { node { id } } }
  emailTemplates(first: 1) { edges { node { id } } }
  auditEntries(first: 1) { edges { node { id } } }
}`;
const ROLE = '{ roleByKey(key: "DIRECTOR") { id permissions { id } } }';
const DOCUMENTS = '{ me { seller { verification { documents { id } } } } }';

/** The id of a new feature flag. */
export async function flagOf({ client }: Actor): Promise<string> {
  const { createFeatureFlag } = await client.ok<{ createFeatureFlag: { featureFlag: Id } }>(FLAG, {
    input: { idempotencyKey: freshKey(), key: 'scene', definition: { defaultValue: true } },
  });
  return createFeatureFlag.featureFlag.id;
}

/** A closed period, its rules, and what the office reads. */
export async function ofBooks({ root, stalls: [owner], souk }: Scene): Promise<Known[]> {
  const { sellerId } = owner;
  const periodEndsAt = new Date().toISOString();
  const { closePayoutPeriod } = await root.client.ok<{
    closePayoutPeriod: { payoutStatement: Id & { entries: List } };
  }>(CLOSE, { input: { sellerId, currency: 'EUR', periodEndsAt, idempotencyKey: freshKey() } });
  const { setShippingRule } = await owner.client.ok<{ setShippingRule: { shippingRule: Id } }>(SHIPPING, {
    input: { basePerOrder: { amount: '3.00', currency: 'EUR' } },
  });
  const { setCommissionRule } = await root.client.ok<{ setCommissionRule: { commissionRule: Id } }>(
    COMMISSION,
    { input: { sellerId, rateBasisPoints: 500 } },
  );
  await Promise.all([consumed(souk, 'notifications'), consumed(souk, 'users')]);
  const office = await root.client.ok<{
    ledgerTransactions: { edges: { node: Id & { entries: (Id & { account: { kind: string } })[] } }[] };
    emails: List;
    emailTemplates: List;
    auditEntries: List;
  }>(OFFICE);
  const booked = office.ledgerTransactions.edges[0]?.node;
  const unlisted = booked?.entries.find(({ account }) => account.kind !== 'SELLER');
  const { payoutStatement: statement } = closePayoutPeriod;
  const books = ['owner', 'admin'] as const;
  const inner = ['admin'] as const;
  return [
    { type: 'PayoutStatement', id: statement.id, what: 'a statement', seenBy: books },
    { type: 'LedgerEntry', id: firstOf(statement.entries), what: 'an entry of it', seenBy: books },
    { type: 'LedgerEntry', id: unlisted?.id ?? '', what: 'an entry of none', seenBy: inner },
    { type: 'LedgerTransaction', id: booked?.id ?? '', what: 'a booking', seenBy: inner },
    { type: 'ShippingRule', id: setShippingRule.shippingRule.id, what: 'a shipping rule', seenBy: books },
    { type: 'CommissionRule', id: setCommissionRule.commissionRule.id, what: 'a commission', seenBy: inner },
    { type: 'Email', id: firstOf(office.emails), what: 'a mail', seenBy: inner },
    { type: 'AuditEntry', id: firstOf(office.auditEntries), what: 'an act', seenBy: inner },
    { type: 'EmailTemplate', id: firstOf(office.emailTemplates), what: 'a template', seenBy: inner },
  ];
}

/** A role and a permission. */
export async function ofRoles({ root }: Scene): Promise<Known[]> {
  const { roleByKey } = await root.client.ok<{ roleByKey: Id & { permissions: Id[] } }>(ROLE);
  const seenBy = ['admin'] as const;
  return [
    { type: 'Role', id: roleByKey.id, what: 'a role', seenBy },
    { type: 'Permission', id: roleByKey.permissions[0]?.id ?? '', what: 'a permission', seenBy },
  ];
}

/** A product for sale, a draft with all that belongs to it, and a document of its seller. */
export async function ofCatalogue({ root, stalls: [owner] }: Scene): Promise<Known[]> {
  const { createCategory } = await root.client.ok<{ createCategory: { category: Id } }>(CATEGORY, {
    input: { idempotencyKey: freshKey(), name: 'Ceramics' },
  });
  const { createAttribute } = await root.client.ok<{ createAttribute: { attribute: Id } }>(ATTRIBUTE, {
    input: { idempotencyKey: freshKey(), name: 'Glaze', kind: 'TEXT' },
  });
  const { createSynonym } = await root.client.ok<{ createSynonym: { synonym: Id } }>(SYNONYM, {
    input: { idempotencyKey: freshKey(), terms: ['jug', 'pitcher'] },
  });
  const draft = await productOf(owner, { tags: ['blue'] });
  const { me } = await owner.client.ok<{
    me: { seller: { verification: { documents: Id[] } } };
  }>(DOCUMENTS);
  const managed = ['owner', 'admin'] as const;
  const taken = await importOf(owner);
  const { productId, variantId } = owner.goods;
  return [
    { type: 'Category', id: createCategory.category.id, what: 'a category', seenBy: VIEWERS },
    { type: 'Attribute', id: createAttribute.attribute.id, what: 'an attribute', seenBy: VIEWERS },
    { type: 'Synonym', id: createSynonym.synonym.id, what: 'a synonym', seenBy: ['admin'] },
    { type: 'Tag', id: draft.tag, what: 'a tag', seenBy: VIEWERS },
    { type: 'Product', id: productId, what: 'a product for sale', seenBy: VIEWERS },
    { type: 'ProductVariant', id: variantId, what: 'its variant', seenBy: VIEWERS },
    { type: 'Product', id: draft.id, what: 'a draft', seenBy: managed },
    { type: 'ProductVariant', id: draft.variant, what: "a draft's variant", seenBy: managed },
    { type: 'StockLocation', id: draft.location, what: 'where stock is kept', seenBy: managed },
    { type: 'InventoryTransaction', id: draft.movement, what: 'a movement of stock', seenBy: managed },
    { type: 'CatalogueImport', id: taken.id, what: 'an import', seenBy: managed },
    { type: 'CatalogueImport', id: taken.awaited, what: 'an import to come', seenBy: managed },
    { type: 'CatalogueImport', id: taken.failed, what: 'a file that cannot be read', seenBy: managed },
    { type: 'CatalogueImportError', id: taken.error, what: 'an error of an import', seenBy: managed },
    {
      type: 'Media',
      id: me.seller.verification.documents[0]?.id ?? '',
      what: 'a private document',
      seenBy: managed,
    },
    {
      type: 'MediaTag',
      id: await mediaTagOf(owner, me.seller.verification.documents[0]?.id ?? ''),
      what: 'a tag of a file',
      seenBy: managed,
    },
  ];
}

/** An import of a file with a row that is refused, one that was not started, and one of a file that cannot be read. */
async function importOf({ client }: Stall) {
  const { id } = await importFile(client, 'sku,name,price\nscene,A bowl,dear\n');
  const { catalogueImport } = await client.ok<{ catalogueImport: { errors: { nodes: Id[] } } }>(
    'query ($id: ID!) { catalogueImport(id: $id) { errors { nodes { id } } } }',
    { id },
  );
  return {
    id,
    awaited: await sendFile(client, 'sku,name,price\nscene,A bowl,8.00\n'),
    failed: (await importFile(client, 'a,b\n1,2\n')).id,
    error: catalogueImport.errors.nodes[0]?.id ?? '',
  };
}

/** Tags a file; the id of the tag. */
async function mediaTagOf({ client }: Stall, mediaId: string): Promise<string> {
  await client.ok(
    'mutation ($id: ID!) { tagMedia(id: $id, input: { tags: ["register"] }) { media { id } } }',
    {
      id: mediaId,
    },
  );
  const { mediaTags } = await client.ok<{ mediaTags: { nodes: Id[] } }>('{ mediaTags { nodes { id } } }');
  return mediaTags.nodes[0]?.id ?? '';
}

async function productOf({ client }: Stall, input: object) {
  const { createProduct } = await client.ok<{ createProduct: { product: Id } }>(CREATE_PRODUCT, {
    input: {
      idempotencyKey: freshKey(),
      name: 'A bowl to come',
      price: { amount: '8.00', currency: 'EUR' },
      initialStock: 2,
      ...input,
    },
  });
  const { id } = createProduct.product;
  const { product } = await client.ok<{ product: { tags: Id[]; defaultVariant: Id } }>(PRODUCT, { id });
  const { inventoryTransactions } = await client.ok<{
    inventoryTransactions: List & { nodes: { location: Id }[] };
  }>(MOVEMENTS, { id });
  return {
    id,
    tag: product.tags[0]?.id ?? '',
    variant: product.defaultVariant.id,
    movement: firstOf(inventoryTransactions),
    location: inventoryTransactions.nodes[0]?.location.id ?? '',
  };
}
