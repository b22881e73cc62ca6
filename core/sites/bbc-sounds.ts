import { atEnd, textOf, textsOf } from '../page/dom.ts';
import { findIn, jsonOf, listAt, numberAt, textAt } from '../page/json.ts';
import type { FoundRow, SiteAdapter } from '../page/site.ts';

const LINE = 'p, span';

export const site: SiteAdapter = {
  id: 'bbc-sounds',
  name: 'BBC Sounds',
  matches: ['https://www.bbc.co.uk/sounds/play/*'],
  optional: true,
  changes: 'rerenders',
  lookedFor: '[data-testid*="tracks"] li, and the module "aod_tracks" of #__NEXT_DATA__',
  read(document) {
    const page = jsonOf(document.querySelector('script#__NEXT_DATA__')?.textContent);
    // The place of the module in the page's data moves; its id has not.
    const tracks = listAt(
      findIn(page, (one) => 'id' in one && one.id === 'aod_tracks'),
      'data',
    );
    let next = 0;
    return [...document.querySelectorAll('[data-testid*="tracks"] li')].flatMap((item) => {
      const shown = textOf(item);
      const index = tracks.findIndex((track, at) => at >= next && isShown(track, shown));
      if (index >= 0) next = index + 1;
      return index < 0 ? readShown(item) : readTrack(item, tracks[index]);
    });
  },
  examples: ['https://www.bbc.co.uk/sounds/play/m000abcd'],
  nearMisses: ['https://www.bbc.co.uk/sounds/brand/b000abcd', 'https://www.bbc.co.uk/programmes/m000abcd'],
};

function isShown(track: unknown, shown: string): boolean {
  const [artist, title] = [textAt(track, 'titles', 'primary'), textAt(track, 'titles', 'secondary')];
  return artist !== undefined && title !== undefined && shown.includes(artist) && shown.includes(title);
}

function readTrack(item: Element, track: unknown): FoundRow[] {
  const artist = textAt(track, 'titles', 'primary') ?? '';
  const title = textAt(track, 'titles', 'secondary') ?? '';
  const cueSeconds = numberAt(track, 'offset', 'start');
  const id = textAt(track, 'id');
  return [
    {
      ...row(item, artist, title),
      ...(cueSeconds !== undefined && { cueSeconds }),
      ...(id !== undefined && { key: id }),
    },
  ];
}

/** A live show adds rows that the page's data does not have. */
function readShown(item: Element): FoundRow[] {
  const [artist, title] = textsOf(item, LINE).filter(
    (text, at, all) => all.indexOf(text) === at && !/^\d+$|^now playing$/i.test(text),
  );
  return artist === undefined || title === undefined ? [] : [row(item, artist, title)];
}

function row(item: Element, artist: string, title: string): FoundRow {
  const box = [...item.querySelectorAll(LINE)].find((element) => textOf(element) === title);
  return { element: item, slot: atEnd(box ?? item), text: `${artist} - ${title}`, track: { artist, title } };
}
