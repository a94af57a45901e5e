import type { Random } from '../random.ts';
import { duskRooms, type Palette, type Room, rooms } from './palettes.ts';
import { PATTERN_COUNT, pattern } from './patterns.ts';
import { fill, line, rect } from './svg.ts';

/** A drawing on a square of 960; things that stand do so at a height of about 815. */
export interface Motif {
  setting: Setting;
  draw: (p: Palette, r: Random) => string;
}

/** Where a thing is shown: before a niche, hanging at dusk, flat against a wall, or lying on a cloth. */
export type Setting = 'niche' | 'dusk' | 'wall' | 'cloth';

const SIDE = 960;

/** The whole picture around a drawing made for a square of 960. */
export function scene(setting: Setting, drawing: string, p: Palette, r: Random): string {
  const room = r.pick(setting === 'dusk' ? duskRooms : rooms);
  const tile = pattern('wallpaper', r.int(0, PATTERN_COUNT - 1), r.pick([96, 120, 160]), {
    ink: room.line,
    second: room.line,
    ground: room.wall,
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${SIDE} ${SIDE}" width="${SIDE}" height="${SIDE}"><defs>${tile}${light(p)}</defs>${backdrops[setting](room, r)}<g transform="${nearer[setting]}">${drawing}</g></svg>`;
}

// Things are drawn a little small; each grows about the point where it stands or hangs.
const nearer: Record<Setting, string> = {
  niche: 'translate(480 818) scale(1.12) translate(-480 -818)',
  dusk: 'translate(480 0) scale(1.1) translate(-480 0)',
  wall: 'scale(1)',
  cloth: 'translate(480 480) scale(1.05) translate(-480 -480)',
};

const backdrops: Record<Setting, (room: Room, r: Random) => string> = {
  niche: (room, r) => wall(room) + arch(room, r) + floor(room),
  dusk: (room, r) => wall(room) + arch(room, r),
  wall: (room) =>
    `${rect(0, 0, SIDE, SIDE, room.niche)}${rect(0, 0, SIDE, SIDE, 'url(#sun)')}<g opacity=".9">${rect(0, 880, SIDE, 80, 'url(#wallpaper)')}</g>${rect(0, 872, SIDE, 10, room.floor)}`,
  cloth: (room) =>
    `${rect(0, 0, SIDE, SIDE, room.wall)}<g opacity=".55">${rect(0, 0, SIDE, SIDE, 'url(#wallpaper)')}</g><circle cx="480" cy="480" r="400" fill="${room.niche}"/><circle cx="480" cy="480" r="400" fill="none" stroke="${room.floor}" stroke-width="6"/><circle cx="480" cy="480" r="380" fill="none" stroke="${room.floor}" stroke-width="2"/>`,
};

const wall = (room: Room): string =>
  `${rect(0, 0, SIDE, SIDE, room.wall)}<g opacity=".5">${rect(0, 0, SIDE, SIDE, 'url(#wallpaper)')}</g>`;

const floor = (room: Room): string =>
  `${rect(0, 752, SIDE, 208, room.floor)}${rect(0, 752, SIDE, 208, 'url(#fall)')}${rect(0, 748, SIDE, 8, room.line)}`;

function arch(room: Room, r: Random): string {
  const foot = 960;
  const d = r.pick([
    `M170 ${foot}V430C150 300 250 200 480 70C710 200 810 300 790 430V${foot}Z`,
    `M190 ${foot}V470C120 300 250 110 480 110C710 110 840 300 770 470V${foot}Z`,
    `M170 ${foot}V390C170 340 230 340 230 290C230 230 300 230 310 180C330 120 420 130 480 70C540 130 630 120 650 180C660 230 730 230 730 290C730 340 790 340 790 390V${foot}Z`,
  ]);
  return (
    line(d, room.floor, 34) +
    line(d, room.niche, 22) +
    fill(d, room.niche) +
    line(d, room.line, 5) +
    fill(d, 'url(#sun)')
  );
}

/** The gradients that drawings refer to. */
function light(p: Palette): string {
  const stop = (at: number, colour: string, opacity: number): string =>
    `<stop offset="${at}" stop-color="${colour}" stop-opacity="${opacity}"/>`;
  return [
    `<linearGradient id="volume">${stop(0, '#000', 0.22)}${stop(0.24, '#fff', 0.26)}${stop(0.48, '#fff', 0)}${stop(1, '#000', 0.36)}</linearGradient>`,
    `<radialGradient id="shade">${stop(0, '#000', 0.42)}${stop(0.6, '#000', 0.22)}${stop(1, '#000', 0)}</radialGradient>`,
    `<radialGradient id="glow">${stop(0, '#fff3c4', 0.95)}${stop(0.3, '#ffd77a', 0.5)}${stop(1, '#ffb84d', 0)}</radialGradient>`,
    `<radialGradient id="sun" cx=".35" cy=".25" r=".9">${stop(0, '#fff', 0.4)}${stop(0.6, '#fff', 0)}${stop(1, '#000', 0.1)}</radialGradient>`,
    `<linearGradient id="fall" x2="0" y2="1">${stop(0, '#000', 0.14)}${stop(0.5, '#fff', 0.06)}${stop(1, '#000', 0.08)}</linearGradient>`,
    `<linearGradient id="metal" x2="1" y2="1">${stop(0, p.light, 1)}${stop(0.45, p.main, 1)}${stop(0.7, p.light, 1)}${stop(1, p.deep, 1)}</linearGradient>`,
  ].join('');
}
