import { readFileSync } from 'node:fs';
import { Window } from 'happy-dom';
import { describe, expect, it } from 'vitest';
import { makeCatalogue } from '../../demo/catalogue.ts';
import { coverId } from '../../demo/ids.ts';
import { hostileRows, rowsFromCatalogue } from '../../demo/sample-row.ts';
import { nightDrive, sunrise } from '../../demo/sample-sets.ts';
import { sampleResponse } from '../../demo/sample-site.ts';
import { tracklistText } from '../../demo/sample-text.ts';
import { makeTracklistPage, type TracklistPageOptions } from '../../demo/sample.ts';

const catalogue = makeCatalogue();
const { rows } = nightDrive();
const shown = rows.filter(({ kind }) => kind !== 'part');

function parse(options: TracklistPageOptions) {
  const window = new Window();
  window.document.write(makeTracklistPage({ catalogue, ...options }));
  return window.document;
}

describe('the sample sets', () => {
  it('mean tracks that the catalogue has, and only in rows that may be found', () => {
    const ids = new Set(catalogue.map(({ id }) => id));
    for (const { kind, trackId } of [...rows, ...sunrise().rows]) {
      if (trackId === undefined) continue;
      expect(ids.has(trackId)).toBe(true);
      expect(['track', 'part']).toContain(kind);
    }
    expect(shown).toHaveLength(31);
    expect(rows.filter(({ kind }) => kind === 'unidentified')).toHaveLength(3);
    expect(rows.filter(({ kind }) => kind === 'mashup')).toHaveLength(1);
    expect(rows.filter(({ kind, trackId }) => kind === 'track' && trackId === undefined)).toHaveLength(1);
  });

  it('are what the text files hold', () => {
    const file = (name: string) =>
      readFileSync(new URL(`../../demo/tracklists/${name}.txt`, import.meta.url), 'utf8');
    expect(file('night-drive')).toBe(tracklistText(nightDrive(), 'numbered'));
    expect(file('sunrise')).toBe(tracklistText(sunrise(), 'title-first'));
  });
});

describe('a page in the structure of 1001Tracklists', () => {
  const document = parse({ rows, style: '1001' });
  const items = [...document.querySelectorAll('#tlTab > div.tlpItem')];

  it('has one element a row, with microdata on those that are known at least in part', () => {
    expect(items).toHaveLength(rows.length);
    expect(document.querySelectorAll('.tlpItem[data-isided="true"]')).toHaveLength(rows.length - 3);
    expect(document.querySelectorAll('[itemprop="tracks"] > meta[itemprop="name"]')).toHaveLength(
      rows.length - 1,
    );
    expect(document.querySelectorAll('meta[itemprop="name"]').length).toBeGreaterThan(rows.length);
  });

  it('has the three forms of unknown rows', () => {
    const [unknown, byArtist, status] = items.filter((item) => item.getAttribute('data-isided') === null);
    expect(unknown?.getAttribute('data-isid')).toBe('true');
    expect(unknown?.querySelector('[itemprop]')).toBeNull();
    expect(name(byArtist)).toBe('Ferro Lunette - ID');
    expect(byArtist?.getAttribute('data-trackid')).toBeNull();
    expect(name(status)).toBe('Quillon Darrow - Pressure Garden');
    expect(status?.querySelector('.trackStatus')?.textContent.trim()).toBe('(ID Remix)');
    expect(status?.getAttribute('data-trackid')).not.toBeNull();
  });

  it('has a mashup with hidden parts, and a row played with the one before', () => {
    expect(document.querySelector('.subPosTog[data-mashup="16"][data-subpos="true"]')).not.toBeNull();
    const parts = [...document.querySelectorAll('.tlpSubTog.con.tgHid.subPos16[data-mashpos="true"]')];
    expect(parts.map(name)).toEqual(['Halden Quire - Slow Lanterns', 'Stellan Oxmoor - Iron Choir']);
    const [together] = [...document.querySelectorAll('.tlpItem.con:not([data-mashpos])')];
    expect(together?.querySelector('[id$="_tracknumber_value"]')?.textContent.trim()).toBe('w/');
  });

  it('has covers that name the releases of the stand-in, labels in capitals, cues and an advert', () => {
    const covers = [...document.querySelectorAll('img[data-src*="geo-media.beatport.com"]')];
    expect(covers.length).toBeGreaterThan(18);
    expect(covers[0]?.getAttribute('data-src')).toContain(coverId(9_000_001));
    expect(document.querySelector('#tlp0_labeldata .trackLabel')?.textContent).toBe('NINE FATHOM');
    expect(items[1]?.querySelector('.cue')?.textContent).toBe('04:10');
    expect(document.querySelector('script')?.textContent).toContain(
      "seconds = 250; cueValuesEntry.number = '2'",
    );
    expect(document.querySelectorAll('#tlTab > .cAdRow')).toHaveLength(1);
  });

  function name(
    item:
      | { querySelector: (selector: string) => { getAttribute: (name: string) => string | null } | null }
      | undefined,
  ) {
    return item?.querySelector('meta[itemprop="name"]')?.getAttribute('content');
  }
});

it('a wiki page has chapters, cues in minutes, overlays, labels and catalogue numbers', () => {
  const document = parse({ ...sunrise(), style: 'mixesdb' });
  expect(document.querySelectorAll('.mw-parser-output > ol')).toHaveLength(2);
  expect([...document.querySelectorAll('dt')].map((dt) => dt.textContent)).toEqual([
    'Before the sun',
    'After the sun',
  ]);
  const lines = [...document.querySelectorAll('.mw-parser-output ol > li')].map((li) => li.textContent);
  expect(lines[0]).toBe('[000] Ama Thistlewood - Dew Ledger [Lanternfall - LF021]');
  expect(lines[4]).toBe('[???] + Vanta Meridor - Hold the Line Low (Acappella) [Umbriel Works - UMB053]');
  expect(lines[6]).toBe('[030] ?');
});

it('a weblog has the list among other lists', () => {
  const document = parse({ ...sunrise(), style: 'plain' });
  expect(document.querySelectorAll('article ol > li')).toHaveLength(14);
  expect(document.querySelectorAll('ul > li').length).toBeGreaterThan(5);
});

it.each(['1001', 'mixesdb', 'plain'] as const)(
  'a page in the style %s has as many rows as are wanted',
  (style) => {
    for (const count of [60, 500, 10_000]) {
      const html = makeTracklistPage({ rows: rowsFromCatalogue(catalogue, count), style, catalogue });
      expect(
        html.match(style === '1001' ? /class="tlpTog/g : /<li>(\[|[^<]*–)/g)?.length,
      ).toBeGreaterThanOrEqual(count);
    }
  },
);

it.each(['1001', 'mixesdb', 'plain'] as const)(
  'a hostile page in the style %s holds its harm as text',
  (style) => {
    const document = parse({ rows: hostileRows(), style });
    expect(document.body.textContent).toContain('<script>window.__hostile=1</script>');
    expect(document.querySelectorAll('script')).toHaveLength(1);
    expect(document.querySelectorAll('[onerror], [onload], svg, main b')).toHaveLength(0);
  },
);

it('a page carries its policy, direction and darkness', () => {
  const document = parse({
    rows,
    style: '1001',
    csp: true,
    trustedTypes: 'page',
    direction: 'rtl',
    dark: true,
  });
  const policy = document
    .querySelector('meta[http-equiv="Content-Security-Policy"]')
    ?.getAttribute('content');
  expect(policy).toContain("script-src 'nonce-demo'");
  expect(policy).toContain("require-trusted-types-for 'script'; trusted-types page");
  expect(document.documentElement.getAttribute('dir')).toBe('rtl');
  expect(document.documentElement.className).toBe('dark');
  expect(parse({ rows, style: '1001' }).querySelector('meta[http-equiv]')).toBeNull();
});

it('the address varies the sample page', async () => {
  const page = async (query: string) => {
    const url = new URL(`https://www.1001tracklists.com/tracklist/demo214/night-drive-214.html${query}`);
    return (await sampleResponse(url, catalogue)?.text()) ?? '';
  };
  expect((await page('?rows=60')).match(/class="tlpTog/g)).toHaveLength(60);
  expect(await page('?hostile')).toContain('Mallory');
  expect(await page('?csp&trusted-types=a%20b&dir=rtl&dark')).toContain('trusted-types a b');
  expect(await page('?set=sunrise')).toContain('Dew Ledger');
  expect(sampleResponse(new URL('https://www.beatport.com/track/x/1'), catalogue)).toBeUndefined();
});
