import { describe, expect, it } from 'vitest';
import { makeCatalogue } from '../../demo/catalogue.ts';
import { handMade } from '../../demo/hand-made.ts';
import { nightDrive, sunrise } from '../../demo/sample-sets.ts';
import { makeSearch } from '../../demo/search.ts';

const search = makeSearch(makeCatalogue());
const firstPage = (query: string) =>
  search(query)
    .slice(0, 25)
    .map(({ track }) => track.id);

describe('the search of the stand-in', () => {
  it('finds every hand-made recording on the first page from artists and title', () => {
    const lost = handMade().filter(
      ({ id, artists, title }) => !firstPage(`${artists.join(' ')} ${title}`).includes(id),
    );
    expect(lost).toEqual([]);
  });

  it('finds what every row of the sample sets means', () => {
    const rows = [...nightDrive().rows, ...sunrise().rows].filter(({ trackId }) => trackId !== undefined);
    const lost = rows.filter(
      ({ artist, title, trackId }) => !firstPage(`${artist} ${title}`).includes(trackId ?? 0),
    );
    expect(rows.length).toBeGreaterThan(38);
    expect(lost).toEqual([]);
  });

  it('does not always put the wanted version first', () => {
    const plain = handMade().filter(({ mix }) => mix === 'Original Mix');
    const notFirst = plain.filter(
      ({ id, artists, title }) => firstPage(`${artists.join(' ')} ${title}`)[0] !== id,
    );
    expect(notFirst.length).toBeGreaterThan(0);
  });

  it('tolerates one wrong, missing or extra letter', () => {
    for (const query of ['Halden Quire Slow Lantrens', 'Haldn Quire', 'Halden Quirre', 'sol i popiol']) {
      expect(firstPage(query).length).toBeGreaterThan(0);
    }
    expect(firstPage('Brakwater Ferrik')).toContain(90_000_018);
  });

  it('finds a recording and its repetition by ISRC', () => {
    expect(firstPage('ZZCRM2500001')).toContain(90_000_001);
  });

  it('finds nothing for words it does not know, and gives the same order every time', () => {
    expect(search('qqqqqqqq wwwwwwww')).toEqual([]);
    expect(search('night drive')).toEqual(makeSearch(makeCatalogue())('night drive'));
  });
});
