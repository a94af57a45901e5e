import { gql } from './gql.ts';

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
      businessName
    }
  }
  ${PRICE}
`;
