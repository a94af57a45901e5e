import { families } from './catalogue/families.ts';
import { demoCategories } from './categories.ts';
import { demoId } from './ids.ts';
import { palettes } from './pictures/palettes.ts';
import type { DemoAttribute, DemoProduct } from './types.ts';

const COLOUR = demoId('atr', 'colour');
const HANDMADE = demoId('atr', 'handmade');

/** What products of all categories have, and shops filter by: a colour, and whether a thing was made by hand. */
export function demoAttributes(): DemoAttribute[] {
  const categoryIds = demoCategories()
    .filter(({ parentId }) => parentId === null)
    .map(({ id }) => id);
  const used = new Set(families.flatMap(({ items }) => items.map(([, , palette]) => palette)));
  const choices = Object.entries(palettes)
    .filter(([name]) => [...used].some((palette) => palette === name))
    .map(([slug, { main }]) => ({
      slug,
      label: `${slug.charAt(0).toUpperCase()}${slug.slice(1)}`,
      hex: main,
    }));
  return [
    { id: COLOUR, slug: 'colour', name: 'Colour', kind: 'COLOR', choices, categoryIds },
    { id: HANDMADE, slug: 'handmade', name: 'Handmade', kind: 'BOOLEAN', choices: [], categoryIds },
  ];
}

/** The values of a product: the palette of its picture, and whether it has the tag for things made by hand. */
export const demoValues = (palette: string, tags: readonly string[]): DemoProduct['attributes'] => [
  { attributeId: COLOUR, value: [palette] },
  { attributeId: HANDMADE, value: tags.includes('handmade') },
];
