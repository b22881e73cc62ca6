import { rangeResponse } from './byte-range.ts';
import { hash, seeded } from './random.ts';

/**
 * Covers, waveforms and previews for the addresses in the records, drawn from the id alone; of a preview the part that
 * `range`, the header, asks for. Undefined for other paths.
 */
export function mediaResponse(url: URL, range: string | null = null): Response | undefined {
  const image = /^\/image_size\/[^/]+\/([\w-]+)\.(jpg|png)$/.exec(url.pathname);
  // Browsers show an SVG under any name, as long as the type says so.
  if (image?.[1]) return svg(image[2] === 'png' ? waveform(image[1]) : cover(image[1]));
  const sample = /^\/track\/([\w-]+)\.LOFI\.mp3$/.exec(url.pathname);
  if (sample?.[1]) return rangeResponse(preview(sample[1]), range, { 'content-type': 'audio/wav', ...OPEN });
  return url.pathname === '/images/static/empty.png' ? svg('') : undefined;
}

function svg(content: string): Response {
  const size = content.includes('<path') ? '0 0 1500 250' : '0 0 100 100';
  const text = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${size}" preserveAspectRatio="none">${content}</svg>`;
  return new Response(text, { headers: { 'content-type': 'image/svg+xml', ...OPEN } });
}

function cover(id: string): string {
  const random = seeded(hash(id));
  const hue = random.below(360);
  const ring = () =>
    `<circle cx="${random.below(100)}" cy="${random.below(100)}" r="${12 + random.below(46)}" fill="none" stroke="hsl(${hue + 40} 70% 70%)" stroke-width="${1 + random.below(9)}" opacity=".7"/>`;
  return `<rect width="100" height="100" fill="hsl(${hue} 45% ${20 + random.below(20)}%)"/>${ring()}${ring()}${ring()}`;
}

function waveform(id: string): string {
  const random = seeded(hash(id));
  const bars = Array.from({ length: 300 }, (_, n) => {
    const height = 20 + random.below(100) * (0.35 + 0.65 * Math.abs(Math.sin(n / 38)));
    return `M${n * 5 + 2} ${125 - height}v${height * 2}`;
  });
  return `<path d="${bars.join('').replace(/\d+\.\d+/g, (n) => String(Math.round(Number(n))))}" stroke="#8c8c8c" stroke-width="3"/>`;
}

/** Four seconds of a soft beat as 8-bit WAV: enough to hear that a preview plays. */
function preview(id: string): Uint8Array<ArrayBuffer> {
  const rate = 8000;
  const samples = rate * 4;
  const beat = (rate * 60) / (116 + (hash(id) % 20));
  const bytes = new Uint8Array(44 + samples);
  const view = new DataView(bytes.buffer);
  const put = (at: number, text: string) => bytes.set(new TextEncoder().encode(text), at);
  put(0, 'RIFF');
  view.setUint32(4, 36 + samples, true);
  put(8, 'WAVEfmt ');
  view.setUint32(16, 16, true);
  view.setUint16(20, 1, true);
  view.setUint16(22, 1, true);
  view.setUint32(24, rate, true);
  view.setUint32(28, rate, true);
  view.setUint16(32, 1, true);
  view.setUint16(34, 8, true);
  put(36, 'data');
  view.setUint32(40, samples, true);
  for (let n = 0; n < samples; n++) {
    const t = (n % beat) / rate;
    bytes[44 + n] = 128 + Math.round(70 * Math.exp(-t * 14) * Math.sin(2 * Math.PI * 58 * t));
  }
  return bytes;
}

/** Pages of other origins may play and draw them, as with the real hosts. */
const OPEN = { 'access-control-allow-origin': '*', 'cache-control': 'max-age=3600' };
