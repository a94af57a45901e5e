import { type Migration, rewrite } from '@souk/subgraph';
import { repairLine, repairParagraphs } from '@souk/text/line.ts';
import type { ProductOption } from '../catalogue/product.model.ts';
import type { Ctx } from '../context.ts';
import { optionKeyOf } from '../variants/choices.ts';
import type { OptionChoice } from '../variants/variant.model.ts';

const repairOptions = (options: readonly ProductOption[]): ProductOption[] =>
  options.map(({ name, values }) => ({ name: repairLine(name), values: values.map(repairLine) }));

const repairChoices = (choices: readonly OptionChoice[]): OptionChoice[] =>
  choices.map(({ name, value }) => ({ name: repairLine(name), value: repairLine(value) }));

/** Whether two options of a product, or two values of an option, are equal after normalization. */
const hasTwins = (options: readonly ProductOption[]): boolean =>
  [options.map(({ name }) => name), ...options.map(({ values }) => values)].some(
    (texts) => new Set(texts).size < texts.length,
  );

/**
 * Normalizes the texts of products, variants, categories and tags from before the rules of `@souk/text`. Duplicates that
 * this would create (SKUs of a seller, values of an option, tags) are left and logged, as a person has to decide.
 */
export const textsOfProducts: Migration<Ctx> = {
  name: '0003-texts-of-products',
  async up({ db, log }) {
    const withTwins = new Set<string>();
    await rewrite(log, {
      model: db.products,
      fields: ['name', 'nameKey', 'description', 'options'],
      change(product) {
        const name = repairLine(product.name);
        const description = repairParagraphs(product.description);
        const options = repairOptions(product.options);
        if (hasTwins(options)) withTwins.add(product._id);
        return {
          name,
          description,
          ...(name === product.name ? {} : { nameKey: name.toLowerCase() }),
          ...(withTwins.has(product._id) ? {} : { options }),
        };
      },
    });
    if (withTwins.size > 0) {
      log.warn({ products: [...withTwins] }, 'options left unchanged: normalization would create duplicates');
    }
    await rewrite(log, {
      model: db.variants,
      fields: ['options', 'optionKey', 'productId'],
      change({ options, productId }) {
        const repaired = repairChoices(options);
        return withTwins.has(productId) ? {} : { options: repaired, optionKey: optionKeyOf(repaired) };
      },
    });
    // Separate from the choices: a variant whose SKU would be a duplicate still gets its choices normalized.
    await rewrite(log, {
      model: db.variants,
      fields: ['sku'],
      change: ({ sku }) => ({ sku: sku && repairLine(sku) }),
    });
    await rewrite(log, {
      model: db.categories,
      fields: ['name', 'nameKey', 'description'],
      change(category) {
        const name = repairLine(category.name);
        return {
          name,
          ...(name === category.name ? {} : { nameKey: name.toLowerCase() }),
          description: repairParagraphs(category.description),
        };
      },
    });
    await rewrite(log, {
      model: db.tags,
      fields: ['name'],
      change: ({ name }) => ({ name: repairLine(name) }),
    });
  },
  // The previous values are unknown, and the previous version reads this form as well.
  async down() {},
};
