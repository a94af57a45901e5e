import { hash32 } from '../random.ts';

export type Point = readonly [x: number, y: number];

const n = (value: number): string => String(Math.round(value * 10) / 10);

/** A closed polygon as path data. */
export const polygon = (points: readonly Point[]): string =>
  `M${points.map(([x, y]) => `${n(x)} ${n(y)}`).join('L')}Z`;

/** A star (or, with `inner` near 1, a rosette edge) with its first point upward. */
export function star(cx: number, cy: number, radius: number, points = 8, inner = 0.62): string {
  return polygon(
    Array.from({ length: points * 2 }, (_, i): Point => {
      const angle = (i * Math.PI) / points - Math.PI / 2;
      const reach = i % 2 === 0 ? radius : radius * inner;
      return [cx + reach * Math.cos(angle), cy + reach * Math.sin(angle)];
    }),
  );
}

/** A lozenge around a centre. */
export const diamond = (cx: number, cy: number, w: number, h: number): string =>
  polygon([
    [cx, cy - h],
    [cx + w, cy],
    [cx, cy + h],
    [cx - w, cy],
  ]);

/** A filled path, with any further attributes as they stand. */
export const fill = (d: string, colour: string, more = ''): string =>
  `<path d="${d}" fill="${colour}" ${more}/>`;

/** A stroked path without a filling. */
export const line = (d: string, colour: string, width: number, more = ''): string =>
  `<path d="${d}" fill="none" stroke="${colour}" stroke-width="${n(width)}" ${more}/>`;

/** A disc. */
export const disc = (cx: number, cy: number, radius: number, colour: string, more = ''): string =>
  `<circle cx="${n(cx)}" cy="${n(cy)}" r="${n(radius)}" fill="${colour}" ${more}/>`;

/** A rectangle, with rounded corners if asked. */
export const rect = (
  x: number,
  y: number,
  w: number,
  h: number,
  colour: string,
  round = 0,
  more = '',
): string =>
  `<rect x="${n(x)}" y="${n(y)}" width="${n(w)}" height="${n(h)}" rx="${n(round)}" fill="${colour}" ${more}/>`;

/** Ornament cut off at the edge of a shape. */
export function clip(d: string, ornament: string): string {
  const id = `c${hash32(d).toString(36)}`;
  return `<clipPath id="${id}"><path d="${d}"/></clipPath><g clip-path="url(#${id})">${ornament}</g>`;
}

/** A body with ornament on it, lit from the left (the gradient `#volume` stands in every picture). */
export const solid = (d: string, colour: string, ornament = ''): string =>
  `${fill(d, colour)}${ornament ? clip(d, ornament) : ''}${fill(d, 'url(#volume)')}`;

/** The soft shadow of something that stands on the floor. */
export const shadow = (cx: number, cy: number, rx: number): string =>
  `<ellipse cx="${cx}" cy="${cy}" rx="${n(rx)}" ry="${n(rx * 0.13)}" fill="url(#shade)"/>`;

/**
 * The outline of a thing turned on a wheel: half widths at heights, from top to bottom, joined by a smooth curve
 * (Catmull-Rom as Bézier) and mirrored at the axis.
 */
export function lathe(cx: number, profile: readonly Point[]): string {
  const right = profile.map(([y, half]): Point => [cx + half, y]);
  const left = profile.map(([y, half]): Point => [cx - half, y]).reverse();
  const [start = [cx, 0]] = right;
  return `M${n(start[0])} ${n(start[1])}${smooth(right)}L${left[0]?.map(n).join(' ')}${smooth(left)}Z`;
}

function smooth(points: readonly Point[]): string {
  let d = '';
  for (let i = 0; i + 1 < points.length; i++) {
    const p1 = points[i] as Point;
    const p2 = points[i + 1] as Point;
    const p0 = points[i - 1] ?? p1;
    const p3 = points[i + 2] ?? p2;
    const out = [p1[0] + (p2[0] - p0[0]) / 6, p1[1] + (p2[1] - p0[1]) / 6];
    const into = [p2[0] - (p3[0] - p1[0]) / 6, p2[1] - (p3[1] - p1[1]) / 6];
    d += `C${[...out, ...into, ...p2].map(n).join(' ')}`;
  }
  return d;
}
