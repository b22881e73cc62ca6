import { browser } from 'wxt/browser';
import type { DiagnosticsServices, DiagnosticsView } from './diagnostics-services.ts';
import { diagnosticsReport } from '../../extension/own-pages/diagnostics-report.ts';
import { kindText, pauseText } from '../../extension/shared/failure-text.ts';
import { HISTORY_KEY, readHistory } from '../../extension/shared/history.ts';
import { KEPT_HOURS, NO_COUNTS } from '../../extension/shared/hour-counts.ts';
import { LOG_DETAIL_KEY, LOG_KEY, readLog, setLogDetail } from '../../extension/shared/log.ts';
import type { Status } from '../../extension/shared/protocol.ts';
import { siteFacts } from '../../extension/shared/site-facts.ts';
import { backgroundStatus } from '../shared/background-status.ts';
import { copyText } from '../shared/copy-text.ts';
import { pageServices } from '../shared/services.ts';
import { checkNow } from './check-now.ts';

const HOUR_MS = 3_600_000;

/** What the diagnostics page does outside itself. */
export function diagnosticsServices(): DiagnosticsServices {
  let consent = true;
  return {
    ...pageServices,
    load: async () => {
      // First, because the background then writes what it has not written yet.
      const status = await backgroundStatus();
      consent = status?.consent ?? true;
      return viewOf(status);
    },
    watch: (listener) => {
      const hear = (changes: object, area: string) => {
        const isOurs =
          area === 'local' ? HISTORY_KEY in changes : LOG_KEY in changes || LOG_DETAIL_KEY in changes;
        if (isOurs) listener();
      };
      browser.storage.onChanged.addListener(hear);
      return () => browser.storage.onChanged.removeListener(hear);
    },
    check: checkNow,
    report: (view, check) =>
      diagnosticsReport({
        ...view,
        language: browser.i18n.getUILanguage(),
        consent,
        sites: view.sites.flatMap(({ id, health }) => (health ? [{ id, ...health }] : [])),
        ...(check && { check: [{ name: 'outcome', value: check.message }, ...check.parts] }),
      }),
    copy: copyText,
    setLogDetail: (detail) => void setLogDetail(detail),
  };
}

async function viewOf(status: Status | undefined): Promise<DiagnosticsView> {
  const [{ hours, errors, sites }, log] = await Promise.all([readHistory(), readLog()]);
  const now = Math.floor(Date.now() / HOUR_MS);
  return {
    version: browser.runtime.getManifest().version,
    browser: navigator.userAgent,
    ...(status?.pause && { pause: pauseText(status.pause) }),
    cache: status?.cache ?? { entries: 0, bytes: 0 },
    hours: Array.from({ length: KEPT_HOURS }, (_, index) => {
      const hour = now - KEPT_HOURS + 1 + index;
      return { at: hour * HOUR_MS, ...(hours[hour] ?? NO_COUNTS) };
    }),
    log,
    errors: errors.map(({ at, kind }) => ({ at, kind, what: kindText(kind) })).reverse(),
    sites: siteFacts.map(({ id, name }) => ({ id, name, ...(sites[id] && { health: sites[id] }) })),
  };
}
