import type { Random } from '../../random.ts';
import { bands } from '../bands.ts';
import type { Motif } from '../scene.ts';
import { clip, diamond, disc, fill, line, polygon, rect, shadow, solid, star } from '../svg.ts';

const WOOD = '#9a6238';
const BARK = '#5c3519';
const PALE = '#d9a86c';

const grain = (r: Random, x: number, y: number, w: number, h: number): string =>
  line(
    Array.from(
      { length: Math.round(h / 22) },
      (_, i) =>
        `M${x} ${y + i * 22 + r.int(0, 10)}q${w / 4} ${r.int(-16, 16)} ${w / 2} 0t${w / 2} ${r.int(-8, 8)}`,
    ).join(''),
    BARK,
    3,
    'opacity=".35"',
  );

export const woodbox: Motif = {
  setting: 'niche',
  draw: (p, r) => {
    const top = polygon([
      [230, 520],
      [330, 420],
      [770, 420],
      [710, 520],
    ]);
    const front = 'M230 520H710V800Q710 815 695 815H245Q230 815 230 800Z';
    const inlay = r.pick([star(470, 668, 92, 8), star(470, 668, 96, 12, 0.74), diamond(470, 668, 150, 96)]);
    return (
      shadow(500, 818, 350) +
      solid(top, PALE, grain(r, 220, 420, 560, 110) + fill(diamond(500, 470, 120, 30), p.main)) +
      fill(
        polygon([
          [710, 520],
          [770, 420],
          [770, 716],
          [710, 808],
        ]),
        BARK,
      ) +
      solid(front, WOOD, grain(r, 230, 520, 480, 300)) +
      line('M250 600H690V796H250Z', PALE, 6) +
      fill(inlay, p.light) +
      fill(star(470, 668, 62, 8), p.main) +
      fill(star(470, 668, 28, 8), p.accent) +
      rect(226, 572, 488, 8, BARK) +
      rect(448, 556, 44, 42, '#c3923a', 8) +
      disc(470, 580, 7, BARK)
    );
  },
};

const gameBoard = (chess: boolean): Motif => ({
  setting: 'cloth',
  draw: (p, r) => {
    let field = '';
    if (chess) {
      let dark = '';
      for (let i = 0; i < 64; i++)
        if ((i + Math.floor(i / 8)) % 2)
          dark += `M${240 + (i % 8) * 60} ${240 + Math.floor(i / 8) * 60}h60v60h-60Z`;
      field = rect(240, 240, 480, 480, '#f0d9b0') + fill(dark, p.main);
    } else {
      const points = (up: boolean): string =>
        Array.from({ length: 12 }, (_, i) =>
          fill(
            polygon(
              up
                ? [
                    [240 + i * 40, 720],
                    [280 + i * 40, 720],
                    [260 + i * 40, 510],
                  ]
                : [
                    [240 + i * 40, 240],
                    [280 + i * 40, 240],
                    [260 + i * 40, 450],
                  ],
            ),
            i % 2 === (up ? 0 : 1) ? p.main : p.accent,
          ),
        ).join('');
      field =
        rect(240, 240, 480, 480, '#f0d9b0') + points(true) + points(false) + rect(472, 240, 16, 480, BARK);
    }
    const man = (x: number, y: number, colour: string): string =>
      disc(x + 4, y + 6, 23, '#000', 'opacity=".25"') +
      disc(x, y, 23, colour) +
      disc(x, y, 13, 'none', `stroke="#00000055" stroke-width="4"`);
    const men = Array.from({ length: 10 }, () =>
      man(270 + r.int(0, 7) * 60, 270 + r.int(0, 7) * 60, r.pick([p.deep, p.light])),
    ).join('');
    return `<g transform="rotate(${r.int(-14, 14)} 480 480)">${rect(196, 206, 590, 590, '#0000002e', 14)}${rect(184, 184, 592, 592, BARK, 14)}${rect(194, 194, 572, 572, WOOD, 10)}${clip('M194 194h572v572h-572z', grain(r, 194, 194, 572, 572))}${line('M216 216H744V744H216Z', p.accent, 8, 'stroke-dasharray="18 10"')}${field}${men}</g>`;
  },
});

export const board = gameBoard(true);
export const backgammon = gameBoard(false);

export const spoons: Motif = {
  setting: 'cloth',
  draw: (p, r) => {
    const spoon = (turn: number, wide: number, tone: string): string =>
      `<g transform="rotate(${turn} 480 720)"><g opacity=".18" transform="translate(12 14)">${fill(`M466 780L470 400C${480 - wide} 380 ${480 - wide} 190 480 186C${480 + wide} 190 ${480 + wide} 380 490 400L494 780Z`, '#000')}</g>${solid(`M466 780L470 400C${480 - wide} 380 ${480 - wide} 190 480 186C${480 + wide} 190 ${480 + wide} 380 490 400L494 780Z`, tone, grain(r, 380, 190, 200, 600))}<ellipse cx="480" cy="290" rx="${wide * 0.52}" ry="76" fill="#00000038"/></g>`;
    return (
      spoon(-26, r.int(80, 110), WOOD) +
      spoon(24, r.int(80, 110), PALE) +
      spoon(-1, r.int(90, 124), p.main) +
      rect(414, 660, 132, 26, p.accent, 12) +
      rect(414, 690, 132, 14, p.light, 7)
    );
  },
};

export const sidetable: Motif = {
  setting: 'niche',
  draw: (p, r) => {
    const arches = [300, 480, 660]
      .map(
        (x) =>
          `M${x - 58} 815V640C${x - 70} 560 ${x - 20} 540 ${x} 500C${x + 20} 540 ${x + 70} 560 ${x + 58} 640V815Z`,
      )
      .join('');
    return (
      shadow(490, 818, 370) +
      solid(
        'M210 470H750V815H210Z',
        p.main,
        rect(210, 470, 540, 30, p.deep) + bands(r, p, 210, 478, 540, 46, 46),
      ) +
      fill(arches, BARK) +
      fill(arches, '#000', 'opacity=".35"') +
      line(arches, p.accent, 7) +
      [390, 570]
        .map((x) => line(`M${x} 530V815`, p.deep, 8) + fill(diamond(x, 680, 18, 34), p.light))
        .join('') +
      `<ellipse cx="480" cy="470" rx="304" ry="70" fill="${BARK}"/><ellipse cx="480" cy="458" rx="304" ry="70" fill="${p.main}"/><ellipse cx="480" cy="458" rx="276" ry="60" fill="${p.light}"/><g transform="translate(480 458) scale(1 .22)">${fill(star(0, 0, 250, r.pick([12, 16]), 0.72), p.main)}${fill(star(0, 0, 160, 8), p.accent)}${fill(star(0, 0, 84, 8), p.light)}</g>`
    );
  },
};

export const mirror: Motif = {
  setting: 'wall',
  draw: (p, r) => {
    const outer = r.chance(0.5)
      ? 'M250 820V380C250 270 340 210 480 100C620 210 710 270 710 380V820Z'
      : 'M250 820V400C210 260 320 120 480 120C640 120 750 260 710 400V820Z';
    return (
      `<g opacity=".22" transform="translate(16 20)">${fill(outer, '#000')}</g>` +
      solid(outer, p.main, bands(r, p, 210, 90, 540, 740, r.int(50, 76))) +
      line(outer, p.deep, 10) +
      `<g transform="translate(480 500) scale(.66 .74) translate(-480 -490)">${fill(outer, '#cfdfe4')}${clip(outer, fill('M180 700L640 100H760L300 820Z', '#fff', 'opacity=".5"') + fill('M480 820L780 400V520L560 820Z', '#fff', 'opacity=".4"'))}${line(outer, p.accent, 16)}</g>`
    );
  },
};
