import type { SearchReply } from '../../../extension/shared/protocol.ts';
import { vi } from 'vitest';
import type { PopupServices } from '../../../components/popup/popup-services.ts';
import { english } from '../english.ts';

/** A popup with nothing behind it, that remembers what was asked of it. */
export function services(more: Partial<PopupServices> = {}) {
  const asked: { number: number; text: string }[] = [];
  let listener: (answer: SearchReply) => void = () => {};
  const given: PopupServices = {
    text: english,
    keyText: (key) => key.camelot,
    copy: vi.fn(async () => true),
    play: vi.fn(async () => true),
    stopPlaying: vi.fn(async () => {}),
    connectSearch: (listen) => {
      listener = listen;
      return (number, text) => asked.push({ number, text });
    },
    recent: { list: async () => [], add: vi.fn(async () => {}), forget: vi.fn(async () => {}) },
    selection: async () => '',
    missing: async () => undefined,
    grant: vi.fn(async () => true),
    online: () => true,
    page: async () => ({ at: 'other' }),
    pausePage: vi.fn(async () => {}),
    switchSite: vi.fn(async () => {}),
    annotate: vi.fn(async () => true),
    openBeatport: vi.fn(),
    openPage: vi.fn(),
    open: vi.fn(),
    ...more,
  };
  return { given, asked, answer: (answer: SearchReply) => listener(answer) };
}
