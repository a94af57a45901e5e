import { deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { gifAndScript, noise, photoWithPlace, pixelBomb, plainPng, pngChunk, smallPdf } from './pictures.ts';
import { SECRET, smugglers } from './smuggled.ts';

/** A file that is not what it seems, or does harm where it is read. */
export interface HostileFile {
  /** What it is, as the table of the documentation says it. */
  what: string;
  name: string;
  content: Buffer;
  /** A text that must not be in what is served of it. */
  hides?: string;
}

const MAX_BYTES = 10 * 1024 * 1024;

const svg = (body: string) => Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg">${body}</svg>`);
const LAUGHS = `<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]><svg xmlns="http://www.w3.org/2000/svg"><text>&c;</text></svg>`;
const zip = Buffer.concat([Buffer.from('PK\x03\x04\x14\0\0\0\0\0', 'latin1'), Buffer.alloc(40)]);
const program = Buffer.concat([Buffer.from('MZ\x90\0\x03\0\0\0', 'latin1'), Buffer.alloc(120)]);
const film = Buffer.concat([
  Buffer.from('\0\0\0\x18ftypmp42\0\0\0\0mp42mp41', 'latin1'),
  Buffer.from('\0\0\0\x08mdat', 'latin1'),
]);
const heic = Buffer.concat([Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1'), Buffer.alloc(64)]);

/** A JPEG whose head promises more rows than there are. */
function tallJpeg(jpeg: Buffer): Buffer {
  const copy = Buffer.from(jpeg);
  const frame = [0xc0, 0xc2].map((kind) => copy.indexOf(Buffer.from([0xff, kind]))).find((at) => at > 0) ?? 0;
  copy.writeUInt16BE(8_000, frame + 5);
  return copy;
}

/** A PNG with the dimensions of another. */
function resized(png: Buffer, width: number, height: number): Buffer {
  const head = Buffer.from(png.subarray(16, 29));
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  return Buffer.concat([png.subarray(0, 8), pngChunk('IHDR', head), png.subarray(33)]);
}

const after = (content: Buffer, part: Buffer | string) => Buffer.concat([content, Buffer.from(part)]);
const inserted = (png: Buffer, chunk: Buffer) =>
  Buffer.concat([png.subarray(0, 33), chunk, png.subarray(33)]);

/** A GIF of so many frames of one colour. */
async function frames(count: number, side: number): Promise<Buffer> {
  const one = await sharp({ create: { width: side, height: side, channels: 3, background: '#c33' } })
    .png()
    .toBuffer();
  const two = await sharp([one, one], { join: { animated: true } })
    .gif({ effort: 1 })
    .toBuffer();
  // Each frame again is its control extension and its image.
  const first = two.indexOf(Buffer.from([0x21, 0xf9, 4]));
  const second = two.indexOf(Buffer.from([0x21, 0xf9, 4]), first + 1);
  const frame = two.subarray(first, second > 0 ? second : -1);
  return Buffer.concat([
    two.subarray(0, first),
    ...Array.from({ length: count }, () => frame),
    Buffer.from([0x3b]),
  ]);
}

/** Every hostile file, by kind; all are sent as a picture of a product. */
export async function hostileFiles(): Promise<HostileFile[]> {
  const [jpeg, png, webp] = await Promise.all([
    noise(200, 120).jpeg().toBuffer(),
    plainPng(200, 120),
    noise(200, 120).webp().toBuffer(),
  ]);
  const hidden = new Map((await smugglers()).map(({ what, content }) => [what, content]));
  const smuggled = (what: string) => hidden.get(what) ?? Buffer.alloc(0);
  const inflating = pngChunk(
    'zTXt',
    Buffer.concat([Buffer.from('a\0\0'), deflateSync(Buffer.alloc(100 * 1024 * 1024))]),
  );
  return [
    { what: 'No bytes', name: 'a.png', content: Buffer.alloc(0) },
    { what: 'One byte more than 10 MiB', name: 'a.png', content: Buffer.alloc(MAX_BYTES + 1, png) },
    { what: 'PNG head of 30,000 × 30,000 pixels', name: 'a.png', content: pixelBomb(30_000) },
    { what: 'PNG head of 100,000 × 100,000 pixels', name: 'a.png', content: pixelBomb(100_000) },
    { what: 'GIF of 60 frames of 1,000 × 1,000 pixels', name: 'a.gif', content: await frames(60, 1_000) },
    { what: 'PNG with a text that inflates to 100 MiB', name: 'a.png', content: inserted(png, inflating) },
    { what: 'PNG whose data are larger than its head says', name: 'a.png', content: pixelBomb(10) },
    { what: 'PNG head with other dimensions', name: 'a.png', content: resized(png, 4_000, 4_000) },
    { what: 'JPEG head with more rows than there are', name: 'a.jpg', content: tallJpeg(jpeg) },
    { what: 'WebP whose length is a lie', name: 'a.webp', content: webp.subarray(0, webp.length - 40) },
    { what: 'JPEG cut in the middle', name: 'a.jpg', content: jpeg.subarray(0, jpeg.length / 2) },
    { what: 'JPEG without its last two bytes', name: 'a.jpg', content: jpeg.subarray(0, -2) },
    { what: 'Signature of a PNG and nothing else', name: 'a.png', content: png.subarray(0, 8) },
    {
      what: 'Page of HTML as a JPEG',
      name: 'a.jpg',
      content: Buffer.from('<!doctype html><script>alert(1)</script>'),
    },
    { what: 'SVG with a script', name: 'a.svg', content: svg('<script>alert(1)</script>') },
    { what: 'SVG with entities that multiply', name: 'a.svg', content: Buffer.from(LAUGHS) },
    {
      what: 'SVG that loads another file',
      name: 'a.png',
      content: svg('<image href="file:///etc/passwd"/>'),
    },
    { what: 'ZIP as a PNG', name: 'a.png', content: zip },
    { what: 'Program as a PNG', name: 'a.png', content: program },
    { what: 'Film as a PNG', name: 'a.png', content: film },
    { what: 'HEIC as a JPEG', name: 'a.jpg', content: heic },
    { what: 'PDF among pictures', name: 'a.pdf', content: smallPdf },
    { what: 'Text', name: 'a.png', content: Buffer.from('just words') },
    { what: 'GIF that is a script as well', name: 'a.gif', content: gifAndScript },
    {
      what: 'JPEG with a ZIP behind its end',
      name: 'a.jpg',
      content: smuggled('JPEG with a zip after its end'),
      hides: SECRET,
    },
    {
      what: 'PNG with a page behind its end',
      name: 'a.png',
      content: after(png, '<script>alert(1)</script>'),
      hides: '<script>',
    },
    {
      what: 'PNG with PHP in a text',
      name: 'a.php.png',
      content: inserted(png, pngChunk('tEXt', Buffer.from('a\0<?php system($_GET[0]); ?>'))),
      hides: '<?php',
    },
    { what: 'JPEG with a comment', name: 'a.jpg', content: smuggled('JPEG comment'), hides: SECRET },
    {
      what: 'JPEG with the place and the author',
      name: 'a.jpg',
      content: await photoWithPlace(),
      hides: 'Ada Photographer',
    },
    { what: 'WebP with EXIF and XMP', name: 'a.webp', content: smuggled('WebP EXIF and XMP'), hides: SECRET },
    { what: 'PNG with the name of a JPEG', name: 'a.jpg', content: png },
    { what: 'PNG with a path as its name', name: '../../etc/passwd', content: png },
    { what: 'PNG with a name that runs backwards', name: 'a-\u202egpj.exe', content: png },
  ];
}
