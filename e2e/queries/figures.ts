/** What a page takes: the cost that limits count, and the reads of MongoDB. */
export interface PageFigures {
  cost: number;
  reads: number;
}

// A row of the table: page, who opens it, cost, reads.
const ROW = /^\| `(?<page>\w+)` \|(?<about>.*)\| (?<cost>\d+) \| (?<reads>\d+) \|$/;

/** The figures of a table, by page. */
export const figuresIn = (text: string): Map<string, PageFigures> =>
  new Map(
    text.split('\n').flatMap((line) => {
      const { page, cost, reads } = ROW.exec(line)?.groups ?? {};
      return page ? [[page, { cost: Number(cost), reads: Number(reads) }] as const] : [];
    }),
  );

/** A text whose table has these figures. */
export const withFigures = (text: string, figures: ReadonlyMap<string, PageFigures>): string =>
  text
    .split('\n')
    .map((line) => {
      const { page = '', about } = ROW.exec(line)?.groups ?? {};
      const now = figures.get(page);
      return now ? `| \`${page}\` |${about}| ${now.cost} | ${now.reads} |` : line;
    })
    .join('\n');
