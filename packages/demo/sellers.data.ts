import type { MotifName } from './pictures/motifs/index.ts';
import type { PaletteName } from './pictures/palettes.ts';

export interface SellerPlan {
  slug: string;
  /** The start of the sku of everything this seller sells. */
  code: string;
  kind: 'MERCHANT' | 'ARTIST';
  pending?: true;
  email: string;
  name: string;
  contact: readonly [first: string, last: string];
  street: string;
  city: string;
  postalCode: string;
  motif: MotifName;
  palette: PaletteName;
  description: string;
}

export const sellerPlans: readonly SellerPlan[] = [
  {
    slug: 'dar-zellij',
    code: 'DZ',
    kind: 'MERCHANT',
    email: 'seller@souk.example',
    name: 'Dar Zellij',
    contact: ['Karim', 'Bennani'],
    street: '14 Derb Sidi Moussa',
    city: 'Fes',
    postalCode: '30000',
    motif: 'vase',
    palette: 'cobalt',
    description:
      'A family pottery on the hill above the medina, three generations at the same wheels. Bowls, tagines and cut tiles leave the kiln every Thursday, glazed in the blues Fes is known for.',
  },
  {
    slug: 'atlas-loom',
    code: 'AL',
    kind: 'MERCHANT',
    email: 'loom@souk.example',
    name: 'Atlas Loom',
    contact: ['Fatima', 'Ouazzani'],
    street: '3 Place des Tisserands',
    city: 'Azilal',
    postalCode: '22000',
    motif: 'rug',
    palette: 'pomegranate',
    description:
      'A cooperative of forty weavers from the villages around Azilal. Each rug carries the name of the woman who knotted it, and she is paid on the day it leaves the loom.',
  },
  {
    slug: 'noor-lanterns',
    code: 'NL',
    kind: 'MERCHANT',
    email: 'noor@souk.example',
    name: 'Noor Lanterns',
    contact: ['Youssef', 'Tazi'],
    street: '27 Rue des Dinandiers',
    city: 'Marrakesh',
    postalCode: '40000',
    motif: 'lantern',
    palette: 'brass',
    description:
      'Brass and copper, cut and pierced by hand until the light does the rest. We also beat the trays and teapots that stand under the lanterns.',
  },
  {
    slug: 'attarine-spice-house',
    code: 'AS',
    kind: 'MERCHANT',
    email: 'attarine@souk.example',
    name: 'Attarine Spice House',
    contact: ['Samira', 'El Fassi'],
    street: '8 Souk el Attarine',
    city: 'Fes',
    postalCode: '30000',
    motif: 'spice',
    palette: 'saffron',
    description:
      'Spices bought whole from the growers, roasted and ground the week they are sent. Our ras el hanout still follows a list written in 1931.',
  },
  {
    slug: 'chouara-leather',
    code: 'CL',
    kind: 'MERCHANT',
    email: 'chouara@souk.example',
    name: 'Chouara Leather',
    contact: ['Hassan', 'Debbagh'],
    street: '51 Derb Chouara',
    city: 'Fes',
    postalCode: '30000',
    motif: 'satchel',
    palette: 'walnut',
    description:
      'Hides tanned with bark and pomegranate peel, then cut, waxed and stitched two streets away. Made to be mended, and we do the mending.',
  },
  {
    slug: 'tiznit-silver',
    code: 'TS',
    kind: 'MERCHANT',
    email: 'tiznit@souk.example',
    name: 'Tiznit Silver',
    contact: ['Lahcen', 'Amzil'],
    street: '5 Place Mechouar',
    city: 'Tiznit',
    postalCode: '85000',
    motif: 'necklace',
    palette: 'silver',
    description:
      'Silversmiths in the old jewellers’ square. Filigree, enamel and coral set in the manner of the south, each piece hallmarked and weighed before your eyes.',
  },
  {
    slug: 'thuya-and-cedar',
    code: 'TC',
    kind: 'MERCHANT',
    email: 'thuya@souk.example',
    name: 'Thuya & Cedar',
    contact: ['Omar', 'Belkacem'],
    street: '19 Skala de la Kasbah',
    city: 'Essaouira',
    postalCode: '44000',
    motif: 'woodbox',
    palette: 'walnut',
    description:
      'Cabinet makers under the ramparts. We work burr of thuya and offcuts of cedar, inlaid with lemonwood and mother of pearl.',
  },
  {
    slug: 'maktaba-medina',
    code: 'MM',
    kind: 'MERCHANT',
    email: 'maktaba@souk.example',
    name: 'Maktaba Medina',
    contact: ['Leila', 'Cherkaoui'],
    street: '40 Rue Souika',
    city: 'Rabat',
    postalCode: '10000',
    motif: 'book',
    palette: 'emerald',
    description:
      'A bookshop with a bindery at the back. We publish a dozen titles a year on food, craft and travel, and sew notebooks from the paper that is left.',
  },
  {
    slug: 'yasmina-berrada',
    code: 'YB',
    kind: 'ARTIST',
    email: 'yasmina@souk.example',
    name: 'Yasmina Berrada',
    contact: ['Yasmina', 'Berrada'],
    street: '2 Rue de la Kasbah',
    city: 'Tangier',
    postalCode: '90000',
    motif: 'painting',
    palette: 'turquoise',
    description:
      'Painter. I work with the light of the strait: rooftops, harbours and gardens in gouache and oil, with a small edition of prints each season.',
  },
  {
    slug: 'idris-haddad',
    code: 'IH',
    kind: 'ARTIST',
    email: 'idris@souk.example',
    name: 'Idris Haddad',
    contact: ['Idris', 'Haddad'],
    street: '11 Derb el Horra',
    city: 'Meknes',
    postalCode: '50000',
    motif: 'kufic',
    palette: 'charcoal',
    description:
      'Calligrapher. Square Kufic and free brush on handmade paper, cut reed and walnut ink, one sheet at a time.',
  },
  {
    slug: 'hammam-rose',
    code: 'HR',
    kind: 'MERCHANT',
    email: 'rose@souk.example',
    name: 'Hammam Rose',
    contact: ['Nadia', 'Ait Lahcen'],
    street: '6 Route des Roses',
    city: 'Kelaat M’Gouna',
    postalCode: '45200',
    motif: 'soap',
    palette: 'rose',
    description:
      'Soaps, oils and waters from the valley of roses. We distil in May, press argan all winter, and put nothing in a jar that we would not put on a child.',
  },
  {
    slug: 'palm-and-reed',
    code: 'PR',
    kind: 'MERCHANT',
    pending: true,
    email: 'palm@souk.example',
    name: 'Palm & Reed',
    contact: ['Brahim', 'Oubella'],
    street: '9 Ksar Ait Ben Moro',
    city: 'Skoura',
    postalCode: '45500',
    motif: 'basket',
    palette: 'sand',
    description:
      'Baskets from the palm groves of Skoura, coiled and stitched by eleven families. New to the market, with our papers on the way.',
  },
];
