/** A file that cannot be read beyond a line. */
export class MalformedFile extends Error {
  readonly line: number | null;
  readonly remedy: string;

  constructor(message: string, remedy: string, line: number | null = null) {
    super(message);
    this.name = 'MalformedFile';
    this.line = line;
    this.remedy = remedy;
  }
}
