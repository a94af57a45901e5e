import { sizes } from './pictures/render.ts';
import type { DemoAccount, DemoCategory, DemoMedia, DemoProduct, DemoSeller, MediaPurpose } from './types.ts';

interface Subject {
  mediaId: string;
  subjectId: string;
  ownerAccountId: string;
  slug: string;
  altText: string;
  look: DemoMedia['look'];
  createdAt: Date;
}

/** One entry for each picture that sellers, categories and products point at. */
export function demoMedia(
  admin: DemoAccount,
  sellers: readonly DemoSeller[],
  categories: readonly DemoCategory[],
  products: readonly DemoProduct[],
): DemoMedia[] {
  const accountOf = new Map(sellers.map((seller) => [seller.id, seller.accountId]));
  return [
    ...sellers.flatMap((seller) => [
      media('SELLER_LOGO', { ...ofSeller(seller), mediaId: seller.logoMediaId, slug: `${seller.slug}-logo` }),
      media('SELLER_BANNER', {
        ...ofSeller(seller),
        mediaId: seller.bannerMediaId,
        slug: `${seller.slug}-banner`,
      }),
    ]),
    ...categories.map((category) =>
      media('CATEGORY', {
        mediaId: category.imageMediaId,
        subjectId: category.id,
        ownerAccountId: admin.id,
        slug: category.slug,
        altText: category.name,
        look: category.look,
        createdAt: admin.createdAt,
      }),
    ),
    ...products.map((product) =>
      media('PRODUCT', {
        mediaId: product.mediaId,
        subjectId: product.id,
        ownerAccountId: accountOf.get(product.sellerId) ?? admin.id,
        slug: product.slug,
        altText: product.name,
        look: product.look,
        createdAt: product.createdAt,
      }),
    ),
  ];
}

const ofSeller = (seller: DemoSeller): Omit<Subject, 'mediaId' | 'slug'> => ({
  subjectId: seller.id,
  ownerAccountId: seller.accountId,
  altText: seller.name,
  look: seller.look,
  createdAt: seller.createdAt,
});

const media = (purpose: MediaPurpose, { mediaId, slug, ...subject }: Subject): DemoMedia => ({
  id: mediaId,
  purpose,
  ...subject,
  ...sizes[purpose],
  fileName: `${slug}.jpg`,
  mimeType: 'image/jpeg',
});
