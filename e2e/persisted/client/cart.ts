import { gql, PRICE } from './fragments.ts';

export const CART = gql`
  query Cart {
    cart {
      itemCount
      items {
        quantity
        product {
          name
        }
      }
      subtotals {
        ...Price
      }
    }
  }
  ${PRICE}
`;

export const ADD_TO_CART = gql`
  mutation AddToCart($input: AddCartItemInput!) {
    addCartItem(input: $input) {
      cart {
        itemCount
      }
      userErrors {
        code
        message
        field
      }
    }
  }
`;

export const FOLLOW = gql`
  subscription FollowOrders {
    orderChanged {
      id
      status
      customer {
        firstName
      }
    }
  }
`;
