/** The picture as it is kept: a square of at most so many pixels. */
const SIDE = 512;
/** What nobody has to wait for while it is made smaller. */
export const FILE_MEGABYTES = 20;
const QUALITY = 0.9;

export type PictureProblem = 'unreadable' | 'large';

/** A file that cannot become a picture. */
export class UnusablePicture extends Error {
  readonly problem: PictureProblem;

  constructor(problem: PictureProblem) {
    super(problem);
    this.problem = problem;
  }
}

const startsWith = (bytes: Uint8Array, text: string, at = 0): boolean => [...text].every((letter, i) => bytes[at + i] === letter.charCodeAt(0));

/** By its content, whatever the file is called: PNG, JPEG or WebP. */
async function isPicture(file: Blob): Promise<boolean> {
  const head = new Uint8Array(await file.slice(0, 12).arrayBuffer());
  return startsWith(head, '\x89PNG\r\n\x1a\n') || startsWith(head, '\xff\xd8\xff') || (startsWith(head, 'RIFF') && startsWith(head, 'WEBP', 8));
}

const encode = (canvas: HTMLCanvasElement, type: string): Promise<Blob | null> =>
  new Promise((resolve) => { canvas.toBlob(resolve, type, QUALITY); });

/** The middle square, drawn anew: what else is in the file, such as where it was taken, stays behind. */
function drawSquare(image: ImageBitmap): HTMLCanvasElement {
  const cut = Math.min(image.width, image.height);
  const side = Math.min(cut, SIDE);
  const canvas = Object.assign(document.createElement('canvas'), { width: side, height: side });
  const context = canvas.getContext('2d');
  if (!context) throw new UnusablePicture('unreadable');
  // What is transparent would be black in a JPEG.
  context.fillStyle = 'white';
  context.fillRect(0, 0, side, side);
  context.imageSmoothingQuality = 'high';
  context.drawImage(image, (image.width - cut) / 2, (image.height - cut) / 2, cut, cut, 0, 0, side, side);
  return canvas;
}

/** A chosen file as it is sent. Rejects with `UnusablePicture`. */
export async function squarePicture(file: Blob): Promise<Blob> {
  if (file.size > FILE_MEGABYTES * 1024 * 1024) throw new UnusablePicture('large');
  if (!(await isPicture(file))) throw new UnusablePicture('unreadable');
  const image = await createImageBitmap(file).catch(() => { throw new UnusablePicture('unreadable'); });
  const canvas = drawSquare(image);
  image.close();
  const webp = await encode(canvas, 'image/webp');
  // Browsers that cannot write WebP write PNG in its place.
  const picture = webp?.type === 'image/webp' ? webp : await encode(canvas, 'image/jpeg');
  if (!picture) throw new UnusablePicture('unreadable');
  return picture;
}
