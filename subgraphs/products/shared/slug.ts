/** The name as a part of a URL: lower-case ASCII letters, digits and single hyphens; `item` when nothing is left. */
export function slugify(name: string): string {
  const plain = name.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
  const slug = plain.replaceAll(/[^a-z0-9]+/g, '-').slice(0, 80);
  return slug.replaceAll(/^-+|-+$/g, '') || 'item';
}

/** A slug that no other thing has: the name, and the random end of the thing's id. */
export const slugOf = (name: string, id: string) => `${slugify(name)}-${id.slice(-10)}`;
