import { type Family, plain } from './family.ts';

const base = { seller: 'noor-lanterns' } as const;

export const metalwork: readonly Family[] = [
  {
    ...base,
    category: 'lighting',
    code: 'LAN',
    noun: 'Lantern',
    motif: 'lantern',
    price: [3900, 9200],
    supply: 'many',
    options: [
      [
        'Size',
        [
          ['Small', 1],
          ['Medium', 1.45],
          ['Large', 2.1],
        ],
      ],
    ],
    tags: ['brass', 'garden', 'evening'],
    what: 'A hanging lantern for a candle or a small bulb',
    made: [
      'Soldered from cut sheet and glazed with mouth-blown glass.',
      'Every hole is punched by hand against a block of lead.',
    ],
    care: 'Dust with a dry brush; the brass will darken, and lemon brings it back.',
    items: [
      ['Riad', 'panes of amber glass', 'brass'],
      ['Seven Colours', 'a different glass on each side', 'plum'],
      ['Koutoubia', 'the outline of a minaret', 'copper'],
      ['Moon of Agdal', 'crescents round the dome', 'turquoise'],
      ['Pomegranate', 'ruby panes and a little crown', 'pomegranate'],
      ['Moss Glass', 'green panes in a dark frame', 'emerald'],
      ['Deep Water', 'cobalt panes and a silvered frame', 'cobalt'],
    ],
  },
  {
    ...base,
    category: 'lighting',
    code: 'PEN',
    noun: 'Pendant Lamp',
    motif: 'pendant',
    price: [7900, 18900],
    supply: 'few',
    options: [
      [
        'Diameter',
        [
          ['25 cm', 1],
          ['40 cm', 1.6],
        ],
      ],
      plain('Finish', 'Polished', 'Antique'),
    ],
    tags: ['brass', 'dining room', 'electric'],
    what: 'A pierced pendant that throws its pattern on the ceiling',
    made: [
      'Spun from one disc of brass, then drilled with four thousand holes over two days.',
      'Supplied with two metres of braided cable and a ceiling rose.',
    ],
    care: 'Fits E27 up to 60 W; have it wired by someone who knows how.',
    items: [
      ['Starfall', 'a scatter of stars that thins toward the rim', 'brass'],
      ['Dome of Cedar', 'a lattice drawn from a ceiling in Meknes', 'copper'],
      ['Full Moon', 'a perfect globe in silver tone', 'silver'],
      ['Pear', 'a long drop with a flared lip', 'saffron'],
      ['Lotus', 'petals folded outward', 'rose'],
      ['Black Sun', 'a blackened shell, gold within', 'charcoal'],
    ],
  },
  {
    ...base,
    category: 'lighting',
    code: 'TLP',
    noun: 'Table Lamp',
    motif: 'tablelamp',
    price: [5900, 12900],
    supply: 'many',
    tags: ['bedside', 'electric', 'gift'],
    what: 'A low lamp for a bedside or a shelf',
    made: [
      'A brass foot under a shade of stretched goatskin, painted with henna.',
      'The shade is sewn wet and tightens as it dries.',
    ],
    care: 'Fits E14 up to 25 W; wipe the skin with a barely damp cloth.',
    items: [
      ['Henna', 'rust-brown scrolls', 'terracotta'],
      ['Goat Path', 'bare parchment and a laced seam', 'ivory'],
      ['Indigo Night', 'blue skin with cut-out dots', 'indigo'],
      ['Orange Blossom', 'small flowers on pale orange', 'saffron'],
      ['Rosehip', 'red panels', 'pomegranate'],
    ],
  },
  {
    ...base,
    category: 'tea-metalwork',
    code: 'TRY',
    noun: 'Tray',
    motif: 'tray',
    price: [4200, 9900],
    supply: 'many',
    options: [
      [
        'Diameter',
        [
          ['30 cm', 1],
          ['45 cm', 1.6],
          ['60 cm', 2.3],
        ],
      ],
    ],
    tags: ['brass', 'tea', 'engraved'],
    what: 'A round, high-lipped tray',
    made: [
      'Engraved from the centre outward with a single chisel.',
      'Beaten on a sandbag and planished until it rings.',
    ],
    care: 'Polish with ash and lemon, or leave it be.',
    items: [
      ['Sun of Fes', 'a sunburst of chased lines', 'brass'],
      ['Rose Window', 'twelve petals within a ring', 'copper'],
      ['Silver Moon', 'a plain field and a braided edge', 'silver'],
      ['Compass', 'an eight-point star and four small ones', 'saffron'],
      ['Patina', 'verdigris left in the grooves', 'emerald'],
    ],
  },
  {
    ...base,
    category: 'tea-metalwork',
    code: 'POT',
    noun: 'Teapot',
    motif: 'teapot',
    price: [3600, 7800],
    supply: 'many',
    options: [
      [
        'Capacity',
        [
          ['0.6 l', 1],
          ['1.2 l', 1.4],
        ],
      ],
    ],
    tags: ['tea', 'kitchen', 'gift'],
    what: 'A teapot whose long spout pours from on high',
    made: [
      'Raised from sheet, silvered inside, with a built-in strainer.',
      'The handle is hollow and stays cool enough to hold.',
    ],
    care: 'Rinse with hot water only; soap spoils the tea.',
    items: [
      ['Mint', 'engraved leaves round the belly', 'silver'],
      ['Caravanserai', 'a brass body and an ebony knob', 'brass'],
      ['Copper Hearth', 'hammer marks left showing', 'copper'],
      ['Blue Enamel', 'a coat of cobalt enamel', 'cobalt'],
      ['Jade Enamel', 'a coat of green enamel', 'emerald'],
      ['Rose Enamel', 'a blush enamel and a gilt lid', 'rose'],
    ],
  },
  {
    ...base,
    category: 'tea-metalwork',
    code: 'GLS',
    noun: 'Tea Glasses',
    motif: 'teaglass',
    price: [1800, 3400],
    supply: 'many',
    options: [
      [
        'Set',
        [
          ['Set of 4', 1],
          ['Set of 6', 1.4],
          ['Set of 12', 2.6],
        ],
      ],
    ],
    tags: ['tea', 'glass', 'gift'],
    what: 'Small glasses for mint tea',
    made: [
      'Blown from recycled glass and gilded by brush.',
      'Thick at the foot and thin at the lip, as they should be.',
    ],
    care: 'Wash by hand so that the gilding stays.',
    items: [
      ['Golden Arch', 'a gilt arcade round the middle', 'saffron'],
      ['Sea Glass', 'bubbles in aqua', 'turquoise'],
      ['Ruby', 'a red flash and cut stars', 'pomegranate'],
      ['Amethyst', 'violet glass and white dots', 'plum'],
      ['Bottle Green', 'a thick green rim', 'emerald'],
      ['Evening Blue', 'blue bands and a fine gold line', 'cobalt'],
    ],
  },
];
