/** One product of the catalogue, by name: the least that a shop asks for. */
export const TINY = /* GraphQL */ `query Tiny($slug: String!) { productBySlug(slug: $slug) { id name } }`;

/** All that the page of a product shows, from products, media, sellers and orders. */
export const PAGE = /* GraphQL */ `query Page($slug: String!) {
  productBySlug(slug: $slug) {
    id slug name description isAvailableForSale isInStock availableQuantity unitsSold
    price { amount currency }
    priceRange { min { amount currency } max { amount currency } }
    category { id slug name ancestors { id slug name } }
    tags { id name }
    images { id url altText width height thumbnailUrl }
    options { name values }
    variants { id name sku isInStock availableQuantity price { amount currency } options { name value } }
    seller {
      id slug name description
      logo { url altText }
      shippingRules { currency basePerOrder { amount } perUnit { amount } }
      products(first: 8) {
        edges { node { id slug name price { amount currency } primaryImage { url altText } } }
      }
    }
  }
}`;

/** A page of orders: their lines, and the variants of what was bought in each; five subgraphs, lists in lists. */
export const ORDERS = /* GraphQL */ `query Orders($after: String) {
  orders(first: 25, after: $after, sort: NEWEST_FIRST) {
    edges { node {
      id number status createdAt
      customer { id displayName email }
      totals { subtotal { amount currency } total { amount currency } }
      items {
        id name sku quantity
        lineTotal { amount currency }
        seller { id name slug logo { url } }
        product {
          id slug name
          primaryImage { url altText }
          category { id name }
          seller { id name }
          variants { id name sku availableQuantity price { amount currency } image { url } }
        }
      }
      sellerOrders { id status seller { id name } shipments { carrier trackingNumber } }
    } }
    pageInfo { hasNextPage endCursor }
  }
}`;
