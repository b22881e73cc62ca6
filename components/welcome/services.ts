import { Followed } from '../shared/followed.svelte.ts';
import type { CardServices } from '../card/card-services.ts';
import type { WelcomeServices } from './welcome-services.ts';
import { badgeFace, keyText } from '../../extension/page/badge-face.ts';
import { badgeFrame } from '../../extension/page/badge-frame.ts';
import { SAMPLE_LINES, sampleAnswer } from '../../extension/own-pages/sample-list.ts';
import { readSettings, settings } from '../../extension/shared/settings.ts';
import { allowHosts, readSites, switchSite } from '../../extension/own-pages/site-access.ts';
import { siteFacts } from '../../extension/shared/site-facts.ts';
import { SUGGESTED_SITES } from '../../extension/own-pages/suggested-sites.ts';
import { text } from '../../extension/shared/text.ts';
import { elementAnchor } from '../card/anchor.ts';
import { createCardWindow } from '../card/window.ts';
import { permissionServices } from '../shared/permissions.ts';
import { copyText } from '../shared/copy-text.ts';
import { pageServices } from '../shared/services.ts';

/** What the welcome page does outside itself. */
export function welcomeServices(): WelcomeServices {
  const window = createCardWindow(document, cardServices());
  return {
    ...pageServices,
    sample,
    openCard: (index, button) => {
      if (window.isOpenAt(button)) return window.close();
      const { line, answer } = sampleAnswer(index);
      button.setAttribute('aria-expanded', 'true');
      const onClose = () => button.setAttribute('aria-expanded', 'false');
      window.open([{ line, answer }], elementAnchor(button), { preview: false, onClose });
    },
    ...permissionServices(),
    sites: () => readSites(siteFacts.filter(({ id }) => SUGGESTED_SITES.includes(id))),
    allowHosts,
    switchSite,
    tracklists: [
      { name: '1001Tracklists', url: 'https://www.1001tracklists.com/' },
      { name: 'MixesDB', url: 'https://www.mixesdb.com/' },
    ],
  };
}

async function sample(): ReturnType<WelcomeServices['sample']> {
  const look = await readSettings();
  const rows = SAMPLE_LINES.map((raw, index) => {
    const { line, answer } = sampleAnswer(index);
    if (line.kind !== 'track') return { text: raw };
    const labelled = line.label !== undefined;
    const faces = {
      waiting: badgeFace({ state: 'waiting', labelled }, look, text),
      answered: badgeFace({ state: answer.match.verdict, answer, labelled }, look, text),
    };
    return { text: raw, faces };
  });
  return { rows, frame: badgeFrame(look) };
}

/** The card of annotated pages. Nothing here asks anybody: the tracks are invented and have no preview. */
function cardServices(): CardServices {
  const notation = new Followed(settings.notation);
  return {
    text,
    keyText: (key) => keyText(key, notation.current),
    copy: copyText,
    play: async () => false,
    stopPlaying: async () => {},
    openBeatport: () => {},
  };
}
