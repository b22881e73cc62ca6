import { isBeatportUrl } from '../../core/beatport/urls.ts';
import type { BeatportTrack } from '../../core/beatport/track.ts';

/** The facts of a track as they are written for people, the same in the card and in the popup. */

/** Beatport's page of the track, or nothing when the address is anything else: it becomes a link in a stranger's page. */
export function trackLink(track: Pick<BeatportTrack, 'url'>): string | undefined {
  return isBeatportUrl(track.url) ? track.url : undefined;
}

/** "6:42", "1:02:07". */
export function length(durationMs: number | undefined): string | undefined {
  if (durationMs === undefined) return undefined;
  const seconds = Math.round(durationMs / 1000);
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  const tail = String(seconds % 60).padStart(2, '0');
  return hours > 0 ? `${hours}:${String(minutes).padStart(2, '0')}:${tail}` : `${minutes}:${tail}`;
}

/** The release date in the reader's language; a date is a day, so no time zone may move it. */
export function date(releaseDate: string | undefined, language?: string): string | undefined {
  if (releaseDate === undefined) return undefined;
  const day = new Date(`${releaseDate}T00:00:00Z`);
  if (Number.isNaN(day.getTime())) return releaseDate;
  return new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' }).format(day);
}

export function year(releaseDate: string | undefined): string | undefined {
  return releaseDate?.slice(0, 4);
}
