import { admin, type Shop } from './shop.ts';

const CREATE = `mutation ($input: CreateAttributeInput!) {
  createAttribute(input: $input) { attribute { id } userErrors { code message field } }
}`;
const ASSIGN = `mutation ($id: ID!, $input: AssignAttributeInput!) {
  assignAttribute(id: $id, input: $input) { attribute { id } userErrors { code message field } }
}`;

/** Creates an attribute and assigns it to a category when one is named; returns its id. */
export async function attributeOf(
  shop: Shop,
  input: { name: string; kind: string } & Record<string, unknown>,
  assigned?: { categoryId: string; level?: string; isRequired?: boolean; isFilterable?: boolean },
): Promise<string> {
  const made = await shop.mutate<{ attribute: { id: string } | null }>(admin, 'createAttribute', CREATE, {
    input: { idempotencyKey: crypto.randomUUID(), ...input },
  });
  if (!made.attribute) throw new Error(JSON.stringify(made.userErrors));
  if (assigned) await assign(shop, made.attribute.id, assigned);
  return made.attribute.id;
}

/** Assigns an attribute to a category, by default to products, optional and filterable. */
export async function assign(
  shop: Shop,
  id: string,
  assigned: { categoryId: string; level?: string; isRequired?: boolean; isFilterable?: boolean },
): Promise<void> {
  const input = { level: 'PRODUCT', isFilterable: true, ...assigned };
  const { userErrors } = await shop.mutate(admin, 'assignAttribute', ASSIGN, { id, input });
  if (userErrors.length > 0) throw new Error(JSON.stringify(userErrors));
}
