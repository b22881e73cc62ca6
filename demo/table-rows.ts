import type { CatalogueTrack } from './catalogue-track.ts';
import { escapeHtml } from './escape.ts';
import { artistId, coverId, imageUrl, labelId } from './ids.ts';
import { slug } from './words.ts';

/** The rows a top-100 or list page renders beside its data: what a reader falls back on when the data is gone. */
export function tableRows(tracks: readonly CatalogueTrack[]): string {
  const heads = ['Title', 'Label', 'Subgenre / BPM &amp; Key', 'Released'];
  const head = heads.map((text) => cell('', text)).join('');
  return (
    `<div class="Table-style__TableContainer-sc-ef6c0b11-3"><div class="${ROW} header">${head}</div>` +
    `<div class="Table-style__TableData-sc-ef6c0b11-2">${tracks.map(row).join('')}</div></div>`
  );
}

function row(track: CatalogueTrack, index: number): string {
  const cells =
    cell('controls', controls(track, index)) +
    cell('cell title', title(track)) +
    cell('cell label', link('label', track.label, labelId(track.label), marquee(text(track.label)))) +
    cell('cell bpm', `<div>${track.bpm ?? ''}<!-- --> BPM <!-- -->- ${text(track.key ?? '')}</div>`) +
    cell('cell date', track.releaseDate) +
    cell('cell card', cart(track));
  return `<div data-testid="tracks-table-row" class="${ROW} row tracks-table">${cells}</div>`;
}

function controls(track: CatalogueTrack, index: number): string {
  const { release } = track;
  const image = `<img alt="${text(release.name)}" loading="lazy" width="38" height="38" decoding="async" data-nimg="1" src="${imageUrl(coverId(release.id), '95x95')}"/>`;
  const buttons = ['play-button', 'add-to-queue-button', 'add-to-playlist-button']
    .map(
      (id) =>
        `<span><button data-testid="${id}" class="Play-style__Control-sc-6d5ab96d-0"><svg role="img" width="16" height="16" focusable="false"><use href="/icons/sprite.svg#${id}"></use></svg></button></span>`,
    )
    .join('');
  return (
    `<div class="Tables-shared-style__ArtworkAndControls-sc-d94d4af-5">` +
    `<a title="${text(release.name)}" class="artwork" href="/release/${slug(release.name)}/${release.id}">${image}</a>` +
    `<div class="Tables-shared-style__TrackNo-sc-d94d4af-1">${index + 1}</div>${buttons}</div>`
  );
}

function title(track: CatalogueTrack): string {
  const name = `<span class="Tables-shared-style__ReleaseName-sc-d94d4af-4">${text(track.title)}<!-- --> <span>${text(track.mix)}</span> </span>`;
  const artists = [...track.artists]
    .sort((a, b) => artistId(a) - artistId(b))
    .map((artist) => link('artist', artist, artistId(artist), text(artist)))
    .join(', ');
  return (
    `<div class="container"><div class="Tables-shared-style__TitleRow-sc-d94d4af-3">` +
    `${link('track', track.title, track.id, marquee(name))}</div>` +
    `${marquee(`<div class="ArtistNames-sc-881a9c20-0">${artists}</div>`)}</div>`
  );
}

function cart(track: CatalogueTrack): string {
  const price = `€${track.price.toFixed(2)}`;
  const spoken = `Add track '${track.title}' (${track.mix}) by ${track.artists.join(', ')} to cart. Price: ${price}`;
  return `<div class="AddToCart-style__Control-sc-af8417c8-0 add-to-cart"><button aria-label="${text(spoken)}" class="AddToCart-style__PriceButton-sc-af8417c8-3">${price}</button></div>`;
}

function cell(name: string, content: string): string {
  return `<div class="Table-style__TableCell-sc-ef6c0b11-0 ${name}" role="cell">${content}</div>`;
}

function link(kind: string, name: string, id: number, content: string): string {
  return `<a title="${text(name)}" href="/${kind}/${slug(name)}/${id}">${content}</a>`;
}

/** The scrolling box around long texts; three elements deep on the site. */
function marquee(content: string): string {
  return `<div class="Marquee-style__MarqueeGrid-sc-b0373cc7-2"><div data-testid="marquee-parent" class="Marquee-style__MarqueeWrapper-sc-b0373cc7-1"><div class="Marquee-style__MarqueeElement-sc-b0373cc7-0">${content}</div></div></div>`;
}

const ROW = 'Table-style__TableRow-sc-ef6c0b11-1';
const text = escapeHtml;
