import type { Family } from './family.ts';

const base = { seller: 'attarine-spice-house', category: 'spices-pantry', supply: 'many' } as const;
const weights = [
  [
    'Weight',
    [
      ['50 g', 1],
      ['150 g', 2.4],
      ['500 g', 6.5],
    ],
  ],
] as const;

export const pantry: readonly Family[] = [
  {
    ...base,
    code: 'BLD',
    noun: 'Blend',
    motif: 'spice',
    price: [450, 790],
    options: weights,
    tags: ['spices', 'cooking', 'vegan'],
    what: 'A blend ground to order',
    made: [
      'Roasted in an iron pan, one spice after another, and mixed while warm.',
      'Stone-ground the week it is sent and packed in a tin lined with paper.',
    ],
    care: 'Keep it dark and closed; at its best within a year.',
    items: [
      ['Ras el Hanout', 'twenty-seven spices, rose and a little lavender', 'terracotta'],
      ['Fish Chermoula', 'coriander, cumin and lemon peel', 'olive'],
      ['Kefta', 'paprika, mint and a warm heat', 'pomegranate'],
      ['Seven Vegetable Couscous', 'ginger, turmeric and white pepper', 'saffron'],
      ['Mechoui Rub', 'cumin, salt and smoked chilli', 'copper'],
      ['Pumpkin Soup', 'cinnamon, mace and long pepper', 'sand'],
      ['Harira', 'celery seed, ginger and tomato powder', 'terracotta'],
      ['Orange Salad', 'cinnamon sugar with dried blossom', 'rose'],
    ],
  },
  {
    ...base,
    code: 'SPC',
    noun: 'from the Sack',
    motif: 'spice',
    price: [380, 920],
    options: weights,
    tags: ['spices', 'single origin', 'vegan'],
    what: 'A single spice from one grower',
    made: [
      'Bought by the sack at harvest and sifted by hand.',
      'Whole where it keeps better whole, ground where it must be.',
    ],
    care: 'Keep it dry; toast it lightly to wake it up.',
    items: [
      ['Cumin', 'the sharp note of Alnif', 'sand'],
      ['Sweet Paprika', 'sun-dried peppers from Beni Mellal', 'pomegranate'],
      ['Turmeric', 'a deep orange root, finely milled', 'saffron'],
      ['Ginger', 'pale fibres and a clean heat', 'ivory'],
      ['Coriander Seed', 'round, citrus-scented seed', 'olive'],
      ['Cassia Bark', 'thick, sweet quills', 'walnut'],
      ['Dried Rosebuds', 'closed buds from the Dades valley', 'rose'],
      ['Nigella Seed', 'small black seeds for bread', 'charcoal'],
    ],
  },
  {
    ...base,
    code: 'OIL',
    noun: 'Oil',
    motif: 'bottle',
    price: [1100, 2900],
    options: [
      [
        'Volume',
        [
          ['250 ml', 1],
          ['500 ml', 1.8],
        ],
      ],
    ],
    tags: ['oil', 'cooking', 'vegan'],
    what: 'A cold-pressed oil in a dark bottle',
    made: [
      'Pressed within a day of picking and left to settle instead of being filtered.',
      'From a single press in the Souss, bottled by hand and numbered.',
    ],
    care: 'Store away from light; cloudiness in winter is natural.',
    items: [
      ['Toasted Argan', 'the taste of hazelnut', 'saffron'],
      ['Green Picholine Olive', 'a peppery finish', 'olive'],
      ['Black Olive', 'a round, mild body', 'charcoal'],
      ['Walnut', 'a dark, sweet scent', 'walnut'],
      ['Chilli-Steeped Olive', 'a slow heat', 'pomegranate'],
    ],
  },
  {
    ...base,
    code: 'PRS',
    noun: 'Preserve',
    motif: 'preserve',
    price: [590, 1290],
    tags: ['preserves', 'pantry', 'gift'],
    what: 'A jar put up in season',
    made: ['Cooked in copper in batches of thirty jars.', 'Nothing but fruit, salt or sugar, and time.'],
    care: 'Refrigerate after opening and use within two months.',
    items: [
      ['Salted Lemon', 'thin-skinned boussera lemons', 'saffron'],
      ['Fig and Anise', 'whole small figs', 'plum'],
      ['Quince and Cinnamon', 'amber slices', 'copper'],
      ['Sour Cherry', 'a dark syrup', 'pomegranate'],
      ['Green Olive and Bitter Orange', 'cracked olives', 'olive'],
      ['Medjool Date', 'a paste without added sugar', 'walnut'],
    ],
  },
  {
    ...base,
    code: 'TEA',
    noun: 'Tea',
    motif: 'teatin',
    price: [690, 1450],
    options: [
      [
        'Weight',
        [
          ['100 g', 1],
          ['250 g', 2.2],
        ],
      ],
    ],
    tags: ['tea', 'gift', 'vegan'],
    what: 'A loose tea in a painted tin',
    made: [
      'Blended on a cloth on the floor of the shop, a kilo at a time.',
      'Green gunpowder leaf for body, herbs for the rest.',
    ],
    care: 'Brew short and pour high; keep the tin closed.',
    items: [
      ['Nana Mint', 'whole dried spearmint leaves', 'emerald'],
      ['Wild Verbena', 'lemony leaves from the hills', 'olive'],
      ['Rose and Cardamom', 'petals and cracked pods', 'rose'],
      ['Saharan Night', 'wormwood and orange peel', 'indigo'],
      ['Saffron Morning', 'a few red threads in each cup', 'saffron'],
    ],
  },
];
