import { LIMITS, type ToCard } from '../../extension/protocol.ts';

/** From our own background, perhaps of another version: what does not fit is treated as if it had not come. */
export function isShowLines(value: unknown): value is ToCard {
  if (!isRecord(value) || value['to'] !== 'card' || value['type'] !== 'show-lines') return false;
  const { lines } = value;
  return Array.isArray(lines) && lines.length > 0 && lines.length <= LIMITS.lines && lines.every(isLine);
}

/** As much as is shown and searched for; the background checks the rest when it is asked. */
function isLine(value: unknown): boolean {
  if (!isRecord(value)) return false;
  return (
    ['kind', 'title', 'raw'].every((name) => typeof value[name] === 'string') &&
    ['artists', 'remixers', 'featuring'].every((name) => isTexts(value[name]))
  );
}

function isTexts(value: unknown): boolean {
  return Array.isArray(value) && value.every((one) => typeof one === 'string');
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
