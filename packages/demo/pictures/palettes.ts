/** The colours of one object: its body, a deep and a light tone of it, and a contrasting accent. */
export interface Palette {
  main: string;
  deep: string;
  light: string;
  accent: string;
}

const tone = (main: string, deep: string, light: string, accent: string): Palette => ({
  main,
  deep,
  light,
  accent,
});

export const palettes = {
  cobalt: tone('#2456a6', '#12306b', '#eaf1fb', '#e8a33d'),
  indigo: tone('#3b3f8f', '#20224f', '#dfe0f5', '#d98b5f'),
  turquoise: tone('#1f9aa0', '#0d5a66', '#e2f5f2', '#f0b44c'),
  emerald: tone('#1f7a55', '#0e4634', '#e3f3e6', '#e2b34a'),
  olive: tone('#7c8440', '#474d20', '#f1f0d6', '#c4622d'),
  saffron: tone('#e2a12b', '#9a5f0f', '#fdf2d3', '#8f2f2a'),
  brass: tone('#c3923a', '#7a5316', '#f9e7b6', '#2f6f73'),
  copper: tone('#bb6a3c', '#70371b', '#f7dcc4', '#2f6a6b'),
  terracotta: tone('#c45f3c', '#7d3320', '#fae3d3', '#2d6d7a'),
  pomegranate: tone('#a82b3f', '#5f1424', '#fadfe0', '#e6b04a'),
  rose: tone('#d07a8b', '#8b3f55', '#fdebec', '#5b7f6a'),
  plum: tone('#7a3f72', '#452042', '#f3e1f0', '#e0a458'),
  ivory: tone('#efe4cd', '#8a7450', '#fffaf0', '#5c4632'),
  sand: tone('#d9bd8f', '#8d6f43', '#fbf2df', '#a34d31'),
  walnut: tone('#8a5733', '#4f2e18', '#eed5b4', '#d9a648'),
  charcoal: tone('#4a4a52', '#232329', '#e9e6e0', '#d99a3e'),
  silver: tone('#b9c0c6', '#646d76', '#f6f8f9', '#b4433e'),
} as const satisfies Record<string, Palette>;

export type PaletteName = keyof typeof palettes;

/** Wall, floor and niche of the room in which an object stands. */
export interface Room {
  wall: string;
  niche: string;
  floor: string;
  line: string;
}

const room = (wall: string, niche: string, floor: string, line: string): Room => ({
  wall,
  niche,
  floor,
  line,
});

/** Rooms by day; each is soft enough to let any palette stand before it. */
export const rooms: readonly Room[] = [
  room('#f3e3cf', '#fbf3e6', '#d9b58e', '#d8b48b'),
  room('#dfe8e0', '#f3f7f0', '#b4c6b2', '#b3c9b6'),
  room('#dbe6ec', '#f1f6f8', '#a9c0cc', '#aac4d1'),
  room('#f2dcd3', '#fbefe9', '#d6a593', '#dcae9d'),
  room('#e9dfea', '#f7f2f7', '#c2aec6', '#c9b5cd'),
  room('#ece6d4', '#faf7ec', '#c9bb92', '#cbbf99'),
];

/** Rooms at dusk, for things that give light. */
export const duskRooms: readonly Room[] = [
  room('#2b2f52', '#3a3f6b', '#1c1f3a', '#4a5084'),
  room('#3b2a3f', '#533a57', '#281b2c', '#6b4c70'),
  room('#1f3d45', '#2b545d', '#142a31', '#3b6d77'),
  room('#49302a', '#64433a', '#311e1a', '#7d574b'),
];
