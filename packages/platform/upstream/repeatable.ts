/** Whether a document only reads, as far as its text tells without parsing it; of any doubt it is taken to write. */
export const isRepeatable = (document: string): boolean => READS.test(document) && !WRITES.test(document);

const READS = /^\s*(?:query\b|\{)/;
const WRITES = /\bmutation\b/;
