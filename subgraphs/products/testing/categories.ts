import { anonymous, type Viewer } from '@souk/subgraph';
import { refreshCounts } from '../counts/refresh-counts.ts';
import { ownContext } from './own-context.ts';
import { librarian, type Shop, type UserErrors } from './shop.ts';

/** A category as the mutations of categories answer it. */
export interface TestCategory {
  id: string;
  slug: string;
  name: string;
  version: number;
  depth: number;
  position: number;
}

/** The answer to any mutation of a category. */
export type CategoryAnswer = UserErrors & {
  category?: TestCategory | null;
  categories?: TestCategory[] | null;
  parent?: TestCategory | null;
  target?: TestCategory | null;
  deletedId?: string | null;
};

const FIELDS = '{ id slug name version depth position }';

const ANSWERS = {
  updateCategory: `category ${FIELDS}`,
  moveCategory: `category ${FIELDS}`,
  reorderCategories: `categories ${FIELDS} parent ${FIELDS}`,
  mergeCategories: `category ${FIELDS} deletedId`,
  deleteCategory: `deletedId parent ${FIELDS} target ${FIELDS}`,
} as const;

/** The mutations of a category that exists. */
export type CategoryMutation = keyof typeof ANSWERS;

/** All of them. */
export const CATEGORY_MUTATIONS = Object.keys(ANSWERS) as CategoryMutation[];

/** The document of such a mutation. */
export function documentOf(name: CategoryMutation): string {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input${name === 'deleteCategory' ? '' : '!'}`;
  const byId = !['reorderCategories', 'mergeCategories'].includes(name);
  const [variables, args] = byId ? ['$id: ID!, ', 'id: $id, '] : ['', ''];
  return `mutation (${variables}$input: ${type}) {
    ${name}(${args}input: $input) { ${ANSWERS[name]} userErrors { code message field } } }`;
}

/** Later than anything that a change of a category repeats. */
export const LATER_MS = 600_000;

/** The category tree of a shop: changes of it as the librarian, and what became of them. */
export type TestTree = Awaited<ReturnType<typeof treeOf>>;

/** The tree of a shop, and how to close what it opened. */
export async function treeOf(shop: Shop) {
  const { ctx, close } = await ownContext(shop);
  const change = (name: CategoryMutation, input: object | null, id?: string, viewer: Viewer = librarian) =>
    shop.mutate<CategoryAnswer>(viewer, name, documentOf(name), id === undefined ? { input } : { id, input });
  const stored = (id: string) => ctx.db.categories.findById(id).lean();
  return {
    ctx,
    close,
    change,
    /** Categories one below the other; their ids from the top down. */
    async chain(...names: string[]): Promise<[string, ...string[]]> {
      const ids: string[] = [];
      for (const name of names) ids.push(await shop.category(name, { parentId: ids.at(-1) }));
      return ids as [string, ...string[]];
    },
    move: async (id: string, parentId: string | null, rest: object = {}) =>
      change('moveCategory', { version: (await stored(id))?.version, parentId, ...rest }, id),
    pathOf: async (id: string) => (await stored(id))?.path,
    async productPath(id: string) {
      const product = await ctx.db.products.findById(id).lean();
      return [product?.categoryId, product?.categoryPath];
    },
    /** The counts that categories show, after the sweep. */
    async counts(...ids: string[]) {
      await refreshCounts(ctx);
      const { data } = await shop.run<Record<string, { productCount: number }>>(
        anonymous,
        `{ ${ids.map((id, at) => `c${at}: category(id: "${id}") { productCount }`).join(' ')} }`,
      );
      return ids.map((_, at) => data[`c${at}`]?.productCount);
    },
    eventsOf: async (id: string) =>
      (await shop.events())
        .filter(({ aggregateId, type }) => aggregateId === id && type.startsWith('category.'))
        .map(({ type }) => type.slice('category.'.length)),
    /** The slug of the category that a slug leads to, and how many products it lists. */
    async bySlug(slug: string) {
      const { data } = await shop.run<{
        categoryBySlug: { slug: string } | null;
        products: { totalCount: number };
      }>(
        anonymous,
        `query ($slug: String!) { categoryBySlug(slug: $slug) { slug }
          products(filter: { categorySlug: $slug }) { totalCount } }`,
        { slug },
      );
      return [data.categoryBySlug?.slug, data.products.totalCount];
    },
  };
}
