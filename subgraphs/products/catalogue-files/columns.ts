/** The fields that a column of a catalogue file can have, besides those with a name of their own behind a colon. */
export const FIELDS = [
  ...(['id', 'sku', 'handle', 'name', 'description', 'status', 'category', 'tags'] as const),
  ...(['price', 'currency', 'compareAtPrice', 'stock', 'lowStockThreshold'] as const),
  ...(['weightGrams', 'lengthMillimeters', 'widthMillimeters', 'heightMillimeters'] as const),
  ...(['seoTitle', 'seoDescription', 'slug', 'images', 'optionNames', 'optionValues'] as const),
  ...(['option1Name', 'option1Value', 'option2Name', 'option2Value', 'option3Name', 'option3Value'] as const),
] as const;

export type Field = (typeof FIELDS)[number];

/** Fields with a name: the stock at a location, the value of an attribute, the price in a currency, the value of an option. */
const NAMED = ['stock', 'attribute', 'price', 'option'] as const;

export type NamedField = `${(typeof NAMED)[number]}:${string}`;
export type AnyField = Field | NamedField;

/** Text cells are kept as they are, apart from the apostrophe before what looks like a formula. */
const NUMBERS: ReadonlySet<string> = new Set<Field>([
  ...(['price', 'compareAtPrice', 'stock', 'lowStockThreshold'] as const),
  ...(['weightGrams', 'lengthMillimeters', 'widthMillimeters', 'heightMillimeters'] as const),
]);

/** Whether a field holds a number; attributes may hold anything. */
export const isNumber = (field: string): boolean =>
  NUMBERS.has(field) || field.startsWith('stock:') || field.startsWith('price:');

/** Prices decide whether a file writes decimal commas. */
export const isPrice = (field: string): boolean =>
  field === 'price' || field === 'compareAtPrice' || field.startsWith('price:');

/** Headers of files of other shops besides the names of fields, compared by their letters and digits. */
const SYNONYMS: Readonly<Partial<Record<Field, readonly string[]>>> = {
  id: ['Variant ID'],
  sku: ['Variant SKU', 'Article number', 'Item number'],
  handle: ['Product handle', 'Product', 'Product ID'],
  name: ['Title', 'Product name', 'Product title'],
  description: ['Body (HTML)', 'Body', 'Product description'],
  status: ['Published', 'Product status', 'Enabled', 'Is published'],
  category: ['Product category', 'Categories', 'Type'],
  tags: ['Product tags', 'Keywords'],
  price: ['Variant price', 'Master price', 'Unit price'],
  currency: ['Cost currency', 'Currency code'],
  compareAtPrice: ['Variant compare at price', 'List price'],
  stock: [
    ...['Variant inventory qty', 'Variant inventory quantity', 'Stock on hand'],
    ...['Quantity', 'Qty', 'Inventory', 'On hand'],
  ],
  weightGrams: ['Variant grams', 'Grams', 'Weight', 'Variant weight', 'Product weight'],
  lengthMillimeters: ['Length', 'Depth'],
  widthMillimeters: ['Width'],
  heightMillimeters: ['Height'],
  seoTitle: ['Meta title'],
  seoDescription: ['Meta description'],
  slug: ['Product slug'],
  images: ['Image src', 'Image', 'Image URL', 'Image URLs', 'Pictures', 'Assets', 'Product media'],
  optionNames: ['Option groups'],
  option1Name: ['Variant option 1 name'],
  option1Value: ['Variant option 1 value'],
  option2Name: ['Variant option 2 name'],
  option2Value: ['Variant option 2 value'],
  option3Name: ['Variant option 3 name'],
  option3Value: ['Variant option 3 value'],
};

const keyOf = (header: string) => header.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
const BY_KEY = new Map<string, Field>(
  FIELDS.flatMap((field) => [field, ...(SYNONYMS[field] ?? [])].map((name) => [keyOf(name), field])),
);

/** The field that a header is taken for, whatever its case; null for an unknown one. */
export function fieldOf(header: string): AnyField | null {
  const trimmed = header.trim();
  const [prefix = '', ...rest] = trimmed.split(':');
  const name = rest.join(':').trim();
  const named = NAMED.find((one) => one === prefix.trim().toLowerCase());
  if (named && name !== '') return `${named}:${name}`;
  const key = keyOf(trimmed);
  const priced = /^(?:variant)?price([a-z]{3})$/.exec(key);
  if (priced?.[1]) return `price:${priced[1].toUpperCase()}`;
  return BY_KEY.get(key) ?? null;
}

/** Whether a text names a field. */
export function isField(text: string): text is AnyField {
  const at = text.indexOf(':');
  if (at < 0) return FIELDS.some((field) => field === text);
  return NAMED.some((one) => one === text.slice(0, at)) && text.slice(at + 1).trim() !== '';
}

/** The texts of a list in one cell: separated by |, by which {@link listOf} divides them again. */
export function listText(texts: readonly string[]): string {
  const [only, ...others] = texts;
  if (only === undefined) return '';
  return others.length === 0 && /[,;\n]/u.test(only) ? `${only}|` : texts.join('|');
}

/** The texts of a list in a cell: where one | is, only that divides them. */
export const listOf = (text: string, others: RegExp): string[] =>
  text
    .split(text.includes('|') ? '|' : others)
    .map((one) => one.trim())
    .filter((one) => one !== '');
