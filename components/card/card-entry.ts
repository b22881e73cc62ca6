import type { BeatportTrack } from '../../core/beatport/track.ts';
import type { CardEntry } from './card-model.svelte.ts';

/** How one line of a list stands: an icon and a short text, and the track once it is sure. */
export function entryState({ line, answer }: CardEntry): {
  icon: 'clock' | 'check' | 'search' | 'close' | 'warn';
  text:
    | 'cardStateWaiting'
    | 'cardStateFound'
    | 'cardStateUnsure'
    | 'cardNone'
    | 'cardStateFailed'
    | 'cardNoTrack';
  track?: BeatportTrack;
} {
  if (line.kind !== 'track') return { icon: 'close', text: 'cardNoTrack' };
  if (!answer) return { icon: 'clock', text: 'cardStateWaiting' };
  if (!answer.ok) return { icon: 'warn', text: 'cardStateFailed' };
  const { verdict, track } = answer.match;
  if (verdict === 'match' && track) return { icon: 'check', text: 'cardStateFound', track };
  return verdict === 'unsure'
    ? { icon: 'search', text: 'cardStateUnsure' }
    : { icon: 'close', text: 'cardNone' };
}

/** The words of a line as a search on Beatport, for a person to look for themselves. */
export function searchWords({ artists, title, mix, raw }: CardEntry['line']): string {
  return [artists.join(' '), title, mix].filter(Boolean).join(' ') || raw;
}
