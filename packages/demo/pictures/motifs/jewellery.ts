import { bands } from '../bands.ts';
import type { Motif } from '../scene.ts';
import { diamond, disc, fill, line, rect, star } from '../svg.ts';

const bead = (x: number, y: number, radius: number, colour: string): string =>
  disc(x + 4, y + 7, radius, '#000', 'opacity=".16"') +
  disc(x, y, radius, colour) +
  disc(x - radius * 0.3, y - radius * 0.35, radius * 0.32, '#fff', 'opacity=".55"');

const SILVER = '#c9ced3';
const STEEL = '#6d757d';

export const necklace: Motif = {
  setting: 'cloth',
  draw: (p, r) => {
    const count = r.pick([23, 27, 31]);
    const size = r.int(15, 21);
    const rhythm = r.int(2, 4);
    const beads = Array.from({ length: count }, (_, i) => {
      const t = (i / (count - 1)) * 2 - 1;
      const x = 480 + Math.sin(t * 1.9) * 250;
      const y = 600 - t * t * 400;
      return bead(
        x,
        y,
        i % rhythm === 0 ? size * 1.3 : size,
        i % rhythm === 0 ? p.main : i % 2 ? SILVER : p.accent,
      );
    }).join('');
    const drop = r.int(0, 2);
    const pendant =
      drop === 0
        ? fill(star(480, 700, 84, 8), STEEL) +
          fill(star(480, 697, 76, 8), SILVER) +
          fill(star(480, 697, 48, 8), p.main) +
          bead(480, 697, 18, p.accent)
        : drop === 1
          ? fill(diamond(480, 712, 72, 100), STEEL) +
            fill(diamond(480, 708, 64, 92), SILVER) +
            fill(diamond(480, 708, 38, 56), p.main) +
            [
              [480, 622],
              [418, 708],
              [542, 708],
              [480, 800],
            ]
              .map(([x = 0, y = 0]) => bead(x, y, 13, p.accent))
              .join('')
          : bead(480, 704, 78, p.main) +
            line('M408 690q72 40 144 0', SILVER, 10) +
            line('M412 726q68 36 136 0', p.accent, 7) +
            bead(480, 800, 16, SILVER);
    return beads + line('M480 612v30', STEEL, 9) + pendant;
  },
};

export const ring: Motif = {
  setting: 'cloth',
  draw: (p, r) => {
    const cut = r.int(0, 2);
    const stone =
      cut === 0
        ? `<ellipse cx="480" cy="318" rx="96" ry="72" fill="${p.main}"/><ellipse cx="452" cy="296" rx="34" ry="18" fill="#fff" opacity=".5"/>`
        : cut === 1
          ? fill(star(480, 318, 92, 8, 0.86), p.main) +
            fill(star(480, 318, 52, 8, 0.86), p.light, 'opacity=".45"')
          : rect(404, 250, 152, 136, p.main, 20) + rect(430, 274, 100, 88, p.accent, 12, 'opacity=".7"');
    return (
      `<ellipse cx="500" cy="790" rx="230" ry="28" fill="#000" opacity=".16"/>` +
      disc(480, 560, 226, STEEL) +
      disc(476, 555, 222, SILVER) +
      line('M300 640A200 200 0 0 1 330 430', '#fff', 16, 'opacity=".8" stroke-linecap="round"') +
      line('M290 556a190 190 0 1 0 380 0a190 190 0 1 0 -380 0', STEEL, 6, 'stroke-dasharray="10 14"') +
      disc(480, 560, 168, '#f3ece0') +
      line('M312 560a168 168 0 1 0 336 0a168 168 0 1 0 -336 0', STEEL, 6) +
      fill(star(480, 320, 128, r.pick([12, 16, 20]), 0.86), STEEL) +
      fill(star(480, 316, 120, 16, 0.88), SILVER) +
      stone +
      [0, 1, 2, 3, 4, 5, 6, 7]
        .map((i) =>
          bead(480 + 112 * Math.cos((i * Math.PI) / 4), 318 + 104 * Math.sin((i * Math.PI) / 4), 9, p.accent),
        )
        .join('')
    );
  },
};

export const bracelet: Motif = {
  setting: 'cloth',
  draw: (p, r) => {
    const back =
      'M190 430C190 330 320 270 480 270C640 270 770 330 770 430L770 470C740 390 630 340 480 340C330 340 220 390 190 470Z';
    const front =
      'M180 420C200 540 330 590 480 590C630 590 760 540 780 420L788 570C770 690 640 752 480 752C320 752 190 690 172 570Z';
    const studs = Array.from({ length: 7 }, (_, i) =>
      bead(246 + i * 78, 640 - (i - 3) * (i - 3) * 7, i === 3 ? 34 : 20, i % 2 ? p.main : p.accent),
    ).join('');
    return (
      `<ellipse cx="490" cy="756" rx="310" ry="34" fill="#000" opacity=".18"/>` +
      fill(back, STEEL) +
      fill(front, SILVER) +
      `<clipPath id="cuff"><path d="${front}"/></clipPath><g clip-path="url(#cuff)"><g opacity=".4">${bands(r, { main: SILVER, deep: STEEL, light: '#eef1f3', accent: p.main }, 160, 440, 640, 320, r.int(50, 80))}</g></g>` +
      fill(front, 'url(#volume)') +
      line('M180 428C200 548 330 598 480 598C630 598 760 548 780 428', p.main, 12) +
      line('M174 568C192 684 322 742 480 742C638 742 768 684 786 568', p.main, 12) +
      studs
    );
  },
};

export const earrings: Motif = {
  setting: 'cloth',
  draw: (p, r) => {
    const kind = r.int(0, 2);
    const drops = r.int(3, 5);
    const form =
      kind === 0
        ? fill('M-104 -20A104 104 0 0 0 104 -20A104 34 0 0 1 -104 -20Z', STEEL) +
          fill('M-94 -12A94 90 0 0 0 94 -12A94 34 0 0 1 -94 -12Z', SILVER) +
          bead(0, 48, 24, p.main)
        : kind === 1
          ? fill('M0 -90C90 0 90 110 0 130C-90 110 -90 0 0 -90Z', STEEL) +
            fill('M0 -80C78 0 78 100 0 118C-78 100 -78 0 0 -80Z', p.main) +
            fill(star(0, 34, 46, 8), p.light)
          : fill(star(0, 20, 104, 8), STEEL) +
            fill(star(0, 17, 96, 8), SILVER) +
            fill(star(0, 17, 60, 8), p.main) +
            bead(0, 17, 20, p.accent);
    const fringe = Array.from({ length: drops }, (_, i) => {
      const x = (i - (drops - 1) / 2) * 38;
      const y = 190 - Math.abs(i - (drops - 1) / 2) * 24;
      return line(`M${x} 96V${y}`, STEEL, 5) + bead(x, y + 14, 16, i % 2 ? p.accent : p.main);
    }).join('');
    const one = (x: number): string =>
      `<g transform="translate(${x} 440) scale(1.2)">${line('M0 -90V-150C0 -210 66 -210 60 -140', STEEL, 9, 'stroke-linecap="round"')}${fringe}${form}</g>`;
    return one(330) + one(630);
  },
};
