import { expect, test } from '@playwright/test';
import type { Tab } from './tab.ts';

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

const TIMES = 6;

/**
 * Our own drawing beside the one in `reference/`, six times smaller: letters are shades there, so that another way to draw them
 * changes little, and a colour, a cover or a button that is missing or elsewhere changes much. Where the machine has other
 * fonts than the one the references come from, every width is another and nothing is compared.
 */
export async function expectAsInReference(tab: Tab, box: Box, name: string): Promise<void> {
  const width = await tab.run(widthOfSample, 0);
  if (Math.abs(width - SAMPLE_WIDTH) > 1)
    test.info().annotations.push({ type: 'not compared', description: `other fonts: ${name}` });
  else expect(await smallPicture(tab, box)).toMatchSnapshot(`${name}.png`, ALIKE);
}

/** In the font of badge and card on the machine of the references (DejaVu Sans). */
const SAMPLE_WIDTH = 953.515625;

function widthOfSample(): number {
  const pen = document.createElement('canvas').getContext('2d')!;
  pen.font = "500 100px system-ui, 'Segoe UI', Roboto, 'Helvetica Neue', 'Liberation Sans', sans-serif";
  return pen.measureText('Night Drive 124 8A').width;
}

async function smallPicture(tab: Tab, box: Box): Promise<Buffer> {
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

/** Shades may differ a little everywhere, and more in few places. */
const ALIKE = { threshold: 0.03, maxDiffPixelRatio: 0.03 };
