import { clock } from './clock.ts';
import { escapeHtml as text } from './escape.ts';
import { coverId, imageUrl } from './ids.ts';
import { hash } from './random.ts';
import { rowText, type SampleRow } from './sample-row.ts';
import type { PageBody, PageContent } from './sample.ts';
import { slug } from './words.ts';

/** A page in the structure of www.1001tracklists.com: rows with microdata, covers of Beatport releases, IDs, mashups, adverts. */
export function page1001(content: PageContent): PageBody {
  const { title, artist, date, rows } = content;
  const name = `${artist} - ${title} ${date}`;
  let number = 0;
  const items = rows.map((row, index) => {
    const numbered = row.kind !== 'part' && row.kind !== 'chapter' && !row.overlay;
    if (numbered) number++;
    const advert = index === 3 ? ADVERT : '';
    return advert + (row.kind === 'chapter' ? chapter(row, index) : item(content, row, index, number));
  });
  return {
    className: 'site-1001',
    head: `<title>${text(name)}</title><meta name="author" content="1001Tracklists"><meta name="description" content="Tracklist / playlist with ${number} tracks">`,
    body:
      `<header id="topBar"><a href="/">Tracklists</a><span>demo page</span></header><main><h1 id="pageTitle">${text(name)}</h1>` +
      // A microdata name outside the rows: the real page has several, and none of them is a track.
      `<div itemscope itemtype="http://schema.org/Person"><meta itemprop="name" content="${text(artist)}"></div>` +
      `<div id="tlTab" itemscope itemtype="http://schema.org/MusicPlaylist" data-id="demo214" data-count="${number}">` +
      `<meta itemprop="name" content="${text(name)}"><meta itemprop="numTracks" content="${number}"><meta itemprop="author" content="${text(artist)}">` +
      `<div class="bItmH"><span class="fRow"><a href="/dj/${slug(artist)}/index.html">${text(artist)}</a> played:</span></div>` +
      `${items.join('\n')}<div class="bItmH saves"><span>12 users saved this tracklist</span></div></div>` +
      `<aside class="suggestions"><h2>Suggested</h2><a itemprop="name" href="/tracklist/demo213/night-drive-213.html">${text(artist)} - Night Drive 213</a></aside></main>`,
    script: SCRIPT + cueValues(rows),
  };
}

function item(content: PageContent, row: SampleRow, index: number, number: number): string {
  const id = POSITION + index;
  const lead = row.kind === 'part' ? '' : row.overlay ? 'w/' : String(number).padStart(2, '0');
  const together = row.overlay ? ' title="played together with previous track"' : '';
  const cue = row.cue ?? 0;
  const play =
    `<div class="bPlay"><input id="tlp${id}_cue_seconds" type="hidden" value="${cue}">` +
    `<span id="tlp${index}_tracknumber_value" class="fontXL"${together}> ${lead} </span>` +
    `<div id="cue_${id}" class="cue noWrap action mt5" data-mode="hours">${cue > 0 ? clock(cue, true) : ''}</div></div>`;
  const known = row.kind === 'unidentified' ? '' : ' data-isided="true"';
  const attributes = `id="tlp_${id}" data-trno="${index}" data-id="${id}"${known}${extra(content, row, index)} onclick="rowToggle('tlp', event);"`;
  return (
    `<div class="tlpTog bItm tlpItem trRow${index + 1}${classes(content, row, index)}" ${attributes}> ${cover(content, row, index)} ${play} ` +
    `<div class="bCont tl"> ${recording(content, row, index)} <div class="wRow halfOpacity mt5"><span class="badge playC" title="total tracklist plays">${hash(rowText(row)) % 90}</span></div></div></div>`
  );
}

function classes({ rows }: PageContent, row: SampleRow, index: number): string {
  if (row.kind === 'part') return ` tlpSubTog con tgHid subPos${parentOf(rows, index)}`;
  return (row.overlay ? ' con' : '') + (hasParts(rows, index) ? ' subPosTog' : '');
}

function extra({ rows }: PageContent, row: SampleRow, index: number): string {
  if (row.kind === 'part') return ` data-mashpos="true"${trackId(row)}`;
  if (row.kind === 'mashup')
    return hasParts(rows, index) ? ` data-mashup="${index}" data-subpos="true"` : ' data-mashup="0"';
  if (row.artist === 'ID') return ' data-isid="true"';
  return row.title === 'ID' ? '' : trackId(row);
}

const trackId = (row: SampleRow) => ` data-trackid="${hash(rowText(row)).toString(36)}"`;

/** Every fourth cover comes from another host, as on the real page. */
function cover({ trackOf }: PageContent, row: SampleRow, index: number): string {
  const track = trackOf(row);
  const empty = `src="/images/static/empty.png"`;
  if (row.kind === 'unidentified' && !row.mix) {
    return `<div class="artwork artM"><img ${empty} alt="artwork placeholder" width="100" height="100"></div>`;
  }
  const source = track && index % 4 !== 3 ? imageUrl(coverId(track.release.id), '300x300') : OTHER_COVER;
  return `<img data-src="${source}" ${empty} class="artwork artM" width="100" height="100" alt="${text(row.artist)} ${text(row.title)} Artwork">`;
}

function recording(content: PageContent, row: SampleRow, index: number): string {
  const unknown = row.artist === 'ID';
  const status = row.kind === 'unidentified' && row.mix ? row.mix : undefined;
  // The status of a partly known row is shown and is not in the microdata.
  const name = rowText(status ? { ...row, mix: '' } : row);
  const scope = unknown ? '' : ' itemprop="tracks" itemscope itemtype="http://schema.org/MusicRecording"';
  const title = status || !row.mix ? row.title : `${row.title} (${row.mix})`;
  const colour = row.title === 'ID' ? 'redTxt' : 'blueTxt';
  return (
    `<div id="tlp${index}_content" class="fontL"${scope}> ${unknown ? '' : microdata(content, row, name)} ` +
    `<span class="trackValue notranslate ${colour}"><span class="notranslate ${unknown ? 'redTxt' : 'blueTxt'}" translate="no">${text(row.artist)}${link('artist', row.artist, unknown)}</span>` +
    `<span class="notranslate" translate="no"> - </span><span class="${colour}"><span translate="no" class="notranslate">${text(title)}</span>${link('track', title, row.title === 'ID')}</span></span> ` +
    (status
      ? `<span class="italic redTxt trackStatus spL notranslate" translate="no"> (${text(status)}) </span> `
      : '') +
    `${labelOf(row, index)} </div>`
  );
}

function microdata({ trackOf }: PageContent, row: SampleRow, name: string): string {
  const track = trackOf(row);
  const seconds = Math.round((track?.durationMs ?? 0) / 1000);
  const meta = (property: string, value: string) => `<meta itemprop="${property}" content="${text(value)}">`;
  return (
    meta('name', name) +
    meta('byArtist', row.artist) +
    (row.label
      ? meta('publisher', `<span title="label" class="trackLabel">${text(row.label.toUpperCase())}</span>`)
      : '') +
    (track
      ? meta('duration', `PT${Math.floor(seconds / 60)}M${seconds % 60}S`) + meta('genre', track.genre)
      : '') +
    (row.title === 'ID' ? '' : meta('url', `/track/${hash(name).toString(36)}/${slug(name)}/index.html`))
  );
}

function labelOf({ label }: SampleRow, index: number): string {
  if (!label) return '';
  const href = `/label/${hash(label).toString(36)}/${slug(label)}/index.html`;
  return `<span class="iBlock notranslate" id="tlp${index}_labeldata" translate="no"><span title="label" class="trackLabel noWrap blueTxt">${text(label.toUpperCase())}<a href="${href}" class="notranslate tgHid" title="open label page"><i class="fa"></i></a></span></span>`;
}

/** The hidden icon links inside the visible text, which a reader has to step over. */
function link(kind: string, name: string, none: boolean): string {
  if (none) return '';
  return `<span title="open ${kind} page" class="tgHid spL"><a href="/${kind}/${hash(name).toString(36)}/${slug(name)}/index.html" class="notranslate tgHid"><i class="fa"></i></a></span>`;
}

function chapter(row: SampleRow, index: number): string {
  return `<div class="bItmH"><span class="fRow" id="tlp${index}_headtext_column"><a href="#tlp${index}">${text(row.title)}</a></span></div>`;
}

function hasParts(rows: readonly SampleRow[], index: number): boolean {
  return rows[index]?.kind === 'mashup' && rows[index + 1]?.kind === 'part';
}

function parentOf(rows: readonly SampleRow[], index: number): number {
  let at = index;
  while (rows[at]?.kind === 'part') at--;
  return at;
}

/** The exact cue times stand in the page's script, not in its rows. */
function cueValues(rows: readonly SampleRow[]): string {
  let entry = 0;
  return rows
    .flatMap(({ cue }, index) =>
      cue === undefined
        ? []
        : [
            `cueValuesEntry = {}; cueValuesEntry.seconds = ${cue}; cueValuesEntry.number = '${++entry}'; cueValuesEntry.ids = []; cueValuesEntry.ids[0] = 'tlp${index}_content'; cueValueData.push(cueValuesEntry);`,
          ],
    )
    .join(' ');
}

const POSITION = 12_000_000;
const OTHER_COVER = 'https://cdn.1001.tl/images/artworks/default_100.png';
const ADVERT =
  '<div class="cAdRow"><div class="ccAdContent"><div class="c" id="demo_leaderboard">An advert would be here</div></div></div>\n';

// Covers load as on the real page, but from wherever this page was served; a click on a row opens it, on a mashup its parts.
const SCRIPT = `var cueValueData = [], cueValuesEntry; window.rowToggles = 0;
function rowToggle(kind, event) { window.rowToggles++; var row = event.currentTarget; row.classList.toggle('open');
  var parts = document.querySelectorAll('.subPos' + row.getAttribute('data-trno'));
  for (var i = 0; i < parts.length; i++) parts[i].classList.toggle('tgHid'); }
document.querySelectorAll('img[data-src*="geo-media"]').forEach(function (image) { if (location.protocol.indexOf('http') === 0) image.src = new URL(image.getAttribute('data-src')).pathname; });
`;
