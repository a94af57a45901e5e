import type { Random } from '../../random.ts';
import { bands } from '../bands.ts';
import type { Palette } from '../palettes.ts';
import type { Motif } from '../scene.ts';
import { clip, disc, fill, line, rect, shadow, solid, star } from '../svg.ts';

export const book: Motif = {
  setting: 'niche',
  draw: (p, r) => {
    const style = r.int(0, 3);
    const arch = 'M330 760V470C330 380 410 350 480 280C550 350 630 380 630 470V760Z';
    const face =
      style === 0
        ? fill(arch, p.light) + clip(arch, bands(r, p, 320, 480, 320, 290, 70)) + line(arch, p.accent, 8)
        : style === 1
          ? fill(star(480, 500, 150, r.pick([8, 12, 16]), 0.72), p.light) +
            fill(star(480, 500, 100, 8), p.accent) +
            fill(star(480, 500, 52, 8), p.deep)
          : style === 2
            ? clip(
                'M270 210H690V815H270Z',
                disc(480, 430, 110, p.accent) +
                  fill('M270 600q105 -120 210 -20t210 -60V815H270Z', p.deep) +
                  fill('M270 690q120 -70 220 0t200 -20V815H270Z', p.light),
              )
            : bands(r, p, 292, r.int(430, 500), 376, 190, 64);
    return (
      shadow(500, 818, 270) +
      rect(284, 190, 426, 625, p.deep, 8) +
      rect(296, 196, 406, 612, '#f6efe0', 4) +
      solid('M262 180H686V815H262Z', p.main, face) +
      rect(262, 180, 30, 635, p.deep, 0, 'opacity=".55"') +
      line('M310 204H668V792H310Z', p.light, 4, 'opacity=".8"') +
      rect(380, 232, 220, 14, p.light, 7) +
      rect(420, 258, 140, 9, p.accent, 4)
    );
  },
};

export const notebook: Motif = {
  setting: 'cloth',
  draw: (p, r) =>
    `<g transform="rotate(${r.int(-12, 12)} 480 480)">${rect(292, 232, 420, 540, '#0000002e', 18)}${rect(280, 210, 420, 540, p.accent, 14)}${rect(276, 206, 414, 536, '#f6efe0', 12)}${solid('M270 200H674Q686 200 686 212V728Q686 740 674 740H270Z', p.main, r.chance(0.5) ? bands(r, p, 270, 560, 420, 120, 60) : fill(star(480, 470, 130, 12, 0.72), p.light) + fill(star(480, 470, 84, 8), p.deep) + fill(star(480, 470, 40, 8), p.accent))}${rect(270, 200, 46, 540, p.deep)}${rect(612, 190, 16, 562, p.accent)}</g>`,
};

const frame = (tone: string, inside: string): string =>
  rect(160, 124, 668, 668, '#0000002e', 4) +
  rect(146, 104, 668, 668, tone, 4) +
  rect(160, 118, 640, 640, '#00000030') +
  rect(166, 124, 628, 628, '#fdfaf3') +
  clip('M206 164h548v548h-548z', inside) +
  rect(206, 164, 548, 548, 'url(#sun)');

function hills(p: Palette, r: Random): string {
  const tones = [p.light, p.accent, p.main, p.deep];
  let out =
    rect(206, 164, 548, 548, p.light) +
    rect(206, 164, 548, 190, p.accent, 0, 'opacity=".28"') +
    disc(r.int(300, 660), r.int(240, 330), r.int(44, 76), r.pick([p.accent, '#fff6dd']));
  for (let i = 0; i < 4; i++) {
    const y = 360 + i * 90 + r.int(-20, 20);
    out += fill(
      `M206 ${y}q${r.int(80, 160)} ${-r.int(30, 110)} 274 ${r.int(-20, 30)}t280 ${r.int(-40, 40)}V712H206Z`,
      tones[(i + 1) % 4] as string,
      'opacity=".92"',
    );
  }
  return out;
}

function town(p: Palette, r: Random): string {
  let out = rect(206, 164, 548, 548, p.light) + disc(r.int(300, 660), 262, r.int(40, 66), p.accent);
  for (let row = 0; row < 4; row++)
    for (let x = 190; x < 760; ) {
      const w = r.int(60, 130);
      const top = 330 + row * 92 + r.int(-46, 24);
      const tone = r.pick([p.main, p.deep, p.accent, p.light]);
      out += rect(x, top, w, 712 - top, tone) + rect(x, top, w * 0.36, 712 - top, '#000', 0, 'opacity=".1"');
      const cx = x + w / 2;
      out += r.chance(0.6)
        ? fill(
            `M${cx - 13} ${top + 62}V${top + 38}a13 13 0 0 1 26 0V${top + 62}Z`,
            tone === p.deep ? p.light : p.deep,
          )
        : '';
      x += w;
    }
  return out;
}

export const painting: Motif = {
  setting: 'wall',
  draw: (p, r) => frame(r.pick(['#6b4a2d', '#2b2926', '#c9a25a']), r.chance(0.5) ? hills(p, r) : town(p, r)),
};

// Square Kufic is written on a grid; this draws its rhythm of long strokes and right angles, not words.
export const kufic: Motif = {
  setting: 'wall',
  draw: (p, r) => {
    const ground = r.chance(0.3) ? p.deep : '#faf4e6';
    const ink = ground === p.deep ? p.light : p.deep;
    const cell = 22;
    let d = '';
    for (let row = 0; row < 11; row += 2) {
      let x = r.int(0, 2);
      while (x < 11) {
        const run = r.int(2, 6);
        d += `M${x * cell} ${row * cell}h${Math.min(run, 11 - x) * cell}v${cell}h${-Math.min(run, 11 - x) * cell}Z`;
        if (row < 10 && r.chance(0.8)) d += `M${x * cell} ${row * cell}h${cell}v${cell * 3}h${-cell}Z`;
        x += run + 1;
      }
    }
    const quarter = [0, 90, 180, 270]
      .map(
        (turn) =>
          `<g transform="rotate(${turn}) translate(${-cell * 11.5} ${-cell * 11.5})">${fill(d, turn % 180 ? r.pick([ink, p.main]) : ink)}</g>`,
      )
      .join('');
    return frame(
      r.pick(['#2b2926', '#6b4a2d', '#b08a4a']),
      rect(206, 164, 548, 548, ground) +
        `<g transform="translate(480 438)">${quarter}${disc(0, 0, 9, p.accent)}</g>`,
    );
  },
};
