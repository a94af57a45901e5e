import { isDuplicate, refusal } from '@souk/subgraph';
import type { ProductDocument } from './product.model.ts';

const MAX_SLUGS = 50;

/** What a product stores when it gets a slug: former ones stay its own. Raises Refusal INVALID_STATE for too many. */
export function withSlug({ slugs }: ProductDocument, slug: string): Pick<ProductDocument, 'slug' | 'slugs'> {
  if (slugs.includes(slug)) return { slug, slugs };
  if (slugs.length >= MAX_SLUGS) {
    const message = `A product has at most ${MAX_SLUGS} slugs over time. Take one of its former ones.`;
    throw refusal('INVALID_STATE', message, ['input', 'slug']);
  }
  return { slug, slugs: [...slugs, slug] };
}

/** Raises Refusal ALREADY_EXISTS when an error says that the slug belongs to another product, present or former. */
export function refuseTakenSlug(error: unknown): void {
  if (!isDuplicate(error, 'slugs')) return;
  throw refusal('ALREADY_EXISTS', 'Another product has this slug, or had it before. Choose another one.', [
    'input',
    'slug',
  ]);
}
