import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { cutPictures, type Sample, scrambledPictures, soundPictures } from '../testing/damaged.ts';
import { asUpload, seller, startMedia, type TestMedia } from '../testing/start.ts';

const input = { purpose: 'PRODUCT_IMAGE' };

describe('a damaged picture', () => {
  let media: TestMedia;
  beforeAll(async () => {
    media = await startMedia();
  });
  afterAll(() => media.stop());

  /** What is refused in another way than FILE_CORRUPT at `input.file`, or is not refused at all. */
  async function notRefused(samples: readonly Sample[]): Promise<string[]> {
    const wrong: string[] = [];
    for (const { what, content } of samples) {
      const { data, errors } = await media.upload(seller, { name: 'a.png', content }, input);
      const told = data?.uploadMedia.userErrors.map(({ code, field }) => `${code} ${field}`);
      // What is left of the head may be too short to tell its type.
      const fine = ['FILE_CORRUPT input,file', 'FILE_TYPE_NOT_ALLOWED input,file'].includes(String(told));
      if (!fine || errors.length > 0 || data.uploadMedia.media !== null) wrong.push(`${what}: ${told}`);
    }
    return wrong;
  }

  it('is refused at upload wherever it was truncated, and nothing is stored', async () => {
    expect(await notRefused(await cutPictures())).toEqual([]);
    expect(await media.files()).toEqual([]);
    expect(await media.events()).toEqual([]);
  });

  it('is refused at upload when its data is scrambled', async () => {
    expect(await notRefused(await scrambledPictures())).toEqual([]);
    expect(await media.files()).toEqual([]);
  });

  it('is refused with a message that says what is wrong and what to do', async () => {
    const [{ content } = { content: Buffer.alloc(0) }] = await soundPictures();
    const cut = { name: 'a.jpg', content: content.subarray(0, -2) };
    const { data } = await media.upload(seller, cut, input);
    expect(data.uploadMedia.userErrors).toEqual([
      {
        code: 'FILE_CORRUPT',
        field: ['input', 'file'],
        message: 'The picture is damaged: its end is missing. Export the file again and upload the new one.',
      },
    ]);
    const { data: tried } = await media.run<{
      validateUpload: { isAccepted: boolean; problems: { code: string }[] };
    }>(
      seller,
      `mutation ($file: Upload!) {
        validateUpload(input: { file: $file, purpose: PRODUCT_IMAGE }) { isAccepted problems { code } }
      }`,
      { file: asUpload(cut) },
    );
    expect(tried.validateUpload).toEqual({ isAccepted: false, problems: [{ code: 'FILE_CORRUPT' }] });
  });

  it('is distinguished from a valid picture of every format', async () => {
    for (const { what, content } of await soundPictures()) {
      const { data } = await media.upload(seller, { name: 'a', content }, input);
      expect([what, data.uploadMedia.userErrors]).toEqual([what, []]);
    }
  });
});
