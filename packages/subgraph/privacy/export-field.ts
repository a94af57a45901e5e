import { badInput } from '@souk/platform';
import type { Ctx } from '../context.ts';
import { query } from '../identity/permissions.ts';
import { heldBy, type PersonalData, type Section } from './personal-data.ts';

/** A section as the subgraph that makes the archive sees it. */
export interface ListedSection {
  name: string;
  /** What it holds, for the person who reads it. */
  about: string;
}

/** The names of the service-only fields by which the archive of a person's data is made. */
export const exportFields = (service: string) => ({
  sections: `${service}PersonalDataSections`,
  page: `${service}PersonalData`,
});

/** The SDL of the service-only fields of a subgraph; each has its own names, as all subgraphs have them. */
export function exportSdl(service: string): string {
  const { sections, page } = exportFields(service);
  return `
extend type Query {
  "The sections of what this subgraph holds of a person, as \`{ name, about }\`."
  ${sections}: JSON! @inaccessible
  "A page of one section of what this subgraph holds of a person, as \`{ rows, next }\`."
  ${page}(
    "The account."
    userId: ID!
    "The business that the person owns."
    sellerId: ID
    "The email address of the account."
    email: String!
    "The name of the section."
    section: String!
    "What the page before gave as \`next\`; the first page without it."
    after: String
  ): JSON! @inaccessible
}
`;
}

interface PageArgs {
  userId: string;
  sellerId?: string | null;
  email: string;
  section: string;
  after?: string | null;
}

/** The resolvers of {@link exportSdl}. */
export function exportResolvers<C extends Ctx>(
  service: string,
  personalData: PersonalData<C>,
): Record<string, unknown> {
  const { sections, page } = exportFields(service);
  const all = sectionsOf(personalData);
  return {
    Query: {
      [sections]: query('service:media', (): ListedSection[] =>
        [...all].map(([name, { about }]) => ({ name, about })),
      ),
      [page]: query('service:media', (ctx: C, { section, after, sellerId, ...who }: PageArgs) => {
        const found = all.get(section);
        if (!found) throw badInput('There is no such section.');
        const { userId, email } = who;
        return found.page(ctx, { userId, email, sellerId: sellerId ?? null }, after ?? null);
      }),
    },
  };
}

function sectionsOf<C extends { readonly db: unknown }>(
  personalData: PersonalData<C>,
): ReadonlyMap<string, Section<C>> {
  return new Map(
    heldBy(personalData).flatMap(([name, held]) =>
      'none' in held || typeof held.exported === 'string' ? [] : [[name, held.exported] as const],
    ),
  );
}
