import type { ToCard } from '../../extension/shared/protocol.ts';

/** From our own background, perhaps of another version: what does not fit is treated as if it had not come. */
export function isShowText(value: unknown): value is Extract<ToCard, { type: 'show-text' }> {
  const { to, type, text } = (value ?? {}) as Record<string, unknown>;
  return to === 'card' && type === 'show-text' && typeof text === 'string';
}

export function isPreviewEnded(value: unknown): boolean {
  const { to, type } = (value ?? {}) as Record<string, unknown>;
  return to === 'card' && type === 'preview-ended';
}
