import type { TrackLine } from '../../core/tracklist/track-line.ts';
import type { Tools } from '../shared/tools.ts';

/** What the panel's script does for the panel. */
export interface PanelServices extends Pick<Tools, 'text' | 'keyText' | 'copy'> {
  save: (name: string, content: string, type: string) => void;
  /** Each in a tab of its own. */
  openSearches: (searches: string[]) => void;
  /** The address of a track's preview, from its own page; nothing where it has none. A rejection is for a person. */
  preview: (trackId: number, line: TrackLine) => Promise<string | undefined>;
  hold: (on: boolean) => void;
  hide: () => void;
  visit: (key: string) => void;
  setFlow: (on: boolean) => void;
}
