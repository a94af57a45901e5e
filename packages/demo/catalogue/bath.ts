import { type Family, plain } from './family.ts';

const base = { seller: 'hammam-rose', category: 'bath-body', supply: 'many' } as const;

export const bath: readonly Family[] = [
  {
    ...base,
    code: 'SOP',
    noun: 'Soap',
    motif: 'soap',
    price: [550, 1100],
    options: [
      [
        'Pack',
        [
          ['Single bar', 1],
          ['Three bars', 2.7],
        ],
      ],
    ],
    tags: ['soap', 'natural', 'vegan'],
    what: 'A bar of 120 g, cured for ten weeks',
    made: [
      'Cooked in a copper kettle with oil from last year’s olives.',
      'Cut with a wire and stamped while still soft.',
    ],
    care: 'Let it dry between uses and it will last two months.',
    items: [
      ['Rose Petal', 'ground petals from the May harvest', 'rose'],
      ['Orange Blossom', 'the scent of Fes in April', 'saffron'],
      ['Ghassoul', 'clay that polishes the skin', 'walnut'],
      ['Eucalyptus', 'a clear head', 'emerald'],
      ['Black Olive', 'the paste of the hammam, in a bar', 'charcoal'],
      ['Lavender', 'flowers from Oulmes', 'plum'],
      ['Milk and Honey', 'goat’s milk and mountain honey', 'ivory'],
    ],
  },
  {
    ...base,
    code: 'BOL',
    noun: 'Body Oil',
    motif: 'bottle',
    price: [1400, 3200],
    options: [
      [
        'Volume',
        [
          ['50 ml', 1],
          ['100 ml', 1.75],
        ],
      ],
    ],
    tags: ['oil', 'skin', 'natural'],
    what: 'A light oil for skin and hair',
    made: ['The kernels are cracked by hand and pressed cold.', 'Steeped for forty days in the sun.'],
    care: 'Three drops are enough; keep it cool.',
    items: [
      ['Pure Argan', 'nothing else at all', 'saffron'],
      ['Prickly Pear', 'a green, dry oil', 'olive'],
      ['Rose Argan', 'petals left in the bottle', 'rose'],
      ['Sweet Almond', 'a mild scent for children', 'ivory'],
      ['Amber Night', 'resin, vanilla and orange', 'copper'],
    ],
  },
  {
    ...base,
    code: 'WTR',
    noun: 'Water',
    motif: 'bottle',
    price: [900, 1800],
    tags: ['skin', 'natural', 'vegan'],
    what: 'A flower water in a spray bottle of 200 ml',
    made: [
      'Distilled over wood in an alembic that belonged to a grandmother.',
      'One kilo of petals for each litre, and not a drop of alcohol.',
    ],
    care: 'Keep it in the cold and use it within a year.',
    items: [
      ['Damask Rose', 'the first run of the still', 'pomegranate'],
      ['Bitter Orange', 'a green, bright scent', 'terracotta'],
      ['Verbena', 'lemon and hay', 'emerald'],
      ['Geranium', 'rose with an edge', 'plum'],
    ],
  },
  {
    ...base,
    code: 'FTA',
    noun: 'Hammam Towel',
    motif: 'throw',
    price: [1900, 3600],
    options: [plain('Size', '90 × 170 cm', '100 × 200 cm')],
    tags: ['cotton', 'beach', 'travel'],
    what: 'A flat-woven, fringed towel',
    made: [
      'It drinks more with every wash and dries on the way home.',
      'Woven in Salé on looms that are older than the weavers.',
    ],
    care: 'Machine wash at 40 degrees.',
    items: [
      ['Salé Stripe', 'navy bands at both ends', 'cobalt'],
      ['Sunrise', 'coral fading into white', 'terracotta'],
      ['Pistachio', 'a pale green honeycomb', 'olive'],
      ['Pebble', 'a grey and white check', 'silver'],
      ['Peony', 'two pinks and a thin white line', 'rose'],
    ],
  },
];
