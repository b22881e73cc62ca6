import type { PermissionServices } from '../shared/permissions.ts';
import type { SearchReply } from '../../extension/shared/protocol.ts';
import type { PlayerServices } from '../shared/player.svelte.ts';
import type { Tools } from '../shared/tools.ts';
import type { PageView } from './popup-page.ts';

/** What the popup is given; a test gives something simpler. */
export interface PopupServices
  extends PlayerServices, PermissionServices, Pick<Tools, 'text' | 'keyText' | 'copy'> {
  /** Answers come to the listener, in any order. */
  connectSearch: (listener: (answer: SearchReply) => void) => (number: number, text: string) => void;
  /** Searches that found something, newest first. */
  recent: {
    list: () => Promise<readonly string[]>;
    add: (search: string) => Promise<void>;
    forget: () => Promise<void>;
  };
  /** What is selected in the tab; empty when there is nothing or it may not be read. */
  selection: () => Promise<string>;
  online: () => boolean;
  page: () => Promise<PageView>;
  pausePage: (on: boolean) => Promise<void>;
  switchSite: (site: string, on: boolean) => Promise<void>;
  annotate: () => Promise<boolean>;
  openBeatport: () => void;
  /** Another page of the extension, in a tab. */
  openPage: (page: 'options' | 'diagnostics') => void;
  /** Opens a track in a tab and closes the popup. */
  open: (address: string) => void;
}
