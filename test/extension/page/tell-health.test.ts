// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { SiteAdapter } from '../../../core/page/site.ts';
import { findHere } from '../../../extension/page/finders.ts';
import { offerDetector, offeredFinders, offerSite } from '../../../extension/page/offered-finders.ts';

const URL = 'https://radio.example/shows/7';
const sent = vi.fn(async (_message: object) => undefined);

/** Each test a site of its own, because only a change is told. */
function site(id: string, notice?: 'captcha'): SiteAdapter {
  return {
    id,
    name: id,
    matches: ['https://radio.example/shows/*'],
    optional: true,
    changes: 'static',
    lookedFor: 'li.track',
    read: (document) =>
      [...document.querySelectorAll('li.track')].map((element) => ({
        element,
        slot: { parent: element, after: element.lastChild },
        text: element.textContent,
      })),
    notice: () => notice,
    examples: [],
    nearMisses: [],
  };
}

beforeEach(() => {
  fakeBrowser.reset();
  Object.assign(fakeBrowser.runtime, { sendMessage: sent });
  sent.mockClear();
  offeredFinders().adapters.length = 0;
  offerDetector(() => []);
  document.body.replaceChildren();
});

function show(tag: string, text: string): HTMLElement {
  const element = document.body.appendChild(document.createElement(tag));
  element.className = 'track';
  element.textContent = text;
  return element;
}

const look = () => findHere(document, URL, () => {});
const message = (more: object) => ({ to: 'background', type: 'site-health', lookedFor: 'li.track', ...more });

describe('the health of an adapter', () => {
  it('is told when it finds rows, and again only when that changes', () => {
    offerSite(site('first'));
    show('li', 'Ferric - Copper Sky');
    look();
    show('li', 'Ferric - Slow Lanterns');
    look();
    expect(sent.mock.calls).toEqual([[message({ site: 'first', rows: 1 })]]);
    document.body.replaceChildren();
    show('p', 'Ferric - Copper Sky');
    look();
    expect(sent).toHaveBeenLastCalledWith(message({ site: 'first', rows: 0, notice: 'empty' }));
    expect(sent).toHaveBeenCalledTimes(2);
  });

  it('is that of the adapter also where the detector found rows', () => {
    offerSite(site('second'));
    const element = show('p', 'Ferric - Copper Sky');
    offerDetector(() => [[{ element, slot: { parent: element, after: null }, text: element.textContent }]]);
    expect(look()[0]?.site).toBe('generic');
    expect(sent).toHaveBeenLastCalledWith(message({ site: 'second', rows: 0 }));
  });

  it('says why a page has no rows, and nothing of what is on it', () => {
    offerSite(site('third', 'captcha'));
    show('h1', 'Something private');
    look();
    expect(sent.mock.calls).toEqual([[message({ site: 'third', rows: 0, notice: 'captcha' })]]);
  });

  it('is of no interest where no adapter claims the page', () => {
    look();
    expect(sent).not.toHaveBeenCalled();
  });
});
