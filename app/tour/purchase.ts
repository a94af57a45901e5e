import type { PurchaseStep } from './state.ts';
import { catalogueSteps } from './steps/catalogue.ts';
import { checkoutSteps } from './steps/checkout.ts';
import { fulfilmentSteps } from './steps/fulfilment.ts';
import { sellerSteps } from './steps/seller.ts';
import { shopperSteps } from './steps/shopper.ts';

/** A whole purchase, from two strangers' registration to the delivered order. */
export const purchase: readonly PurchaseStep[] = [
  ...shopperSteps,
  ...sellerSteps,
  ...catalogueSteps,
  ...checkoutSteps,
  ...fulfilmentSteps,
];
