import type { Motif } from '../scene.ts';
import { bracelet, earrings, necklace, ring } from './jewellery.ts';
import { pouf, satchel, slippers, tote, wallet } from './leather.ts';
import { lantern, pendant, tablelamp } from './light.ts';
import { teaglass, teapot, teatin, tray } from './metal.ts';
import { basket, bottle, preserve, soap, spice } from './pantry.ts';
import { book, kufic, notebook, painting } from './paper.ts';
import { bowl, jar, plate, tagine, tile, vase } from './pottery.ts';
import { cushion, kilim, rug, scarf, throwBlanket } from './textiles.ts';
import { backgammon, board, mirror, sidetable, spoons, woodbox } from './wood.ts';

export const motifs = {
  backgammon,
  basket,
  board,
  book,
  bottle,
  bowl,
  bracelet,
  cushion,
  earrings,
  jar,
  kilim,
  kufic,
  lantern,
  mirror,
  necklace,
  notebook,
  painting,
  pendant,
  plate,
  pouf,
  preserve,
  ring,
  rug,
  satchel,
  scarf,
  sidetable,
  slippers,
  soap,
  spice,
  spoons,
  tablelamp,
  tagine,
  teaglass,
  teapot,
  teatin,
  throw: throwBlanket,
  tile,
  tote,
  tray,
  vase,
  wallet,
  woodbox,
} as const satisfies Record<string, Motif>;

export type MotifName = keyof typeof motifs;
