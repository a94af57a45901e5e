import type { Family } from './family.ts';

const base = { seller: 'dar-zellij', supply: 'many' } as const;

export const ceramics: readonly Family[] = [
  {
    ...base,
    category: 'tagines',
    code: 'TAG',
    noun: 'Tagine',
    motif: 'tagine',
    price: [3400, 6200],
    options: [
      [
        'Size',
        [
          ['22 cm', 1],
          ['27 cm', 1.3],
          ['32 cm', 1.65],
        ],
      ],
    ],
    tags: ['handmade', 'oven safe', 'cooking'],
    what: 'A tagine of red Fes clay',
    made: [
      'Thrown in one piece and fired twice, it keeps the steam in and the bottom from burning.',
      'The high lid sends the moisture back down, so that little water is needed.',
    ],
    care: 'Soak it for an hour before first use and warm it slowly.',
    items: [
      ['Fes Blue', 'brushed cobalt arabesques under a clear glaze', 'cobalt'],
      ['Honey Glaze', 'a single coat of amber glaze that pools in the throwing lines', 'saffron'],
      ['Bare Clay', 'no glaze outside and a rubbed, oiled surface', 'terracotta'],
      ['Safi Green', 'a deep copper-green glaze run thin at the rim', 'emerald'],
      ['Wedding', 'bands of red and gold painted for a feast', 'pomegranate'],
      ['Night Market', 'a black slip scratched through to the clay', 'charcoal'],
    ],
  },
  {
    ...base,
    category: 'bowls-plates',
    code: 'BWL',
    noun: 'Serving Bowl',
    motif: 'bowl',
    price: [1900, 4200],
    options: [
      [
        'Size',
        [
          ['18 cm', 1],
          ['24 cm', 1.4],
          ['30 cm', 1.9],
        ],
      ],
    ],
    tags: ['handmade', 'tableware', 'gift'],
    what: 'A wide, footed bowl',
    made: [
      'Turned on a kick wheel, then painted freehand with a brush of donkey hair.',
      'Drawn, filled and outlined by three different hands before it meets the kiln.',
    ],
    care: 'Safe in the dishwasher, though a soft sponge keeps the glaze bright for longer.',
    items: [
      ['Medina Star', 'an eight-pointed star at its heart', 'cobalt'],
      ['Lemon Grove', 'yellow scrolls on a white ground', 'saffron'],
      ['Harbour', 'sea-green fish scales from foot to rim', 'turquoise'],
      ['Fig Leaf', 'overlapping leaves in two greens', 'olive'],
      ['Tannery', 'checks of ochre, rust and brown', 'terracotta'],
      ['Desert Rose', 'dusty pink petals and a grey line', 'rose'],
      ['Midnight Garden', 'white blossom on indigo', 'indigo'],
    ],
  },
  {
    ...base,
    category: 'bowls-plates',
    code: 'PLT',
    noun: 'Dinner Plate',
    motif: 'plate',
    price: [1400, 2600],
    options: [
      [
        'Set',
        [
          ['Single', 1],
          ['Set of 4', 3.7],
          ['Set of 6', 5.4],
        ],
      ],
    ],
    tags: ['tableware', 'handmade'],
    what: 'A coupe-shaped plate of 27 cm',
    made: [
      'Pressed over a hump mould and trimmed by hand, so each edge waves a little.',
      'Painted at the wheel in one slow turn for each ring.',
    ],
    care: 'Fit for microwave and dishwasher; do not set it on an open flame.',
    items: [
      ['Andalus', 'interlaced ribbons round the rim', 'cobalt'],
      ['Saffron Ring', 'three warm rings and a bare centre', 'saffron'],
      ['Cedar Court', 'a rosette of twelve green petals', 'emerald'],
      ['Bride of Fes', 'a lace border in crimson', 'pomegranate'],
      ['Chefchaouen', 'a wash of sky blue fading to white', 'turquoise'],
      ['Salt Flat', 'a speckled white glaze over dark clay', 'ivory'],
    ],
  },
  {
    ...base,
    category: 'vases-jars',
    code: 'VAS',
    noun: 'Vase',
    motif: 'vase',
    price: [2900, 7900],
    options: [
      [
        'Height',
        [
          ['24 cm', 1],
          ['36 cm', 1.6],
        ],
      ],
    ],
    tags: ['handmade', 'decor', 'gift'],
    what: 'A tall, narrow-necked vase',
    made: [
      'Thrown in two halves and joined while leather-hard; run a finger inside and you will feel the seam.',
      'The ornament is laid out with compass and string before the first stroke of colour.',
    ],
    care: 'Glazed inside and watertight; change the water often and wipe the foot dry.',
    items: [
      ['Bab Boujloud', 'panels of blue and green zellige', 'cobalt'],
      ['Sultana', 'a collar of gilded lozenges', 'plum'],
      ['Oasis', 'palm fronds climbing a turquoise ground', 'turquoise'],
      ['Ember', 'a red reduction glaze that darkens to black', 'pomegranate'],
      ['White Kasbah', 'carved bands left unpainted', 'ivory'],
      ['Argan', 'olive leaves in relief', 'olive'],
      ['Blue Hour', 'dots of white slip on night blue', 'indigo'],
    ],
  },
  {
    ...base,
    category: 'vases-jars',
    code: 'JAR',
    noun: 'Lidded Jar',
    motif: 'jar',
    price: [2200, 4800],
    tags: ['handmade', 'storage', 'kitchen'],
    what: 'A round-bellied jar that holds a litre and a half',
    made: [
      'The lid is thrown together with the body and cut free, so the two fit only each other.',
      'Fired for eleven hours with olive stones, which leave their marks in the glaze.',
    ],
    care: 'Wash by hand and let the lid dry off the jar.',
    items: [
      ['Olive Keeper', 'a green glaze dipped to the shoulder', 'olive'],
      ['Preserved Lemon', 'yellow diamonds in two rows', 'saffron'],
      ['Mint Tea', 'a lattice of leaf green', 'emerald'],
      ['Sugar Loaf', 'white stars on cobalt', 'cobalt'],
      ['Harissa', 'a brick-red zigzag', 'terracotta'],
    ],
  },
  {
    ...base,
    category: 'zellige',
    code: 'ZEL',
    noun: 'Zellige Tiles',
    motif: 'tile',
    price: [3900, 7400],
    options: [
      [
        'Box',
        [
          ['Quarter m²', 1],
          ['Half m²', 1.9],
          ['One m²', 3.6],
        ],
      ],
    ],
    tags: ['zellige', 'wall', 'renovation'],
    what: 'Hand-cut tiles by the box',
    made: [
      'Each piece is chipped to shape with a hammer, so shades and edges vary and the wall shimmers.',
      'Laid face down from a drawn plan, they come numbered and with a template.',
    ],
    care: 'Lay without joints and seal after setting; outdoors only where it does not freeze.',
    items: [
      ['Eightfold Star', 'stars and crosses in blue and white', 'cobalt'],
      ['Bou Inania', 'green lozenges with an ochre line', 'emerald'],
      ['Courtyard', 'terracotta hexagons and small black keys', 'terracotta'],
      ['Saadian', 'a sixteen-point rosette in four colours', 'turquoise'],
      ['Pearl', 'plain squares in six shades of white', 'ivory'],
    ],
  },
];
