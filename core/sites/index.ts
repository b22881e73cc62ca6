import type { SiteAdapter } from '../page/site.ts';
import { site as tracklists1001 } from './1001tracklists.ts';
import { site as appleMusic } from './apple-music.ts';
import { site as bandcamp } from './bandcamp.ts';
import { site as bbcProgrammes } from './bbc-programmes.ts';
import { site as bbcSounds } from './bbc-sounds.ts';
import { site as boomkat } from './boomkat.ts';
import { site as discogs } from './discogs.ts';
import { site as hearthis } from './hearthis.ts';
import { site as junoDownload } from './juno-download.ts';
import { site as kexp } from './kexp.ts';
import { site as mixcloud } from './mixcloud.ts';
import { site as mixesdb } from './mixesdb.ts';
import { site as musicbrainz } from './musicbrainz.ts';
import { site as nts } from './nts.ts';
import { site as ra } from './ra.ts';
import { site as radioeins } from './radioeins.ts';
import { site as rateYourMusic } from './rate-your-music.ts';
import { site as reddit } from './reddit.ts';
import { site as soundcloud } from './soundcloud.ts';
import { site as spotify } from './spotify.ts';
import { site as theLotRadio } from './the-lot-radio.ts';
import { site as trackid } from './trackid.ts';
import { site as traxsource } from './traxsource.ts';
import { site as youtube } from './youtube.ts';

/** Every site, in alphabetical order. The manifest's patterns, the options page and the tests all read this list. */
export const sites: readonly SiteAdapter[] = [
  tracklists1001,
  appleMusic,
  bandcamp,
  bbcProgrammes,
  bbcSounds,
  boomkat,
  discogs,
  hearthis,
  junoDownload,
  kexp,
  mixcloud,
  mixesdb,
  musicbrainz,
  nts,
  ra,
  radioeins,
  rateYourMusic,
  reddit,
  soundcloud,
  spotify,
  theLotRadio,
  trackid,
  traxsource,
  youtube,
];
