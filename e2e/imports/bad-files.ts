// Files that sellers send, and what an import answers to each.

/** A file and the answer to it. */
export interface BadFile {
  what: string;
  content: string | Uint8Array<ArrayBuffer>;
  input?: object;
  /** `<status> <created>/<updated>/<unchanged>/<failed>`, then `<code> <line> <column>` of each problem. */
  answer: readonly string[];
}

const bytes = (text: string, encoding: BufferEncoding = 'utf8') =>
  new Uint8Array(Buffer.from(text, encoding));
const utf16be = (text: string) => new Uint8Array(Buffer.from(text, 'utf16le').swap16());
const lines = (...all: string[]) => `${all.join('\n')}\n`;

/** Each has SKUs of its own, so that none meets the products of another. */
export const BAD_FILES: readonly BadFile[] = [
  { what: 'an empty file', content: bytes(' '), answer: ['FAILED 0/0/0/0', 'MALFORMED_FILE'] },
  {
    what: 'a header without rows',
    content: 'sku,name,price\n',
    answer: ['FAILED 0/0/0/0', 'MALFORMED_FILE'],
  },
  {
    what: 'headers that say nothing',
    content: lines('a,b', '1,2'),
    answer: ['FAILED 0/0/0/0', 'MALFORMED_FILE 1'],
  },
  {
    what: 'a quote that is never closed',
    content: lines('sku,name,price', 'B-1,"Bowl,1', 'B-2,Cup,1'),
    answer: ['FAILED 0/0/0/0', 'MALFORMED_FILE 2'],
  },
  {
    what: 'a quote in the middle of a cell',
    content: lines('sku,name,price', 'B-1,Screen 24"x,1'),
    answer: ['FAILED 0/0/0/0', 'MALFORMED_FILE 2'],
  },
  {
    what: 'JSON that was cut off',
    content: '[{"sku":"B-1","name":"Bowl","price":1},{"sku":"B-2"',
    answer: ['FAILED 0/0/0/0', 'MALFORMED_FILE 1'],
  },
  {
    what: 'prices that can be read in two ways',
    content: lines('sku,name,price', 'B-1,Bowl,"1,234"'),
    answer: ['FAILED 0/0/0/0', 'MALFORMED_FILE 2'],
  },
  {
    what: 'the same prices with the setting',
    content: lines('sku,name,price', 'two-1,Bowl,"1,234"'),
    input: { decimalSeparator: 'POINT' },
    answer: ['COMPLETED 1/0/0/0'],
  },
  {
    what: 'UTF-8 with a mark, CRLF, a quoted line break',
    content: '\ufeffsku,name,description,price\r\nbom-1,Bowl,"two\r\nlines",1\r\n',
    answer: ['COMPLETED 1/0/0/0'],
  },
  {
    what: 'UTF-16 little-endian, tabs',
    content: bytes('\ufeffsku\tname\tprice\nu16-1\tGröße\t1,50\n', 'utf16le'),
    answer: ['COMPLETED 1/0/0/0'],
  },
  {
    what: 'UTF-16 big-endian, CR',
    content: utf16be('\ufeffsku;name;price\rube-1;Größe;1,50\r'),
    answer: ['COMPLETED 1/0/0/0'],
  },
  {
    what: 'Windows-1252, semicolons, decimal commas',
    content: bytes('sku;name;price\nwin-1;Größe;1.234,50\n', 'latin1'),
    answer: ['COMPLETED 1/0/0/0'],
  },
  {
    what: 'headers in another case and order, and an unknown one',
    content: lines('PRICE,Name,Colour,Sku', '1,Bowl,red,case-1'),
    answer: ['COMPLETED 1/0/0/0', 'UNKNOWN_COLUMN 1 Colour'],
  },
  {
    what: 'a SKU in two rows',
    content: lines('sku,name,price', 'dup-1,Bowl,1', 'dup-2,Cup,1', 'dup-1,Mug,1'),
    answer: ['COMPLETED 1/0/0/2', 'DUPLICATE_SKU 2 sku', 'DUPLICATE_SKU 4 sku'],
  },
  {
    what: 'formulas in texts and in a price',
    content: lines('sku,name,price', 'form-1,=1+1,1', 'form-2,Cup,=1+1', 'form-3,@SUM(1),1'),
    answer: ['COMPLETED 2/0/0/1', 'INVALID_VALUE 3 price'],
  },
  {
    what: 'a negative price',
    content: lines('sku,name,price', 'neg-1,Bowl,-5.00'),
    answer: ['COMPLETED 0/0/0/1', 'INVALID_VALUE 2 price'],
  },
  {
    what: 'a row with too many cells, and one with too few',
    content: lines('sku,name,price', 'cell-1,Bowl,1,2', 'cell-2,Cup'),
    answer: ['COMPLETED 0/0/0/2', 'COLUMN_COUNT 2', 'MISSING_VALUE 3 price'],
  },
  {
    what: 'a category and a location that do not exist',
    content: lines('sku,name,price,category,stock:Moon', 'cat-1,Bowl,1,None such,', 'cat-2,Cup,1,,4'),
    answer: ['COMPLETED 0/0/0/2', 'NOT_FOUND 2 category', 'NOT_FOUND 3 stock:Moon'],
  },
  {
    what: 'rows of one product that do not follow each other',
    content: lines('handle,sku,name,price,option:Size', 'h,h-1,Hat,1,S', 'i,i-1,Cap,1,S', 'h,h-2,Hat,1,M'),
    answer: ['COMPLETED 1/0/0/2', 'CONTRADICTION 2 handle', 'CONTRADICTION 4 handle'],
  },
  {
    what: 'rows of one product without options',
    content: lines('handle,sku,name,price', 'o,o-1,Hat,1', 'o,o-2,Hat,1'),
    answer: ['COMPLETED 0/0/0/1', 'MISSING_VALUE 3 option1Value'],
  },
  {
    what: 'two names of one product',
    content: lines('handle,sku,name,price,option:Size', 'n,n-1,Hat,1,S', 'n,n-2,Cap,1,M'),
    answer: ['COMPLETED 0/0/0/1', 'CONTRADICTION 3 name'],
  },
  {
    what: 'control characters and a text that is too long',
    content: lines('sku,name,price', 'long-1,Bo\u0000wl,1', `long-2,${'x'.repeat(201)},1`),
    answer: ['COMPLETED 0/0/0/2', 'INVALID_VALUE 2 name', 'INVALID_VALUE 3 name'],
  },
  {
    what: 'stock that is no number of units',
    content: lines('sku,name,price,stock', 'st-1,Bowl,1,many', 'st-2,Cup,1,1.5', 'st-3,Mug,1,-1'),
    answer: ['COMPLETED 0/0/0/3', 'INVALID_VALUE 2 stock', 'INVALID_VALUE 3 stock', 'INVALID_VALUE 4 stock'],
  },
];
