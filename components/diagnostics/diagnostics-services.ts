import type { CacheUsage } from '../../extension/shared/protocol.ts';
import type { Log } from '../../extension/shared/log.ts';
import type { HourFigures } from './diagnostics-figures.ts';
import type { PageServices } from '../shared/page-services.ts';

export interface SiteFigures {
  id: string;
  name: string;
  /** How the site's adapter fared on the page it was on last; undefined when it was on none. */
  health?: { at: number; rows: number; lookedFor: string; notice?: string };
}

export interface DiagnosticsView {
  version: string;
  browser: string;
  /** Why nothing is asked at the moment, in words. */
  pause?: string;
  cache: CacheUsage;
  /** Every hour of the last seven days, oldest first, the idle ones too. */
  hours: HourFigures[];
  /** Latest first. `what` is for a person, `kind` for us. */
  errors: { at: number; kind: string; what: string }[];
  sites: SiteFigures[];
  log: Log;
}

/** What a check of Beatport came to, part by part. */
export interface CheckView {
  ok: boolean;
  message: string;
  parts: { name: string; ok: boolean; value: string }[];
}

export interface DiagnosticsServices extends PageServices {
  load: () => Promise<DiagnosticsView>;
  /** Calls when there are new figures. Returns how to stop. */
  watch: (listener: () => void) => () => void;
  /** Asks Beatport now, with one request. */
  check: () => Promise<CheckView>;
  /** For a bug report: no searched text, no address of a page. */
  report: (view: DiagnosticsView, check?: CheckView) => string;
  copy: (text: string) => Promise<boolean>;
  /** Whether everything is noted in the log, until the browser is closed. */
  setLogDetail: (detail: boolean) => void;
}
