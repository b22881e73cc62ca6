import type { CatalogueTrack } from './catalogue-track.ts';
import { hostileRows, rowsFromCatalogue } from './sample-row.ts';
import { nightDrive, type SampleSet, sunrise } from './sample-sets.ts';
import { tracklistText } from './sample-text.ts';
import { makeTracklistPage, type SampleStyle } from './sample.ts';

/**
 * The sample tracklists under the paths of the sites they imitate, whatever the host: tests point several host names at one
 * server. Query parameters vary them: `rows=500`, `from=100`, `first=7`, `set=sunrise`, `hostile`, `csp`, `trusted-types=a b`, `dir=rtl`, `dark`.
 * Undefined for other paths.
 */
export function sampleResponse(url: URL, catalogue: readonly CatalogueTrack[]): Response | undefined {
  if (url.pathname === '/samples') return html(INDEX);
  const text = /^\/tracklists\/(night-drive|sunrise)\.txt$/.exec(url.pathname)?.[1];
  if (text) {
    const body =
      text === 'sunrise' ? tracklistText(sunrise(), 'title-first') : tracklistText(nightDrive(), 'numbered');
    return new Response(body, { headers: { 'content-type': 'text/plain; charset=utf-8' } });
  }
  const style = PATHS.find(([pattern]) => pattern.test(url.pathname))?.[1];
  if (!style) return undefined;
  const ask = url.searchParams;
  const types = ask.get('trusted-types');
  const page = makeTracklistPage({
    ...setFor(url, style),
    rows: rowsFor(url, style, catalogue),
    style,
    catalogue,
    csp: ask.has('csp'),
    dark: ask.has('dark'),
    direction: ask.get('dir') === 'rtl' ? 'rtl' : 'ltr',
    ...(types === null ? {} : { trustedTypes: types }),
  });
  return html(page);
}

function rowsFor(url: URL, style: SampleStyle, catalogue: readonly CatalogueTrack[]) {
  const number = (name: string) => Number(url.searchParams.get(name));
  const [count, from, first] = [number('rows'), number('from'), number('first')];
  if (url.searchParams.has('hostile')) return hostileRows();
  if (count > 0) return rowsFromCatalogue(catalogue, Math.min(count, 100_000), from);
  const { rows } = setFor(url, style);
  return rows.slice(from, first > 0 ? from + first : undefined);
}

function setFor({ searchParams }: URL, style: SampleStyle): SampleSet {
  const name = searchParams.get('set') ?? (style === 'plain' ? 'sunrise' : 'night-drive');
  return name === 'sunrise' ? sunrise() : nightDrive();
}

const PATHS: [RegExp, SampleStyle][] = [
  [/^\/tracklist\/[^/]+\/[^/]+\.html$/, '1001'],
  [/^\/w\/[^/]+$/, 'mixesdb'],
  [/^\/blog\/[^/]+\/?$/, 'plain'],
];

const html = (body: string) =>
  new Response(body, { headers: { 'content-type': 'text/html; charset=utf-8' } });

const INDEX = `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Sample tracklists</title></head><body><h1>Sample tracklists</h1><ul>
<li><a href="/tracklist/demo214/night-drive-214.html">Night Drive 214</a>, as on 1001Tracklists</li>
<li><a href="/w/2026-06-20_-_Isaura_Venn_-_Night_Drive_214">Night Drive 214</a>, as on MixesDB</li>
<li><a href="/blog/sunrise-at-the-weir/">Sunrise at the Weir</a>, on a weblog</li>
<li><a href="/tracklists/night-drive.txt">night-drive.txt</a>, <a href="/tracklists/sunrise.txt">sunrise.txt</a></li>
</ul></body></html>`;
