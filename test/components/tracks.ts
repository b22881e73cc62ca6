import { parseKey } from '../../core/beatport/key.ts';
import type { BeatportTrack } from '../../core/beatport/track.ts';
import type { TrackLine } from '../../core/tracklist/track-line.ts';

export function track(id: number, more: Partial<BeatportTrack> = {}): BeatportTrack {
  const key = parseKey('E Minor');
  return {
    id,
    title: `Copper Sky ${id}`,
    mix: 'Original Mix',
    artists: [{ name: 'Ferric' }, { name: 'Marlo Quint' }],
    remixers: [],
    bpm: 125,
    ...(key && { key }),
    label: 'Saltmarsh Audio',
    durationMs: 402_000,
    releaseDate: '2023-05-12',
    url: `https://www.beatport.com/track/copper-sky/${id}`,
    ...more,
  };
}

export function line(raw: string, kind: TrackLine['kind'] = 'track'): TrackLine {
  return { kind, artists: ['Ferric'], title: 'Copper Sky', remixers: [], featuring: [], overlay: false, raw };
}
