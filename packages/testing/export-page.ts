import { serviceViewer } from '@souk/subgraph';
import type { TestSubgraph } from './subgraph.ts';

/** The first rows of a section of what a subgraph exports of a person. */
export async function exportedRows(
  { run, running }: TestSubgraph,
  section: string,
  person: { userId: string; sellerId?: string | null; email: string },
): Promise<Record<string, unknown>[]> {
  const field = `${running.name}PersonalData`;
  const query = `query ($userId: ID!, $sellerId: ID, $email: String!, $section: String!) {
    ${field}(userId: $userId, sellerId: $sellerId, email: $email, section: $section) }`;
  const { data, errors } = await run<Record<string, { rows: Record<string, unknown>[] }>>(
    serviceViewer('media'),
    query,
    { ...person, section },
  );
  const page = data?.[field];
  if (!page) throw new Error(JSON.stringify(errors));
  return page.rows;
}
