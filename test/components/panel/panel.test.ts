import type { ListRow } from '../../../extension/page/offered-panel.ts';
import fc from 'fast-check';
import { flushSync, mount, unmount } from 'svelte';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { flowPlot } from '../../../components/panel/flow-plot.ts';
import Panel from '../../../components/panel/Panel.svelte';
import { fileName, listFile } from '../../../components/panel/panel-export.ts';
import { PanelModel } from '../../../components/panel/panel-model.svelte.ts';
import type { PanelServices } from '../../../components/panel/panel-services.ts';
import { parseKey } from '../../../core/beatport/key.ts';
import type { BeatportTrack } from '../../../core/beatport/track.ts';
import { schemaFaults } from '../../core/export/schema-faults.ts';
import { english } from '../english.ts';
import { line, track } from '../tracks.ts';

let shown: object | undefined;

afterEach(() => {
  if (shown) void unmount(shown);
  shown = undefined;
  document.body.replaceChildren();
});

const found = (id: number, more: Partial<BeatportTrack> = {}): ListRow => ({
  key: `found ${id}`,
  line: line(`Ferric - Copper Sky ${id}`),
  answer: {
    ok: true,
    stale: false,
    match: { verdict: 'match', track: track(id, more), score: 1, reasons: [], alternatives: [] },
  },
});
const missing = (id: number): ListRow => ({
  key: `missing ${id}`,
  line: { ...line(`Nobody - Song ${id}`), artists: ['Nobody'], title: `Song ${id}` },
  answer: {
    ok: true,
    stale: false,
    match: { verdict: 'none', score: 0, reasons: ['search.empty'], alternatives: [] },
  },
});
const unknown: ListRow = { key: 'id', line: line('ID - ID', 'unidentified') };
const waiting: ListRow = { key: 'waiting', line: line('Slow - Answer') };

function open(rows: ListRow[], more: Partial<PanelServices> = {}) {
  const model = new PanelModel();
  model.title = 'Night Drive 214';
  model.rows = rows;
  const services: PanelServices = {
    text: english,
    keyText: (key) => key.camelot,
    copy: vi.fn(async () => true),
    save: vi.fn(),
    openSearches: vi.fn(),
    preview: vi.fn(async () => undefined),
    hold: vi.fn(),
    hide: vi.fn(),
    visit: vi.fn(),
    setFlow: vi.fn(),
    ...more,
  };
  shown = mount(Panel, {
    target: document.body,
    props: { model, services, flow: { current: true }, onclose: vi.fn() },
  });
  flushSync();
  return { model, services };
}

const rows = () => [...document.querySelectorAll<HTMLElement>('.row')];
const button = (words: string) => {
  const one = [...document.querySelectorAll<HTMLElement>('button')].find(({ textContent }) =>
    textContent.includes(words),
  );
  if (!one) throw new Error(`no button says ${words}`);
  return one;
};
const click = async (words: string) => {
  button(words).click();
  await vi.waitFor(() => flushSync());
  await Promise.resolve();
  flushSync();
};

describe('the list of a page', () => {
  it('counts what is found among the rows that name a track', () => {
    open([found(1), missing(2), unknown, waiting]);
    expect(document.querySelector('h2')?.textContent).toBe('1 of 3 found');
    expect(rows()).toHaveLength(4);
  });

  it('shows what is wanted of it, and copies that', async () => {
    const { services } = open([found(1), missing(2), found(3)]);
    await click('Not on Beatport');
    expect(rows().map(({ textContent }) => textContent)).toEqual([
      expect.stringContaining('Nobody - Song 2'),
    ]);
    await click('Found');
    await click('Copy list');
    expect(services.copy).toHaveBeenCalledWith(
      '01. Ferric, Marlo Quint - Copper Sky 1 (Original Mix) [125 · 9A · Saltmarsh Audio]\n' +
        '02. Ferric, Marlo Quint - Copper Sky 3 (Original Mix) [125 · 9A · Saltmarsh Audio]',
    );
  });

  it('is one tab stop, and the arrows go from row to row', () => {
    const { services } = open([found(1), missing(2), found(3)]);
    const stops = () => rows().map(({ tabIndex }) => tabIndex);
    expect(stops()).toEqual([0, -1, -1]);
    const press = (key: string) => {
      (document.activeElement ?? document.body).dispatchEvent(
        new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }),
      );
      flushSync();
    };
    rows()[0]?.focus();
    press('ArrowDown');
    expect(document.activeElement).toBe(rows()[1]);
    press('End');
    expect(stops()).toEqual([-1, -1, 0]);
    press('ArrowDown');
    press('Home');
    expect(document.activeElement).toBe(rows()[0]);
    rows()[0]?.click();
    expect(services.visit).toHaveBeenCalledWith('found 1');
  });

  it('opens a few searches at once, and asks before it opens many', async () => {
    const few = open([missing(1), missing(2)]);
    await click('Search for 2 missing');
    expect(few.services.openSearches).toHaveBeenCalledWith(['Nobody Song 1', 'Nobody Song 2']);
    if (shown) void unmount(shown);
    document.body.replaceChildren();
    const many = open([1, 2, 3, 4, 5, 6].map(missing));
    await click('Search for 6 missing');
    expect(many.services.openSearches).not.toHaveBeenCalled();
    await click('Open 6 tabs');
    expect(many.services.openSearches).toHaveBeenCalledOnce();
  });

  it('saves a playlist with the previews there are, and says what became of the rest', async () => {
    const preview = vi.fn(async (id: number) => {
      if (id === 2) throw new Error('Beatport asks for a check.');
      return `https://geo-samples.beatport.com/${id}.mp3`;
    });
    const { services } = open([found(1), found(2), found(3)], { preview });
    await click('Save as a file');
    button('Playlist of previews').click();
    await vi.waitFor(() => expect(services.save).toHaveBeenCalled());
    const [name, content, type] = vi.mocked(services.save).mock.calls[0]!;
    expect([name, type]).toEqual(['Night Drive 214.m3u8', 'audio/x-mpegurl']);
    expect(content).toContain('https://geo-samples.beatport.com/1.mp3');
    expect(content).toContain('https://www.beatport.com/track/copper-sky/3');
    expect(preview).toHaveBeenCalledTimes(2);
    flushSync();
    expect(document.body.textContent).toContain('The file has 1 previews');
    expect(document.body.textContent).toContain('Beatport asks for a check.');
  });

  it('tells in words how a row follows on the one before it, and how the set flows', () => {
    const key = parseKey('B Minor')!;
    open([found(1), found(2, { bpm: 130, key }), unknown, found(3)]);
    expect(rows()[1]?.textContent).toContain('mixes with the track before');
    expect(rows()[1]?.textContent).toContain('+4%');
    // Nobody knows what was played between.
    expect(rows()[3]?.textContent).not.toContain('mixes with');
    const strip = document.querySelector('svg[role="img"]');
    expect(strip?.getAttribute('aria-label')).toBe(
      'Flow of the set: 125 to 130 BPM. 1 of 1 steps mix in key',
    );
  });
});

describe('an exported list', () => {
  const items = (rows: ListRow[]) => {
    const model = new PanelModel();
    model.rows = rows;
    return model.items;
  };

  it('keeps accents and columns for a spreadsheet, and runs no formula', () => {
    const file = listFile(
      items([found(1, { label: 'Büro, "Süd"' }), { ...waiting, line: line('=HYPERLINK(1)') }]),
      'csv',
      { waiting: 'looking' },
    );
    expect(file.startsWith('\uFEFFline,cueSeconds,verdict,')).toBe(true);
    expect(file).toContain('"Büro, ""Süd"""');
    expect(file).toContain("'=HYPERLINK(1)");
    expect(file).toContain('failed');
  });

  it('holds every row in JSON, tracks or not', () => {
    const all = JSON.parse(
      listFile(items([found(1), missing(2), unknown, waiting]), 'json', { waiting: 'looking' }),
    ) as { verdict: string }[];
    expect(all.map(({ verdict }) => verdict)).toEqual(['match', 'none', 'none', 'failed']);
    expect(schemaFaults(JSON.stringify(all))).toEqual([]);
  });

  it('gets a name that every file system takes', () => {
    expect(fileName('A/B: "C" <d>?', 'csv')).toBe('A B C d.csv');
    expect(fileName(undefined, 'text')).toBe('tracklist.txt');
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (title) => {
        const name = fileName(title, 'json');
        expect(name).toMatch(/^[^\\/:*?"<>|]+\.json$/);
        expect(name.startsWith('.')).toBe(false);
      }),
    );
  });
});

describe('the plot of a set', () => {
  const some = fc.option(
    fc.record({
      bpm: fc.option(fc.integer({ min: 60, max: 200 }), { nil: undefined }),
      key: fc.constantFrom(parseKey('A Minor'), parseKey('C Major'), undefined),
    }),
    { nil: undefined },
  );

  it('stays in its box, whatever the set', () => {
    fc.assert(
      fc.property(fc.array(some, { maxLength: 60 }), (set) => {
        const tracks = set.map((one) => one && track(1, one as Partial<BeatportTrack>));
        const { dots, cells, path, mixing, steps } = flowPlot(tracks, { width: 360, height: 44 });
        for (const { x, y } of dots) {
          expect(x >= 0 && x <= 360 && y >= 0 && y <= 44).toBe(true);
        }
        for (const { x, width } of cells) expect(x + width).toBeLessThanOrEqual(360.1);
        expect(path).not.toContain('NaN');
        expect(mixing).toBeLessThanOrEqual(steps);
      }),
    );
  });

  it('breaks its line where a tempo is not known', () => {
    const { path } = flowPlot([track(1), undefined, track(2), track(3)], { width: 100, height: 40 });
    expect(path.match(/M/g)).toHaveLength(2);
    expect(path.match(/L/g)).toHaveLength(1);
  });
});
