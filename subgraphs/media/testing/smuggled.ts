import { deflateSync } from 'node:zlib';
import sharp from 'sharp';
import type { Sample } from './damaged.ts';
import { noise, pngChunk } from './pictures.ts';

/** The hidden text in the samples of this file. */
export const SECRET = 'Ada Photographer, 12 Rue des Tanneurs';

const AFTER = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), Buffer.from(SECRET)]);

/** Pictures with a hidden text in every place that their formats allow. */
export async function smugglers(): Promise<Sample[]> {
  const exif = { IFD0: { Artist: SECRET, ImageDescription: SECRET } };
  const xmp = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="${SECRET}"/></rdf:RDF></x:xmpmeta>`;
  const picture = () => noise(200, 120);
  const [jpeg, png, webp, avif, gif] = await Promise.all([
    picture().jpeg().toBuffer(),
    picture().png().toBuffer(),
    picture().webp().toBuffer(),
    picture().avif().toBuffer(),
    picture().gif().toBuffer(),
  ]);
  const tagged = (format: 'jpeg' | 'png' | 'webp' | 'avif') =>
    picture().withExif(exif).withXmp(xmp).toFormat(format).toBuffer();
  const after = (content: Buffer) => Buffer.concat([content, AFTER]);
  return [
    { what: 'JPEG comment', content: insert(jpeg, 2, jpegSegment(0xfe, SECRET)) },
    { what: 'JPEG APP9', content: insert(jpeg, 2, jpegSegment(0xe9, SECRET)) },
    { what: 'JPEG APP13 (IPTC)', content: insert(jpeg, 2, jpegSegment(0xed, `Photoshop 3.0\0${SECRET}`)) },
    { what: 'JPEG EXIF and XMP', content: await tagged('jpeg') },
    { what: 'JPEG with a zip after its end', content: after(jpeg) },
    { what: 'PNG tEXt', content: insert(png, 33, pngChunk('tEXt', Buffer.from(`Author\0${SECRET}`))) },
    { what: 'PNG iTXt', content: insert(png, 33, pngChunk('iTXt', Buffer.from(`a\0\0\0\0\0${SECRET}`))) },
    {
      what: 'PNG zTXt',
      content: insert(
        png,
        33,
        pngChunk('zTXt', Buffer.concat([Buffer.from('a\0\0'), deflateSync(SECRET, { level: 0 })])),
      ),
    },
    { what: 'PNG chunk of its own', content: insert(png, 33, pngChunk('soUk', Buffer.from(SECRET))) },
    { what: 'PNG EXIF and XMP', content: await tagged('png') },
    { what: 'PNG with a zip after its end', content: after(png) },
    { what: 'GIF comment', content: insert(gif, gifHead(gif), gifExtension([0xfe], SECRET)) },
    {
      what: 'GIF application extension',
      content: insert(gif, gifHead(gif), gifExtension([0xff, 11, ...Buffer.from('XMP DataXMP')], SECRET)),
    },
    { what: 'GIF with a zip after its end', content: after(gif) },
    { what: 'WebP EXIF and XMP', content: await tagged('webp') },
    { what: 'WebP with a zip after its end', content: after(webp) },
    { what: 'AVIF EXIF and XMP', content: await tagged('avif') },
    { what: 'AVIF box of its own', content: Buffer.concat([avif, box('free', SECRET)]) },
    { what: 'colour profile', content: await picture().withIccProfile('p3').jpeg().toBuffer() },
  ];
}

/** Two frames of 80 by 60 pixels in a GIF that carries a comment. */
export async function animatedWithComment(): Promise<Buffer> {
  const frames = await Promise.all([1, 2].map(() => noise(80, 60).png().toBuffer()));
  const gif = await sharp(frames, { join: { animated: true } })
    .gif({ delay: [120, 240], loop: 3 })
    .toBuffer();
  return insert(gif, gifHead(gif), gifExtension([0xfe], SECRET));
}

const insert = (content: Buffer, at: number, part: Buffer) =>
  Buffer.concat([content.subarray(0, at), part, content.subarray(at)]);

function jpegSegment(marker: number, text: string): Buffer {
  const body = Buffer.from(text);
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([head, body]);
}

const gifHead = (gif: Buffer) => {
  const packed = gif[10] ?? 0;
  return 13 + (packed & 0x80 ? 3 * 2 ** ((packed & 7) + 1) : 0);
};

const gifExtension = (head: number[], text: string) =>
  Buffer.concat([Buffer.from([0x21, ...head, text.length]), Buffer.from(text), Buffer.from([0])]);

function box(type: string, text: string): Buffer {
  const body = Buffer.concat([Buffer.alloc(4), Buffer.from(type), Buffer.from(text)]);
  body.writeUInt32BE(body.length, 0);
  return body;
}
