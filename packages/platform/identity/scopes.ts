/**
 * Every scope that an API key may have, with what it allows. One closed list for the whole supergraph: operations and fields
 * name the scopes that open them, and what names none stays closed to API keys.
 */
export const apiKeyScopes = {
  'product.read': 'Read products in every status, with their variants.',
  'product.write': 'Create, change, publish and archive products of any seller.',
  'inventory.read': 'Read the stock of every product and its movements.',
  'inventory.write': 'Change the stock of every product.',
  'order.read':
    'Read orders and seller orders; personal data of their customers only together with user.read.',
  'order.fulfil': 'Start and ship seller orders, and mark them as delivered.',
  'return.read': 'Read returns.',
  'return.manage': 'Approve, reject and receive returns.',
  'seller.read': 'Read every seller with its private fields, such as its tax id.',
  'user.read': 'Read users, and the personal data of customers in orders.',
  'email.send': 'Send emails by the templates of Souk.',
} as const;

/** A scope of an API key. */
export type ApiKeyScope = keyof typeof apiKeyScopes;

/** All scopes, in the order of {@link apiKeyScopes}. */
export const API_KEY_SCOPES = Object.keys(apiKeyScopes) as readonly ApiKeyScope[];
