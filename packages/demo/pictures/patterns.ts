import { diamond, fill, line, polygon, star } from './svg.ts';

export interface PatternInk {
  ink: string;
  second: string;
  ground: string;
}

type Tile = (t: number, c: PatternInk) => string;

// Each tile is a square of side t whose edges meet its neighbours'.
const tiles: readonly Tile[] = [
  (t, c) =>
    fill(
      [
        [0, 0],
        [t, 0],
        [0, t],
        [t, t],
        [t / 2, t / 2],
      ]
        .map(([x = 0, y = 0]) => star(x, y, t * 0.34, 8, 0.76))
        .join(''),
      c.ink,
    ) +
    fill(
      diamond(t / 2, 0, t * 0.1, t * 0.1) +
        diamond(0, t / 2, t * 0.1, t * 0.1) +
        diamond(t, t / 2, t * 0.1, t * 0.1) +
        diamond(t / 2, t, t * 0.1, t * 0.1),
      c.second,
    ),
  (t, c) =>
    line(`M0 ${t / 2}L${t / 2} 0L${t} ${t / 2}L${t / 2} ${t}Z`, c.ink, t * 0.06) +
    line(`M0 0L${t} ${t}M${t} 0L0 ${t}`, c.second, t * 0.025) +
    fill(star(t / 2, t / 2, t * 0.2), c.ink),
  (t, c) =>
    [0, 1, 2]
      .map((i) =>
        line(
          `M0 ${t * (0.5 - i * 0.16)}A${t / 2} ${t / 2} 0 0 1 ${t} ${t * (0.5 - i * 0.16)}M${-t / 2} ${t * (1 - i * 0.16)}A${t / 2} ${t / 2} 0 0 1 ${t / 2} ${t * (1 - i * 0.16)}A${t / 2} ${t / 2} 0 0 1 ${t * 1.5} ${t * (1 - i * 0.16)}`,
          i === 1 ? c.second : c.ink,
          t * 0.045,
        ),
      )
      .join(''),
  (t, c) =>
    fill(star(t / 2, t / 2, t * 0.48, 4, 0.42), c.ink) +
    fill(star(t / 2, t / 2, t * 0.2, 8), c.second) +
    [
      [0, 0],
      [t, 0],
      [0, t],
      [t, t],
    ]
      .map(([x = 0, y = 0]) => fill(star(x, y, t * 0.24, 8, 0.7), c.second))
      .join(''),
  (t, c) =>
    fill(
      polygon([
        [0, 0],
        [t / 2, 0],
        [0, t / 2],
      ]) +
        polygon([
          [t, t],
          [t / 2, t],
          [t, t / 2],
        ]),
      c.ink,
    ) +
    fill(
      polygon([
        [t, 0],
        [t, t / 2],
        [t / 2, 0],
      ]) +
        polygon([
          [0, t],
          [0, t / 2],
          [t / 2, t],
        ]),
      c.second,
    ) +
    fill(star(t / 2, t / 2, t * 0.25, 8, 0.7), c.ink),
];

export const PATTERN_COUNT = tiles.length;

/** A repeating ornament as a `<pattern>`, to be used as `fill="url(#id)"`. */
export function pattern(id: string, kind: number, side: number, colours: PatternInk): string {
  const draw = tiles[kind % tiles.length] as Tile;
  return `<pattern id="${id}" width="${side}" height="${side}" patternUnits="userSpaceOnUse"><path d="M0 0h${side}v${side}h-${side}z" fill="${colours.ground}"/>${draw(side, colours)}</pattern>`;
}
