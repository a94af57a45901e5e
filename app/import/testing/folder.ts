import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Small tables in the form of the Olist data: two sellers, two categories, three products, two orders. */
export const TABLES = {
  'olist_sellers_dataset.csv': [
    'seller_id,seller_zip_code_prefix,seller_city,seller_state',
    's1,1529,sao paulo / sao paulo,SP',
    's2,93310,"novo hamburgo, rio grande do sul, brasil",RS',
  ],
  'product_category_name_translation.csv': [
    '\uFEFFproduct_category_name,product_category_name_english',
    'perfumaria,perfumery',
    'construcao_ferramentas_jardim,costruction_tools_garden',
  ],
  'olist_products_dataset.csv': [
    '"product_id","product_category_name","product_name_lenght","product_description_lenght","product_photos_qty","product_weight_g","product_length_cm","product_height_cm","product_width_cm"',
    '"p1",perfumaria,40,287,1,225,16,10,14',
    '"p2",pc_gamer,44,276,1,1000,30,18,20',
    '"p3",,,,,0,,,',
  ],
  'olist_order_items_sample.csv': [
    'order_id,order_item_id,product_id,seller_id,shipping_limit_date,price,freight_value',
    'o1,1,p1,s1,2017-09-19 09:45:35,58.90,13.29',
    'o1,2,p2,s2,2017-09-18 23:00:00,239.90,19.93',
    'o2,1,p1,s1,2018-01-18 14:48:30,61.00,0.10',
  ],
} satisfies Record<string, string[]>;

export type TableName = keyof typeof TABLES;

/** A folder of its own with tables of Olist; `undefined` in place of lines leaves a file out. */
export class OlistFolder {
  readonly path = mkdtempSync(join(tmpdir(), 'souk-olist-'));

  constructor(changes: Partial<Record<TableName, string[] | undefined>> = {}) {
    for (const [name, lines] of Object.entries({ ...TABLES, ...changes })) {
      if (lines) this.write(name as TableName, lines);
    }
  }

  write(name: TableName, lines: readonly string[], lineBreak = '\r\n'): void {
    writeFileSync(join(this.path, name), lines.join(lineBreak));
  }

  remove(): void {
    rmSync(this.path, { recursive: true, force: true });
  }
}
