import { type GraphQLNamedType, type GraphQLObjectType, getNamedType, isObjectType } from 'graphql';
import type { ValueOf } from '../harness/any-operation.ts';
import type { ActorName } from './cast.ts';

/** An object that the rows are about. */
export interface Sample {
  type: string;
  id: string;
  what: string;
  /** What its references carry besides the key. */
  carries?: Record<string, unknown>;
  /** The list that has it, for what no reference reaches. */
  list?: string;
}

// Arguments and input fields named after what they identify; `id` and `ids` stand for what the operation answers with.
const BY_NAME: Readonly<Record<string, string>> = {
  variantId: 'ProductVariant',
  productId: 'Product',
  sellerId: 'Seller',
  categoryId: 'Category',
  parentId: 'Category',
  orderId: 'Order',
  sellerOrderId: 'SellerOrder',
  agencyId: 'Agency',
  userId: 'User',
  customerId: 'User',
  mediaIds: 'Media',
  documentMediaIds: 'Media',
  variantIds: 'ProductVariant',
};
const STAFF: ReadonlySet<ActorName> = new Set(['responsable', 'director', 'other director']);
const OF_STAFF: Readonly<Record<string, string>> = {
  Order: 'an order of an agency',
  Agency: 'the agency of the staff',
  User: 'a member of its staff',
};

// Texts by which an operation finds something; without them it finds nothing for anyone.
const TEXTS: Readonly<Record<string, (texts: Texts) => string>> = {
  'sellerBySlug.slug': ({ seller }) => seller,
  'productBySlug.slug': ({ product }) => product,
  'categoryBySlug.slug': ({ category }) => category,
  'orderByNumber.number': ({ orderNumber }) => orderNumber,
  'serviceUserByEmail.email': ({ email }) => email,
  'serviceStaffOfAgency.role': () => 'DIRECTOR',
  'emailTemplate.key': ({ template }) => template,
  'previewEmailTemplate.key': ({ template }) => template,
  'roleByKey.key': () => 'DIRECTOR',
  'provisionAccount.role': () => 'SELLER',
};

/** What texts find: slugs, a number and an address of the scene. */
export interface Texts {
  seller: string;
  product: string;
  category: string;
  orderNumber: string;
  email: string;
  template: string;
}

/** The values that an actor's call of an operation names: those of the scene's customer, seller and agency. */
export function valuesIn(
  { samples, texts }: { samples: readonly Sample[]; texts: Texts },
  actor: ActorName,
  { field, result }: { field: string; result: GraphQLNamedType | undefined },
): ValueOf {
  return (name, scalar) => {
    if (scalar !== 'ID') return TEXTS[`${field}.${name}`]?.(texts) ?? null;
    const type = BY_NAME[name] ?? (name === 'id' || name === 'ids' ? typeIn(result) : null);
    const isOfStaff = STAFF.has(actor) || field === 'serviceStaffOfAgency';
    const what = isOfStaff ? OF_STAFF[type ?? ''] : undefined;
    const sample = samples.find((one) => one.type === type && (what === undefined || one.what === what));
    return sample?.id ?? null;
  };
}

/** The type of the object that an operation is about: its answer, or the first object in its payload. */
function typeIn(result: GraphQLNamedType | undefined): string | null {
  if (!isObjectType(result)) return null;
  const isNode = (type: GraphQLObjectType) => type.getInterfaces().some(({ name }) => name === 'Node');
  if (isNode(result)) return result.name;
  const parts = Object.values(result.getFields()).map(({ type }) => getNamedType(type));
  return parts.find((part) => isObjectType(part) && isNode(part))?.name ?? null;
}
