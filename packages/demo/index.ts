export { demoAccounts, demoMarket } from './market.ts';
export { DEMO_EMAILS, DEMO_PASSWORD } from './people.ts';
export {
  renderBanner,
  renderCategoryPicture,
  renderMedia,
  renderProductPicture,
  renderSellerLogo,
} from './pictures/render.ts';
export type * from './types.ts';
export type { Look } from './types.ts';
