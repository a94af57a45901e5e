import type { Random } from '../random.ts';
import type { Palette } from './palettes.ts';
import { diamond, fill, line, type Point, polygon, rect, star } from './svg.ts';

type Band = (x: number, y: number, w: number, h: number, ink: string, second: string) => string;

/** Places along a band, `step` apart and centred in their cells. */
const cells = (x: number, w: number, step: number): number[] => {
  const count = Math.max(1, Math.round(w / step));
  return Array.from({ length: count }, (_, i) => x + ((i + 0.5) * w) / count);
};

const bandKinds: readonly Band[] = [
  (x, y, w, h, ink) => {
    const points = cells(x - h / 2, w + h, h / 2).map((cx, i): Point => [cx, y + h * (i % 2 ? 0.2 : 0.8)]);
    return line(polygon(points).slice(0, -1), ink, h * 0.2);
  },
  (x, y, w, h, ink, second) =>
    fill(
      cells(x, w, h * 1.1)
        .map((cx) => diamond(cx, y + h / 2, h * 0.5, h * 0.44))
        .join(''),
      ink,
    ) +
    fill(
      cells(x, w, h * 1.1)
        .map((cx) => diamond(cx, y + h / 2, h * 0.2, h * 0.18))
        .join(''),
      second,
    ),
  (x, y, w, h, ink) =>
    line(
      cells(x, w, h * 0.7)
        .map((cx) => `M${cx.toFixed(1)} ${y + h / 2}h.1`)
        .join(''),
      ink,
      h * 0.36,
      'stroke-linecap="round"',
    ),
  (x, y, w, h, ink, second) => {
    const arcs = (k: number): string =>
      cells(x, w, h)
        .map(
          (cx) => `M${(cx - h * k).toFixed(1)} ${y + h * 0.86}a${h * k} ${h * k * 1.5} 0 0 1 ${2 * h * k} 0Z`,
        )
        .join('');
    return fill(arcs(0.46), ink) + fill(arcs(0.22), second);
  },
  (x, y, w, h, ink) =>
    fill(
      cells(x, w, h * 0.9)
        .map((cx) =>
          polygon([
            [cx - h * 0.45, y + h * 0.88],
            [cx, y + h * 0.12],
            [cx + h * 0.45, y + h * 0.88],
          ]),
        )
        .join(''),
      ink,
    ),
  (x, y, w, h, ink, second) =>
    fill(
      cells(x, w, h * 1.15)
        .map((cx) => star(cx, y + h / 2, h * 0.46))
        .join(''),
      ink,
    ) +
    fill(
      cells(x, w, h * 1.15)
        .map((cx) => star(cx, y + h / 2, h * 0.18))
        .join(''),
      second,
    ),
  (x, y, w, h, ink, second) =>
    rect(x, y + h * 0.2, w, h * 0.18, ink) +
    rect(x, y + h * 0.5, w, h * 0.08, second) +
    rect(x, y + h * 0.68, w, h * 0.18, ink),
  (x, y, w, h, ink) =>
    line(
      cells(x, w, h * 0.55)
        .map((cx) => `M${(cx - h * 0.25).toFixed(1)} ${y + h * 0.85}l${h * 0.5} ${-h * 0.7}`)
        .join(''),
      ink,
      h * 0.13,
    ),
];

/**
 * Horizontal bands of ornament filling a rectangle, thick and thin in turn; which ones and in which of the palette's
 * colours follows from the generator.
 */
export function bands(r: Random, p: Palette, x: number, y: number, w: number, h: number, size = 62): string {
  const grounds = [p.main, p.light, p.deep, p.accent];
  let out = '';
  let top = y;
  let last = -1;
  while (top < y + h) {
    const height = size * (0.55 + r.next() * 0.9);
    let pick = r.int(0, grounds.length - 1);
    if (pick === last) pick = (pick + 1) % grounds.length;
    last = pick;
    const ground = grounds[pick] as string;
    const ink =
      pick === 1 ? r.pick([p.main, p.deep]) : r.pick(pick === 3 ? [p.light, p.deep] : [p.light, p.accent]);
    out += rect(x, top, w, height + 1, ground);
    out += r.pick(bandKinds)(x, top, w, height, ink, ground === p.accent ? p.light : p.accent);
    out += rect(x, top + height - 3, w, 5, pick === 1 ? p.deep : p.light, 0, 'opacity=".75"');
    top += height;
  }
  return out;
}

/** A few bands on an otherwise bare body, for ornament that leaves room. */
export function girdle(r: Random, p: Palette, x: number, y: number, w: number, h: number): string {
  return (
    r.pick(bandKinds)(x, y, w, h, p.light, p.accent) +
    rect(x, y - 12, w, 6, p.accent) +
    rect(x, y + h + 6, w, 6, p.accent)
  );
}
