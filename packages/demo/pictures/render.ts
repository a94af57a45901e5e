import type { DemoCategory, DemoMedia, DemoProduct, DemoSeller, Look, MediaPurpose } from '../types.ts';
import { drawBanner, drawLogo, drawThing } from './drawings.ts';

/** Width and height of each kind of picture, in pixels. */
export const sizes: Record<MediaPurpose, { width: number; height: number }> = {
  PRODUCT: { width: 960, height: 960 },
  CATEGORY: { width: 960, height: 960 },
  SELLER_LOGO: { width: 512, height: 512 },
  SELLER_BANNER: { width: 1600, height: 400 },
};

const drawings: Record<MediaPurpose, (look: Look) => string> = {
  PRODUCT: drawThing,
  CATEGORY: drawThing,
  SELLER_LOGO: drawLogo,
  SELLER_BANNER: drawBanner,
};

/** The JPEG bytes of any picture of the market. */
export function renderMedia(media: Pick<DemoMedia, 'purpose' | 'look'>): Promise<Buffer> {
  return jpeg(drawings[media.purpose](media.look));
}

/** The picture of a product, 960 by 960. */
export function renderProductPicture(product: Pick<DemoProduct, 'look'>): Promise<Buffer> {
  return renderMedia({ purpose: 'PRODUCT', look: product.look });
}

/** The picture of a category, 960 by 960. */
export function renderCategoryPicture(category: Pick<DemoCategory, 'look'>): Promise<Buffer> {
  return renderMedia({ purpose: 'CATEGORY', look: category.look });
}

/** A seller's logo, 512 by 512. */
export function renderSellerLogo(seller: Pick<DemoSeller, 'look'>): Promise<Buffer> {
  return renderMedia({ purpose: 'SELLER_LOGO', look: seller.look });
}

/** A seller's banner, 1600 by 400. */
export function renderBanner(seller: Pick<DemoSeller, 'look'>): Promise<Buffer> {
  return renderMedia({ purpose: 'SELLER_BANNER', look: seller.look });
}

// JPEG because it costs a fraction of WebP to encode, which counts when a first start draws some 350 of these. Sharp is
// loaded on first use: five of the six seeds want the data only.
async function jpeg(svg: string): Promise<Buffer> {
  const { default: sharp } = await import('sharp');
  return sharp(Buffer.from(svg)).jpeg({ quality: 68 }).toBuffer();
}
