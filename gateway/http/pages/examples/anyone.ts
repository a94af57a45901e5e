import { HINT } from './hint.ts';

/** What GraphiQL shows anybody. */
export const ANYONE = `# For anyone, signed in or not.
${HINT}

query Anyone {
  products(first: 5) {
    nodes {
      name
      slug
      price { amount currency }
      seller { name }
      isInStock
    }
    pageInfo { hasNextPage endCursor }
  }
}

query Search($text: String = "bowl") {
  products(
    first: 5
    filter: { search: $text, isInStock: true }
  ) {
    nodes { name price { amount currency } }
  }
}

query ProductPage(
  $slug: String! = "harbour-serving-bowl"
) {
  productBySlug(slug: $slug) {
    name
    description
    price { amount currency }
    images { url altText }
    variants {
      id
      name
      price { amount currency }
      availableQuantity
    }
    seller { name slug }
    category { name }
  }
}

query Shelves {
  categoryTree {
    name
    slug
    children { name slug }
  }
}
`;
