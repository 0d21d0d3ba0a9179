/** A picture with a red middle and blue sides. */
export async function drawn(width: number, height: number, type = 'image/png'): Promise<Blob> {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d')!;
  context.fillStyle = 'blue';
  context.fillRect(0, 0, width, height);
  context.fillStyle = 'red';
  const side = Math.min(width, height);
  context.fillRect((width - side) / 2, (height - side) / 2, side, side);
  return canvas.convertToBlob({ type });
}
