import { expect } from '@open-wc/testing';
import { FILE_MEGABYTES, squarePicture, UnusablePicture } from '../../../../src/features/profile/desktop/settings/picture-file.ts';
import { drawn } from './picture-support.ts';

/** Its size, and the colours of its middle and its corners. */
async function look(picture: Blob): Promise<{ size: number[]; colours: string[] }> {
  const image = await createImageBitmap(picture);
  const context = new OffscreenCanvas(image.width, image.height).getContext('2d')!;
  context.drawImage(image, 0, 0);
  const colourAt = (x: number, y: number): string => {
    const [red = 0, green = 0, blue = 0] = context.getImageData(x, y, 1, 1).data;
    return red > 200 && green > 200 ? 'white' : red > 200 ? 'red' : blue > 200 ? 'blue' : 'other';
  };
  const [right, bottom] = [image.width - 3, image.height - 3];
  return { size: [image.width, image.height], colours: [colourAt(image.width >> 1, image.height >> 1), colourAt(2, 2), colourAt(right, bottom)] };
}

const problemOf = (file: Blob): Promise<string> =>
  squarePicture(file).then(() => 'none', (error: unknown) => (error instanceof UnusablePicture ? error.problem : 'another'));

describe('a picture from a file', () => {
  it('WX-166 is the middle square, made smaller but never larger, of PNG, JPEG and WebP', async () => {
    for (const type of ['image/png', 'image/jpeg', 'image/webp']) {
      expect(await look(await squarePicture(await drawn(1600, 700, type))), type).to.deep.equal({ size: [512, 512], colours: ['red', 'red', 'red'] });
    }
    expect(await look(await squarePicture(await drawn(90, 120)))).to.deep.equal({ size: [90, 90], colours: ['red', 'red', 'red'] });
  });

  it('WX-166 is small enough for the door, and written anew', async () => {
    const noise = new OffscreenCanvas(2000, 2000);
    const context = noise.getContext('2d')!;
    const data = context.createImageData(2000, 2000);
    for (let i = 0; i < data.data.length; i += 65_536) crypto.getRandomValues(data.data.subarray(i, i + 65_536));
    context.putImageData(data, 0, 0);
    const picture = await squarePicture(await noise.convertToBlob({ type: 'image/png' }));
    expect([picture.type, picture.size < 1024 * 1024]).to.deep.equal(['image/webp', true]);
  });

  it('what is transparent is white', async () => {
    const clear = new OffscreenCanvas(20, 20);
    clear.getContext('2d');
    expect((await look(await squarePicture(await clear.convertToBlob()))).colours).to.deep.equal(['white', 'white', 'white']);
  });

  it('is known by its content', async () => {
    const picture = await drawn(10, 10);
    expect(await problemOf(new File([picture], 'anna.txt', { type: 'text/plain' }))).to.equal('none');
    expect(await problemOf(new File(['hello'], 'anna.png', { type: 'image/png' }))).to.equal('unreadable');
    expect(await problemOf(new Blob([]))).to.equal('unreadable');
    expect(await problemOf(picture.slice(0, 30))).to.equal('unreadable');
    expect(await problemOf(new Blob([picture, new Uint8Array(FILE_MEGABYTES * 1024 * 1024)]))).to.equal('large');
  });
});
