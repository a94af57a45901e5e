import type { Client } from '../../app/client.ts';

/** A page of a list whose nodes have an id. */
export interface Page {
  edges: { cursor: string; node: { id: string } }[];
  nodes: { id: string }[];
  pageInfo: {
    hasNextPage: boolean;
    hasPreviousPage: boolean;
    startCursor: string | null;
    endCursor: string | null;
  };
  totalCount: number;
}

/** The arguments that cut a page out of a list. */
export interface Window {
  first?: number;
  after?: string | null;
  last?: number;
  before?: string | null;
}

/** One list: who looks, the name of its field, and its arguments besides those of the page. */
export interface List {
  client: Client;
  field: string;
  narrowed?: string;
}

/** The operation that reads a page of a list. */
export function pageOf({ field, narrowed = '' }: List): string {
  return `query ($first: Int, $after: String, $last: Int, $before: String) {
    ${field}(${narrowed} first: $first, after: $after, last: $last, before: $before) {
      edges { cursor node { id } }
      nodes { id }
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
      totalCount
    }
  }`;
}

/** One page; raises an error when it is refused. */
export async function readPage(list: List, window: Window): Promise<Page> {
  const data = await list.client.ok<Record<string, Page>>(pageOf(list), { ...window });
  const page = data[list.field];
  if (!page) throw new Error(`${list.field} answered nothing`);
  return page;
}

/** The codes with which a page is refused. */
export async function refusedWith(list: List, window: Window): Promise<string[]> {
  const { errors } = await list.client.run(pageOf(list), { ...window });
  return errors.map(({ extensions }) => extensions.code);
}

/** All pages from one end of a list to the other, in the order read. */
export async function walk(list: List, size: number, direction: 'forward' | 'backward'): Promise<Page[]> {
  const pages: Page[] = [];
  let window: Window = direction === 'forward' ? { first: size } : { last: size };
  for (;;) {
    const page = await readPage(list, window);
    pages.push(page);
    const { hasNextPage, hasPreviousPage, startCursor, endCursor } = page.pageInfo;
    if (!(direction === 'forward' ? hasNextPage : hasPreviousPage)) return pages;
    if (pages.length > 50) throw new Error('the list does not end');
    window =
      direction === 'forward' ? { first: size, after: endCursor } : { last: size, before: startCursor };
  }
}

/** The ids of a page's `nodes` when nothing else is asked for. */
export async function nodesOf({ client, field, narrowed = '' }: List, window: Window): Promise<string[]> {
  const data = await client.ok<Record<string, { nodes: { id: string }[] }>>(
    `query ($first: Int, $after: String, $last: Int, $before: String) {
      ${field}(${narrowed} first: $first, after: $after, last: $last, before: $before) { nodes { id } }
    }`,
    { ...window },
  );
  return data[field]?.nodes.map(({ id }) => id) ?? [];
}

/** The ids on a page. */
export const idsOf = ({ edges }: Page): string[] => edges.map(({ node }) => node.id);
