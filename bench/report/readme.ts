/** The README has no place for the bench. */
export class NoMarkers extends Error {}

const BEGIN = '<!-- bench -->';
const END = '<!-- /bench -->';

/** A README with the report between its markers in place of what was there. Raises NoMarkers. */
export function withReport(readme: string, report: string): string {
  const begin = readme.indexOf(BEGIN);
  const end = readme.indexOf(END, begin);
  if (begin === -1 || end === -1) throw new NoMarkers(`README.md has no ${BEGIN} … ${END}`);
  return `${readme.slice(0, begin + BEGIN.length)}\n\n${report.trim()}\n\n${readme.slice(end)}`;
}
