import { ACTORS } from './cast.ts';

/** A row of a table: what it is about, and a sign for each actor. */
export interface Row {
  name: string;
  cells: readonly string[];
}

/** The signs of the cells. */
export const SIGNS = { yes: '✓', nothing: '·', refused: '✗' } as const;

/** A Markdown table; rows with the same cells become one. */
export function tableOf(about: string, rows: readonly Row[]): string {
  const alike = Map.groupBy(rows, ({ cells }) => cells.join(' | '));
  const lines = [...alike].map(
    ([cells, same]) => `| ${same.map(({ name }) => `\`${name}\``).join(' ')} | ${cells} |`,
  );
  const ruler = ACTORS.map(() => ':-:').join('|');
  return [`| ${about} | ${ACTORS.join(' | ')} |`, `|---|${ruler}|`, ...lines].join('\n');
}

const ROW = /^\| (?<names>`.+`) \| (?<cells>.+) \|$/;

/** The rows of a Markdown text by section (its headings) and name, with their cells. */
export function rowsIn(text: string): Map<string, string> {
  const rows = new Map<string, string>();
  let section = '';
  for (const line of text.split('\n')) {
    if (line.startsWith('## ')) section = line.slice(3);
    const { names = '', cells = '' } = ROW.exec(line)?.groups ?? {};
    for (const [, name = ''] of names.matchAll(/`([^`]+)`/g)) rows.set(`${section}: ${name}`, cells);
  }
  return rows;
}

/** How two texts differ, row by row; empty when they say the same. */
export function differences(kept: string, found: string): string[] {
  const [before, now] = [rowsIn(kept), rowsIn(found)];
  return [...new Set([...before.keys(), ...now.keys()])].toSorted().flatMap((name) => {
    const [was, is] = [before.get(name), now.get(name)];
    if (was === is) return [];
    return [`${name}: the table has ${was ?? 'no row'}, found ${is ?? 'no such field or operation'}`];
  });
}
