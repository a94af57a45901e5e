import { type Family, plain } from './family.ts';

const books = { seller: 'maktaba-medina', category: 'books', supply: 'many' } as const;
const formats = [
  [
    'Format',
    [
      ['Paperback', 1],
      ['Hardback', 1.6],
    ],
  ],
] as const;

export const paper: readonly Family[] = [
  {
    ...books,
    code: 'COK',
    noun: '',
    motif: 'book',
    price: [1600, 2900],
    options: formats,
    tags: ['book', 'cooking'],
    what: 'A cookbook from our own press',
    made: [
      'Written at the stove and tested in three home kitchens.',
      'The photographs were taken on the day, and then the food was eaten.',
    ],
    care: 'In English, sewn, 192 pages.',
    items: [
      ['Salt and Lemon', 'sixty recipes for preserved things', 'saffron'],
      ['The Sunday Couscous', 'one dish in forty households', 'terracotta'],
      ['Bread Before Dawn', 'loaves from the neighbourhood oven', 'sand'],
      ['Green Medina', 'vegetables through the year', 'emerald'],
      ['The Sweet Tray', 'pastries for feasts and for Tuesdays', 'rose'],
      ['Fire and Clay', 'everything that can be done in a tagine', 'pomegranate'],
    ],
  },
  {
    ...books,
    code: 'CRF',
    noun: '',
    motif: 'book',
    price: [1900, 3600],
    options: formats,
    tags: ['book', 'craft', 'design'],
    what: 'A book on craft',
    made: [
      'Drawn and photographed in the workshops themselves.',
      'With step-by-step plates and a list of tools.',
    ],
    care: 'In English and French, 224 pages.',
    items: [
      ['Drawing the Star', 'constructions with compass and rule', 'cobalt'],
      ['Threads of the Atlas', 'the signs that weavers use', 'pomegranate'],
      ['The Dyer’s Year', 'plants, vats and recipes', 'indigo'],
      ['Cut Tile', 'a season with a zellige master', 'turquoise'],
      ['A Reed and Some Ink', 'a first course in calligraphy', 'charcoal'],
      ['Houses Round a Court', 'forty plans of riads', 'ivory'],
    ],
  },
  {
    ...books,
    code: 'TRV',
    noun: '',
    motif: 'book',
    price: [1200, 2200],
    options: formats,
    tags: ['book', 'travel', 'reading'],
    what: 'A travel book to read on the train',
    made: [
      'The author went by bus, on foot, and once by mistake.',
      'With hand-drawn maps at the head of each chapter.',
    ],
    care: 'In English, 288 pages.',
    items: [
      ['Slow Road to Zagora', 'eleven days along one river', 'copper'],
      ['The Last Ferry', 'the strait and those who cross it', 'cobalt'],
      ['Nine Gates', 'a walk round the walls of Fes', 'walnut'],
      ['Salt Wind', 'letters from Essaouira', 'turquoise'],
      ['Under Toubkal', 'a winter in the high villages', 'indigo'],
    ],
  },
  {
    ...books,
    code: 'VRS',
    noun: '',
    motif: 'book',
    price: [900, 1700],
    tags: ['book', 'poetry', 'gift'],
    what: 'A slim book of verse',
    made: [
      'Set by hand in the original and in translation, on facing pages.',
      'Printed in an edition of eight hundred.',
    ],
    care: 'Arabic and English, 96 pages.',
    items: [
      ['Orange Tree, Noon', 'poems of a small garden', 'saffron'],
      ['Songs from the Threshing', 'work songs of the plain', 'sand'],
      ['Night Has a Door', 'love poems of the west', 'plum'],
      ['What the Well Said', 'riddles and answers', 'emerald'],
      ['Letters on Water', 'sixty short poems', 'turquoise'],
    ],
  },
  {
    ...books,
    code: 'NTB',
    noun: 'Notebook',
    motif: 'notebook',
    price: [900, 2400],
    options: [
      [
        'Size',
        [
          ['A6', 1],
          ['A5', 1.5],
        ],
      ],
      plain('Paper', 'Plain', 'Ruled', 'Dotted'),
    ],
    tags: ['stationery', 'gift', 'paper'],
    what: 'A notebook that lies flat',
    made: [
      'Sewn in sixteens and bound in offcuts from the leather street.',
      'The edges are coloured by hand.',
    ],
    care: '160 pages, 100 g paper, good for ink.',
    items: [
      ['Zellige', 'a star stamped on the cover', 'cobalt'],
      ['Traveller’s', 'a strap and a pencil loop', 'walnut'],
      ['Marbled', 'endpapers floated on water', 'plum'],
      ['Garden', 'a green cloth spine', 'emerald'],
      ['Saffron', 'yellow edges', 'saffron'],
      ['Ledger', 'red corners and numbered pages', 'pomegranate'],
    ],
  },
];
