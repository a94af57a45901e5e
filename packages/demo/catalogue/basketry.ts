import type { Family } from './family.ts';

/** From the seller whose papers are still being checked, so all of it stays in draft. */
export const basketry: readonly Family[] = [
  {
    seller: 'palm-and-reed',
    category: 'baskets-poufs',
    code: 'BSK',
    noun: 'Basket',
    motif: 'basket',
    price: [1900, 5400],
    supply: 'many',
    options: [
      [
        'Size',
        [
          ['Medium', 1],
          ['Large', 1.5],
        ],
      ],
    ],
    tags: ['palm', 'storage', 'handmade'],
    what: 'A coiled basket of date-palm leaf',
    made: [
      'Stitched in the shade, because the leaf must stay damp.',
      'Strong enough to carry a week of market in.',
    ],
    care: 'Mist it now and then so that it stays supple.',
    items: [
      ['Laundry', 'a lid and two handles', 'sand'],
      ['Bread', 'a low rim with a red stitch', 'terracotta'],
      ['Market', 'long leather handles', 'walnut'],
      ['Cradle', 'an oval bottom and a soft edge', 'ivory'],
      ['Firewood', 'a double wall', 'olive'],
      ['Pompom', 'woollen tufts in all colours', 'rose'],
    ],
  },
];
