import { flushSync, mount, unmount } from 'svelte';
import { afterEach, describe, expect, it, vi } from 'vitest';
import Diagnostics from '../../../components/diagnostics/Diagnostics.svelte';
import {
  daysOf,
  type HourFigures,
  meanOf,
  sumOf,
} from '../../../components/diagnostics/diagnostics-figures.ts';
import type {
  DiagnosticsServices,
  DiagnosticsView,
} from '../../../components/diagnostics/diagnostics-services.ts';
import { pageServices } from '../page-services.ts';

const HOUR = 3_600_000;
const START = new Date(2026, 6, 6, 0).getTime();

const idle = (index: number): HourFigures => ({
  at: START + index * HOUR,
  queries: 0,
  hits: 0,
  requests: 0,
  retries: 0,
  failures: 0,
  networkMs: 0,
  waitMs: 0,
});
const busy = (index: number): HourFigures => ({
  ...idle(index),
  queries: 40,
  hits: 30,
  requests: 12,
  retries: 2,
  failures: 1,
  networkMs: 4_000,
  waitMs: 26_000,
});

const VIEW: DiagnosticsView = {
  version: '9.8.7',
  browser: 'Some Browser',
  cache: { entries: 12, bytes: 34_000 },
  hours: Array.from({ length: 168 }, (_, index) =>
    index === 5 || index === 160 ? busy(index) : idle(index),
  ),
  errors: [{ at: START, kind: 'server', what: 'Beatport has trouble answering.' }],
  sites: [
    { id: 'radio', name: 'Radio', health: { at: START, rows: 0, lookedFor: 'li.track', notice: 'empty' } },
    { id: 'wiki', name: 'Wiki', health: { at: START, rows: 31, lookedFor: 'ol > li' } },
    { id: 'shop', name: 'Shop', health: { at: START, rows: 0, lookedFor: 'tr', notice: 'captcha' } },
    { id: 'never', name: 'Never open' },
  ],
  log: { detail: false, lines: [] },
};

let page: Record<string, unknown> | undefined;
afterEach(async () => {
  if (page) await unmount(page);
  page = undefined;
  document.body.replaceChildren();
});

async function open(more: Partial<DiagnosticsServices> = {}) {
  const state = { changed: () => {}, copied: [] as string[] };
  const services: DiagnosticsServices = {
    ...pageServices,
    load: vi.fn(async () => VIEW),
    watch: (listener) => {
      state.changed = listener;
      return () => {};
    },
    check: async () => ({
      ok: true,
      message: 'All well',
      parts: [{ name: 'BPM', ok: true, value: '50 of 50' }],
    }),
    report: ({ version }, check) => `report of ${version}${check ? `, ${check.message}` : ''}`,
    copy: async (text) => state.copied.push(text) > 0,
    setLogDetail: () => {},
    ...more,
  };
  page = mount(Diagnostics, { target: document.body, props: { services } });
  await settle();
  return { services, state };
}

async function settle() {
  flushSync();
  await new Promise((resolve) => setTimeout(resolve, 0));
  flushSync();
}

const said = () => document.body.textContent.replace(/\s+/g, ' ');
const rowOf = (name: string) =>
  [...document.querySelectorAll('tr')].find((row) => row.querySelector('th')?.textContent === name);
const button = (name: RegExp) =>
  [...document.querySelectorAll('button')].find((one) => name.test(one.textContent))!;

describe('diagnostics', () => {
  it('show the figures of a day and of a week', async () => {
    await open();
    const cells = (name: string) => [...rowOf(name)!.querySelectorAll('td')].map((cell) => cell.textContent);
    expect(cells('Lookups')).toEqual(['40', '80']);
    expect(cells('Answered without asking')).toEqual(['75%', '75%']);
    expect(cells('Requests')).toEqual(['12', '24']);
    expect(cells('Time on the network')).toEqual(['400 ms', '400 ms']);
    expect(cells('Time waiting')).toEqual(['2.6 sec', '2.6 sec']);
  });

  it('draw two plots with a text for those who do not see them', async () => {
    await open();
    const plots = [...document.querySelectorAll('svg[role="img"]')];
    expect(plots.map((plot) => plot.querySelectorAll('rect').length)).toEqual([6, 4]);
    expect(plots[0]!.getAttribute('aria-label')).toContain('80 lookups, 60 of them answered without');
    const heights = [...plots[0]!.querySelectorAll('rect')]
      .slice(0, 3)
      .map((bar) => Number(bar.getAttribute('height')));
    expect(heights.reduce((sum, height) => sum + height)).toBeCloseTo(100);
    expect(document.querySelectorAll('details table tbody tr')).toHaveLength(7);
  });

  it('draw nothing before anything was looked up', async () => {
    await open({ load: async () => ({ ...VIEW, hours: VIEW.hours.map((_, index) => idle(index)) }) });
    expect(document.querySelector('svg[role="img"]')).toBeNull();
    expect(said()).toContain('Nothing was looked up yet.');
  });

  it('say of each site that was open how its adapter fared', async () => {
    await open();
    expect(rowOf('Radio')!.textContent).toContain('no rows; looked for li.track');
    expect(rowOf('Wiki')!.textContent).toContain('rows: 31');
    expect(rowOf('Shop')!.textContent).toContain('wants to see a person');
    expect(rowOf('Never open')).toBeUndefined();
  });

  it('check Beatport when asked, and put the outcome into the report', async () => {
    const { services, state } = await open();
    expect(services.load).toHaveBeenCalledTimes(1);
    button(/Check Beatport now/).click();
    await settle();
    await settle();
    expect(said()).toContain('All well');
    expect(said()).toContain('50 of 50');
    button(/Copy as text/).click();
    await settle();
    expect(state.copied).toEqual(['report of 9.8.7, All well']);
    expect(said()).toContain('Copied');
  });

  it('tell the outcome of a check together with what it left among the errors', async () => {
    let arrive = (_view: DiagnosticsView) => {};
    const load = vi.fn(async () => ({ ...VIEW, errors: [] as DiagnosticsView['errors'] }));
    const { state } = await open({
      load,
      check: async () => ({ ok: false, message: 'A check is asked for', parts: [] }),
      report: ({ errors }, check) => [...errors.map(({ kind }) => kind), check?.message].join(),
    });
    load.mockReturnValue(new Promise((resolve) => (arrive = resolve)));
    button(/Check Beatport now/).click();
    await settle();
    expect(said()).not.toContain('A check is asked for');
    arrive({ ...VIEW, errors: [{ at: START, kind: 'challenge', what: '' }] });
    await settle();
    expect(said()).toContain('A check is asked for');
    button(/Copy as text/).click();
    await settle();
    expect(state.copied).toEqual(['challenge,A check is asked for']);
  });

  it('show the last lines of the log, the latest first, and switch it to everything', async () => {
    const lines = [
      { at: START, level: 'warn' as const, message: 'the cache cannot be read' },
      { at: START + 60_000, level: 'debug' as const, message: 'retrying (attempts 1)' },
    ];
    const setLogDetail = vi.fn();
    await open({ load: async () => ({ ...VIEW, log: { detail: false, lines } }), setLogDetail });
    const shown = [...document.querySelectorAll('[aria-labelledby="log"] li')];
    expect(shown.map((line) => line.querySelector('time')?.dateTime)).toEqual([
      new Date(START + 60_000).toISOString(),
      new Date(START).toISOString(),
    ]);
    expect(shown.map((line) => line.querySelector('span')?.textContent.trim())).toEqual([
      'debug retrying (attempts 1)',
      'warn the cache cannot be read',
    ]);
    document.querySelector<HTMLInputElement>('#log-detail')!.click();
    expect(setLogDetail).toHaveBeenCalledExactlyOnceWith(true);
  });

  it('say where nothing was noted', async () => {
    await open();
    expect(said()).toContain('Nothing was noted since the browser was started.');
  });

  it('follow new figures', async () => {
    const load = vi.fn(async () => VIEW);
    const { state } = await open({ load });
    load.mockResolvedValue({ ...VIEW, pause: 'Beatport asks for a check.' });
    state.changed();
    await settle();
    expect(said()).toContain('Beatport asks for a check.');
  });

  it('list the last errors', async () => {
    await open();
    expect(document.querySelector('.events')!.textContent).toContain(
      'Beatport has trouble answering. server',
    );
  });
});

describe('figures', () => {
  it('add up to days of the calendar', () => {
    const days = daysOf(VIEW.hours);
    expect(days).toHaveLength(7);
    expect(days[0]).toMatchObject({ at: START, queries: 40 });
    expect(sumOf(days)).toEqual(sumOf(VIEW.hours));
  });

  it('have no mean where nothing was asked', () => {
    expect(meanOf(idle(0))).toEqual({ network: 0, wait: 0 });
  });
});
