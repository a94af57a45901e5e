import { demoId, demoUuid } from './ids.ts';
import type { MotifName } from './pictures/motifs/index.ts';
import type { PaletteName } from './pictures/palettes.ts';
import type { DemoCategory } from './types.ts';

type Branch = readonly [
  slug: string,
  name: string,
  motif: MotifName,
  palette: PaletteName,
  description: string,
  children?: readonly Branch[],
];

const tree: readonly Branch[] = [
  [
    'home-living',
    'Home & Living',
    'pouf',
    'terracotta',
    'What makes a room warm underfoot and soft to the eye.',
    [
      [
        'textiles',
        'Textiles',
        'throw',
        'indigo',
        'Woven, knotted and embroidered by hand.',
        [
          [
            'rugs',
            'Rugs & Kilims',
            'rug',
            'pomegranate',
            'Knotted pile from the Atlas and flat weaves from the plains.',
          ],
          [
            'cushions-throws',
            'Cushions & Throws',
            'cushion',
            'saffron',
            'For sofas, beds and long evenings.',
          ],
        ],
      ],
      [
        'lighting',
        'Lighting',
        'lantern',
        'brass',
        'Pierced brass, coloured glass and the shadows they throw.',
      ],
      ['woodwork', 'Woodwork', 'woodbox', 'walnut', 'Thuya burr, cedar and walnut, inlaid and polished.'],
      ['baskets-poufs', 'Baskets & Poufs', 'basket', 'sand', 'Room to sit and room to put things away.'],
    ],
  ],
  [
    'kitchen-table',
    'Kitchen & Table',
    'teapot',
    'copper',
    'To cook in, to serve from, to gather round.',
    [
      [
        'ceramics',
        'Ceramics',
        'vase',
        'cobalt',
        'Thrown, glazed and fired in wood kilns.',
        [
          ['tagines', 'Tagines', 'tagine', 'terracotta', 'The pot and the dish of the same name.'],
          ['bowls-plates', 'Bowls & Plates', 'bowl', 'turquoise', 'Painted by hand, no two alike.'],
          ['vases-jars', 'Vases & Jars', 'jar', 'emerald', 'For flowers, for olives, or for themselves.'],
          ['zellige', 'Zellige Tiles', 'tile', 'cobalt', 'Cut tile by the box, for walls and table tops.'],
        ],
      ],
      ['tea-metalwork', 'Tea & Metalwork', 'teaglass', 'brass', 'Pots, trays and glasses for mint tea.'],
      ['spices-pantry', 'Spices & Pantry', 'spice', 'saffron', 'Whole spices, blends, oils and preserves.'],
    ],
  ],
  [
    'fashion',
    'Fashion',
    'scarf',
    'plum',
    'To wear and to carry.',
    [
      [
        'leather',
        'Leather',
        'satchel',
        'walnut',
        'Bark-tanned hides, saddle stitched.',
        [
          ['bags', 'Bags & Wallets', 'tote', 'copper', 'Satchels, totes and small leather.'],
          ['slippers', 'Slippers', 'slippers', 'saffron', 'Babouches for house and street.'],
        ],
      ],
      ['jewellery', 'Jewellery', 'necklace', 'silver', 'Silver, coral, enamel and amber.'],
      ['scarves', 'Scarves', 'scarf', 'rose', 'Light cloth in wool, cotton and cactus silk.'],
    ],
  ],
  [
    'art-books',
    'Art & Books',
    'painting',
    'turquoise',
    'For the wall and for the shelf.',
    [
      [
        'paintings-prints',
        'Paintings & Prints',
        'painting',
        'terracotta',
        'Originals and small editions, signed.',
      ],
      ['calligraphy', 'Calligraphy', 'kufic', 'charcoal', 'Reed, ink and handmade paper.'],
      ['books', 'Books & Notebooks', 'book', 'emerald', 'On food, craft, verse and travel.'],
    ],
  ],
  ['bath-body', 'Bath & Body', 'soap', 'rose', 'Soaps, oils and towels of the hammam.'],
];

/** The category tree, three levels deep, parents before their children. */
export function demoCategories(): DemoCategory[] {
  return walk(tree, []);
}

function walk(branches: readonly Branch[], above: string[]): DemoCategory[] {
  return branches.flatMap(([slug, name, motif, palette, description, children = []], position) => {
    const id = demoId('cat', slug);
    const path = [...above, id];
    const category: DemoCategory = {
      id,
      slug,
      name,
      description,
      parentId: above.at(-1) ?? null,
      path,
      position,
      imageMediaId: demoUuid(`category/${slug}`),
      look: { motif, palette, seed: `category/${slug}` },
    };
    return [category, ...walk(children, path)];
  });
}
