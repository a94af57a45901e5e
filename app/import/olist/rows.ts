import { countOf, idOf, instantOf, minorOf } from '../csv/cell-values.ts';
import { BadRow, defineRows } from '../csv/read-rows.ts';

/** The currency of all amounts of the data set. */
export const CURRENCY = 'BRL';

// The shops of the data set write the time of Brasília, three hours behind UTC; daylight saving is not recorded.
const BRASILIA = '-03:00';

/** A seller from the file. */
export interface SellerRow {
  id: string;
  postalCode: string;
  city: string;
  state: string;
}

const STATES = new Set(
  'AC AL AP AM BA CE DF ES GO MA MT MS MG PA PB PR PE PI RJ RN RS RO RR SC SP SE TO'.split(' '),
);

export const sellerRows = defineRows({
  columns: ['seller_id', 'seller_zip_code_prefix', 'seller_city', 'seller_state'],
  read(cells): SellerRow {
    const zip = cells.seller_zip_code_prefix;
    if (!/^\d{1,5}$/.test(zip))
      throw new BadRow(`seller_zip_code_prefix "${zip}" is no start of a postal code`);
    const state = cells.seller_state.toUpperCase();
    if (!STATES.has(state)) throw new BadRow(`seller_state "${cells.seller_state}" is no state of Brazil`);
    // Spreadsheets drop the zeros with which a fifth of the codes begin.
    const postalCode = zip.padStart(5, '0');
    return { id: idOf(cells.seller_id, 'seller_id'), postalCode, city: cells.seller_city, state };
  },
  key: ({ id }) => `seller ${id}`,
});

/** A category's name in Portuguese, which is its id, and in English. */
export interface CategoryRow {
  id: string;
  english: string;
}

export const categoryRows = defineRows({
  columns: ['product_category_name', 'product_category_name_english'],
  read: (cells): CategoryRow => ({
    id: idOf(cells.product_category_name, 'product_category_name'),
    english: idOf(cells.product_category_name_english, 'product_category_name_english'),
  }),
  key: ({ id }) => `category ${id}`,
});

/** A product from the file; null for missing values. Lengths in cm. */
export interface ProductRow {
  id: string;
  category: string | null;
  photos: number | null;
  weightGrams: number | null;
  size: readonly [number, number, number] | null;
}

export const productRows = defineRows({
  columns: [
    'product_id',
    'product_category_name',
    'product_photos_qty',
    'product_weight_g',
    'product_length_cm',
    'product_height_cm',
    'product_width_cm',
  ],
  read(cells): ProductRow {
    const category = cells.product_category_name;
    const sides = (['product_length_cm', 'product_width_cm', 'product_height_cm'] as const).map((column) =>
      countOf(cells[column], column),
    );
    const [length, width, height] = sides;
    return {
      id: idOf(cells.product_id, 'product_id'),
      category: category === '' ? null : idOf(category, 'product_category_name'),
      photos: countOf(cells.product_photos_qty, 'product_photos_qty'),
      // Four products weigh 0 g, which is to say that nobody weighed them.
      weightGrams: countOf(cells.product_weight_g, 'product_weight_g') || null,
      size: length && width && height ? [length, width, height] : null,
    };
  },
  key: ({ id }) => `product ${id}`,
});

/** One unit sold. Amounts in centavos. */
export interface ItemRow {
  orderId: string;
  item: number;
  productId: string;
  sellerId: string;
  shippingLimit: Date;
  price: number;
  freight: number;
}

export const itemRows = defineRows({
  columns: [
    'order_id',
    'order_item_id',
    'product_id',
    'seller_id',
    'shipping_limit_date',
    'price',
    'freight_value',
  ],
  read(cells): ItemRow {
    const item = countOf(cells.order_item_id, 'order_item_id', 1);
    if (item === null) throw new BadRow('order_item_id is missing');
    return {
      orderId: idOf(cells.order_id, 'order_id'),
      item,
      productId: idOf(cells.product_id, 'product_id'),
      sellerId: idOf(cells.seller_id, 'seller_id'),
      shippingLimit: instantOf(cells.shipping_limit_date, 'shipping_limit_date', BRASILIA),
      price: minorOf(cells.price, 'price', CURRENCY),
      freight: minorOf(cells.freight_value, 'freight_value', CURRENCY),
    };
  },
  key: ({ orderId, item }) => `item ${item} of order ${orderId}`,
});
