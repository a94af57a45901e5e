/** A page of the catalogue: twenty products with variants, price, stock and seller. */
export const CATALOGUE = /* GraphQL */ `query Catalogue($categoryId: ID!, $after: String) {
  products(filter: { categoryId: $categoryId }, sort: NAME, first: 20, after: $after) {
    edges { node {
      id slug name isInStock availableQuantity
      price { amount currency }
      primaryImage { url altText }
      variants { id name sku isInStock availableQuantity price { amount currency } }
      seller { id slug name }
    } }
    pageInfo { hasNextPage endCursor }
  }
}`;

/** The cart of the signed-in caller. */
export const CART = /* GraphQL */ `{
  cart {
    itemCount
    subtotals { amount currency }
    items {
      id quantity isAvailable hasPriceChanged
      unitPrice { amount currency } lineTotal { amount currency }
      product { id slug name primaryImage { url } }
      variant { id name sku }
      seller { id name }
    }
  }
}`;

export const ADD_TO_CART = /* GraphQL */ `mutation ($input: AddCartItemInput!) {
  addCartItem(input: $input) { cart { itemCount } userErrors { code message } }
}`;

/** Buys what is in the cart: stock is held, the card is charged, the order split among the sellers. */
export const CHECKOUT = /* GraphQL */ `mutation Checkout($input: PlaceOrderInput!) {
  placeOrder(input: $input) {
    order { id number status totals { total { amount currency } } sellerOrders { id } }
    payment { status captured { amount } }
    userErrors { code message field }
  }
}`;

export const ADDRESS = {
  recipient: 'Lina Haddad',
  line1: '12 Rue des Roses',
  city: 'Lyon',
  postalCode: '69001',
  country: 'FR',
};

/** The department in which something is found. */
export const CATEGORIES = /* GraphQL */ `query ($search: String!) {
  products(filter: { search: $search, isInStock: true }, first: 1) { edges { node { category { id ancestors { id } } } } }
}`;

/** Products of which there are many, for carts. */
export const IN_STOCK = /* GraphQL */ `query ($search: String!) {
  products(filter: { search: $search, isInStock: true }, first: 100) {
    edges { node { id seller { id } variants { id availableQuantity } } }
  }
}`;

/** Where pages of the catalogue may begin, and which products are on it. */
export const PRODUCT_CURSORS = /* GraphQL */ `query ($categoryId: ID!) {
  list: products(filter: { categoryId: $categoryId }, sort: NAME, first: 100) {
    edges { cursor node { slug } }
  }
}`;

/** Where pages of orders may begin. */
export const ORDER_CURSORS = /* GraphQL */ `{
  list: orders(first: 50, sort: NEWEST_FIRST) { edges { cursor } }
}`;
