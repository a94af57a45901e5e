import { appendFile } from 'node:fs/promises';
import { exportFields, type ListedSection, type Person, type Row, type SectionPage } from '@souk/subgraph';
import { stringify } from 'csv-stringify/sync';
import type { Ctx } from '../context.ts';

/** A section that was written to two files in the spool. */
export interface CollectedSection extends ListedSection {
  service: string;
  json: string;
  csv: string;
  rows: number;
}

/** The sections of what a subgraph holds. Raises SERVICE_UNAVAILABLE when it does not answer. */
export async function sectionsOf(ctx: Ctx, service: Parameters<Ctx['services']['call']>[0]) {
  const { sections } = exportFields(service);
  const answer = await ctx.services.call<Record<string, ListedSection[]>>(service, `{ ${sections} }`);
  return answer[sections] ?? [];
}

/** Nobody else on the machine reads it. */
const PRIVATE = { mode: 0o600 };

/**
 * Writes a section page by page, as JSON and as CSV, so that no account is too large for memory. `onPage` is called after each
 * page. The files are added to `scratch` before they exist: they go, whatever fails. Raises SERVICE_UNAVAILABLE when the
 * subgraph does not answer.
 */
export async function collectSection(
  ctx: Ctx,
  person: Person,
  service: Parameters<Ctx['services']['call']>[0],
  { name, about }: ListedSection,
  { onPage, scratch }: { onPage: () => Promise<void>; scratch: string[] },
): Promise<CollectedSection> {
  const { page: field } = exportFields(service);
  const query = `query ($userId: ID!, $sellerId: ID, $email: String!, $section: String!, $after: String) {
    ${field}(userId: $userId, sellerId: $sellerId, email: $email, section: $section, after: $after)
  }`;
  const { spool } = ctx.runtime;
  const [json, csv] = [spool.newPath(), spool.newPath()];
  scratch.push(json, csv);
  let rows = 0;
  await appendFile(json, '[', PRIVATE);
  await appendFile(csv, '', PRIVATE);
  for (let after: string | null = null; ; ) {
    const variables = { ...person, section: name, after };
    const answer: Record<string, SectionPage> = await ctx.services.call(service, query, variables);
    // The same in both modes: within one process instants come as dates.
    const page = JSON.parse(JSON.stringify(answer[field])) as SectionPage;
    const separated = page.rows.map((row, at) => (rows + at === 0 ? '\n' : ',\n') + JSON.stringify(row));
    await appendFile(json, separated.join(''));
    await appendFile(csv, csvOf(page.rows, rows === 0));
    rows += page.rows.length;
    await onPage();
    after = page.next;
    if (after === null) break;
  }
  await appendFile(json, '\n]\n');
  return { service, name, about, json, csv, rows };
}

/** Lists and objects within a row are JSON; what a spreadsheet would run as a formula begins with an apostrophe. */
const csvOf = (rows: readonly Row[], isFirst: boolean): string =>
  stringify([...rows], {
    header: isFirst,
    bom: isFirst,
    escape_formulas: true,
    record_delimiter: 'windows',
    // A line feed alone is not the end of a record, so it would not be quoted.
    quoted_match: /[\r\n]/,
    cast: { boolean: String },
  });
