import type { CheckView } from './diagnostics-services.ts';
import { ask } from '../../extension/shared/ask.ts';
import type { CheckedPage } from '../../extension/shared/protocol.ts';
import { text, type TextKey } from '../../extension/shared/text.ts';

/** Has the background ask Beatport, and says what of the answer could be read. */
export async function checkNow(): Promise<CheckView> {
  const reply = await ask({ to: 'background', type: 'check-beatport' });
  if (!reply) return { ok: false, message: text('pageLost'), parts: [] };
  if (!reply.ok) return { ok: false, message: reply.message, parts: [] };
  const failed = reply.pages.find((page) => !page.ok);
  const parts = reply.pages.flatMap(partsOf);
  if (failed && !failed.ok) return { ok: false, message: failed.message, parts };
  const ok = parts.every((part) => part.ok);
  return { ok, message: text(ok ? 'diagnosticsCheckGood' : 'diagnosticsCheckParts'), parts };
}

function partsOf(checked: CheckedPage): CheckView['parts'] {
  const page = text(PAGES[checked.page]);
  if (!checked.ok) return [{ name: page, ok: false, value: checked.sample ?? checked.message }];
  const { tracks, fields, news } = checked;
  const rest = { name: `${page}: ${text('diagnosticsCheckNew')}`, ok: true, value: news.join(', ') };
  return [
    ...NAMES.flatMap(([field, name]) => {
      const found = fields[field] ?? 0;
      if (found === 0 && !isExpected(checked.page, field)) return [];
      const value = text('diagnosticsCheckPart', found, tracks);
      // One of fifty may lack it; when none has it, it can no longer be read.
      return [{ name: `${page}: ${text(name)}`, ok: found > 0, value }];
    }),
    ...(news.length > 0 ? [rest] : []),
  ];
}

/** Lists have no previews; a single track may lack anything but its names. */
function isExpected(page: CheckedPage['page'], field: string): boolean {
  return page === 'search' ? field !== 'previewUrl' : field === 'title' || field === 'artists';
}

const PAGES = { search: 'diagnosticsCheckSearch', track: 'diagnosticsCheckTrack' } as const;

const NAMES: readonly (readonly [field: string, name: TextKey])[] = [
  ['title', 'diagnosticsCheckTitle'],
  ['artists', 'diagnosticsCheckArtists'],
  ['bpm', 'commonBpm'],
  ['key', 'optionsFieldKey'],
  ['label', 'commonLabel'],
  ['releaseDate', 'commonReleased'],
  ['durationMs', 'commonLength'],
  ['genre', 'commonGenre'],
  ['release', 'commonRelease'],
  ['price', 'commonPrice'],
  ['isrc', 'diagnosticsCheckIsrc'],
  ['previewUrl', 'diagnosticsCheckPreview'],
];
