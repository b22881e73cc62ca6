import type { Tab } from './tab.ts';

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

const TIMES = 6;

/**
 * What is in the box, six times smaller: letters are shades there, so that another font or another way to draw it changes
 * little, and a colour, a frame or a part that is missing or elsewhere changes much.
 */
export async function smallPicture(tab: Tab, box: Box): Promise<Buffer> {
  const whole = (await tab.picture(box)).toString('base64');
  const small = await tab.run(
    async ([png, times]) => {
      const image = new Image();
      image.src = `data:image/png;base64,${png}`;
      await image.decode();
      const canvas = document.createElement('canvas');
      canvas.width = Math.round(image.width / times);
      canvas.height = Math.round(image.height / times);
      const pen = canvas.getContext('2d')!;
      pen.imageSmoothingQuality = 'high';
      pen.drawImage(image, 0, 0, canvas.width, canvas.height);
      return canvas.toDataURL('image/png');
    },
    [whole, TIMES] as const,
  );
  return Buffer.from(small.split(',')[1] ?? '', 'base64');
}

/** Shades may differ a little everywhere, and much in few places. */
export const ALIKE = { threshold: 0.15, maxDiffPixelRatio: 0.02 };
