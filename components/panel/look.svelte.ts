import type { PanelLook } from './panel-services.ts';
import type { Notation } from '../../extension/shared/setting-words.ts';
import { settings } from '../../extension/shared/settings.ts';

/** What the reader set, as far as the list shows it; read after the first thing is shown and followed from then on. */
export class Look implements PanelLook {
  flow = $state(true);
  notation = $state<Notation>('camelot');
}

export function readLook(): Look {
  const look = new Look();
  follow(settings.flow, (flow) => (look.flow = flow));
  follow(settings.notation, (notation) => (look.notation = notation));
  return look;
}

function follow<Value>(
  setting: { get: () => Promise<Value>; watch: (listener: (value: Value) => void) => unknown },
  set: (value: Value) => void,
): void {
  setting.watch(set);
  setting.get().then(set, () => undefined);
}
