/** The rules for values that the data does not have; shown by `--help` and documented in README.md. */
export const RULES = `Values that the data does not have:
  currency      BRL throughout
  seller name   "Loja <city> <start of the id>"; cities in title case, cut at what is no part of them
                ("sao paulo / sao paulo" is Sao Paulo), Unknown where the file has a number or a mail address
  product name  category, size by the longest side (small to 20 cm, medium to 40, large to 70, else oversize),
                weight, start of the id: "Perfumery, small, 225 g (1e9e8ef0)"
  category      its English name with slips mended; its Portuguese words where it has no translation;
                none where the product has none ("Assorted Goods" in the name)
  seller of a   the one of most of its order lines (of several the latest); without order lines one of the
  product       sellers, picked by a hash of the product's id
  price         the most frequent one of its order lines (of several the latest); without order lines the middle
                price of its category (or of all), times the fourth root of the billed weight in kg held between
                0.5 and 2.5, set down to end in .90; billed weight: the greater of weight and cm3 / 5000
  stock         5 to 100 units, from a hash of the id
  order date    the earliest shipping limit of its lines, in the time of Brasilia (UTC-3)
  order         left out whole when one of its lines is bad
`;

export const HELP = `npm run import -- olist <folder> [--again]
Loads a folder of Olist data: olist_sellers_dataset.csv, product_category_name_translation.csv,
olist_products_dataset.csv and olist_order_items_dataset.csv (or olist_order_items_sample.csv).
Works beside a running "npm start", or on its data while it does not run, or on MONGODB_URI and REDIS_URL.
  --again   send everything again, also what an earlier run has stored (which changes nothing there)
  --help    this text
An invalid line is reported by file and number and skipped. An interrupted import continues where it stopped.
Ends with 0 when all valid rows are stored and each seller's totals are those of the file, 1 when something failed or
totals differ, 2 when the folder or a file cannot be used, 130 when it was interrupted.

${RULES}`;

/** The parsed command line. */
export type ImportArguments =
  | { kind: 'olist'; folder: string; again: boolean }
  | { kind: 'help' }
  | { kind: 'wrong'; why: string };

/** Parses the arguments of `npm run import --`. */
export function readArguments(words: readonly string[]): ImportArguments {
  const options = words.filter((word) => word.startsWith('-'));
  const [format, folder, ...more] = words.filter((word) => !word.startsWith('-'));
  if (options.includes('--help') || options.includes('-h')) return { kind: 'help' };
  const unknown = options.filter((option) => option !== '--again');
  if (unknown.length > 0) return { kind: 'wrong', why: `Unknown option: ${unknown.join(' ')}` };
  if (format === undefined) return { kind: 'wrong', why: 'The format is missing, such as "olist".' };
  if (format !== 'olist') return { kind: 'wrong', why: `Unknown format: ${format}. There is "olist".` };
  if (folder === undefined) return { kind: 'wrong', why: 'The folder is missing.' };
  if (more.length > 0) return { kind: 'wrong', why: `Only one folder is allowed; remove: ${more.join(' ')}` };
  return { kind: 'olist', folder, again: options.includes('--again') };
}
