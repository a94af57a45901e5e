import sharp from 'sharp';
import { noise } from './pictures.ts';

/** A picture to upload, and a description of it. */
export interface Sample {
  what: string;
  content: Buffer;
}

async function animation(format: 'gif' | 'webp', orientation = 1): Promise<Buffer> {
  const frames = await Promise.all([1, 2, 3].map(() => noise(80, 60).png().toBuffer()));
  return sharp(frames, { join: { animated: true } })
    .withMetadata({ orientation })
    .toFormat(format)
    .toBuffer();
}

/** Valid pictures of every accepted format, with and without metadata and frames. */
export async function soundPictures(): Promise<Sample[]> {
  const formats = ['jpeg', 'png', 'webp', 'avif', 'gif'] as const;
  const plain = formats.map(async (format) => ({
    what: format,
    content: await noise(200, 120).toFormat(format).toBuffer(),
  }));
  const exif = { IFD0: { Artist: 'Ada Photographer' } };
  return Promise.all([
    ...plain,
    noise(200, 120)
      .withExif(exif)
      .jpeg()
      .toBuffer()
      .then((content) => ({ what: 'jpeg with EXIF', content })),
    noise(200, 120)
      .jpeg({ progressive: true })
      .toBuffer()
      .then((content) => ({ what: 'progressive jpeg', content })),
    noise(200, 120)
      .withExif(exif)
      .png()
      .toBuffer()
      .then((content) => ({ what: 'png with EXIF', content })),
    animation('gif').then((content) => ({ what: 'animated gif', content })),
    animation('webp').then((content) => ({ what: 'animated webp', content })),
    animation('webp', 6).then((content) => ({ what: 'animated webp with an orientation', content })),
  ]);
}

/** Each valid picture, truncated at several positions. */
export async function cutPictures(): Promise<Sample[]> {
  const cuts: [string, (length: number) => number][] = [
    ['after a tenth', (length) => Math.floor(length / 10)],
    ['in the middle', (length) => Math.floor(length / 2)],
    ['at 99 %', (length) => Math.floor(length * 0.99)],
    ['before its last two bytes', (length) => length - 2],
    ['before its last byte', (length) => length - 1],
  ];
  return (await soundPictures()).flatMap(({ what, content }) =>
    cuts.map(([where, end]) => ({
      what: `a ${what} cut off ${where}`,
      content: content.subarray(0, end(content.length)),
    })),
  );
}

/** Pictures of full length with scrambled data, for formats in which a decoder can notice it. */
export async function scrambledPictures(): Promise<Sample[]> {
  const zeroed = (content: Buffer) => {
    const copy = Buffer.from(content);
    return copy.fill(0, Math.floor(copy.length * 0.4), Math.floor(copy.length * 0.6));
  };
  const [jpeg, png, avif, gif] = await Promise.all(
    (['jpeg', 'png', 'avif', 'gif'] as const).map((format) => noise(300, 300).toFormat(format).toBuffer()),
  );
  if (!jpeg || !png || !avif || !gif) throw new Error('not every sample was drawn');
  const checksum = Buffer.from(png);
  const firstData = png.indexOf('IDAT');
  const end = firstData + 4 + png.readUInt32BE(firstData - 4);
  checksum.writeUInt32BE((png.readUInt32BE(end) ^ 1) >>> 0, end);
  return [
    { what: 'a JPEG with a zeroed middle', content: zeroed(jpeg) },
    { what: 'a PNG with a zeroed middle', content: zeroed(png) },
    { what: 'a GIF with a zeroed middle', content: zeroed(gif) },
    { what: 'an AVIF with a zeroed middle', content: zeroed(avif) },
    { what: 'a PNG with a wrong checksum', content: checksum },
  ];
}
