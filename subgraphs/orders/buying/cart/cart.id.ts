const CUSTOMER = 'usr_';
const CART = 'crt_';

/** The public id of a customer's cart, which needs no cart to be stored. */
export const cartIdOf = (customerId: string): string =>
  CART + (customerId.startsWith(CUSTOMER) ? customerId.slice(CUSTOMER.length) : customerId);

/** The customer to whom the cart with this id belongs, or would belong. */
export const customerOfCart = (cartId: string): string => CUSTOMER + cartId.slice(CART.length);
