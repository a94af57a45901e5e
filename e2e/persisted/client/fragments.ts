/** Marks a document for tools; a client brings its own. */
export const gql = String.raw;

export const PRICE = gql`
  fragment Price on Money {
    amount
    currency
  }
`;

export const PRODUCT_CARD = gql`
  fragment ProductCard on Product {
    id
    slug
    name
    priceRange {
      min {
        ...Price
      }
    }
    primaryImage {
      url
    }
    seller {
      name
    }
  }
  ${PRICE}
`;
