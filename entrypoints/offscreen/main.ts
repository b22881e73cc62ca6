import { runOffscreenPage } from '../../extension/offscreen/offscreen-page.ts';

runOffscreenPage();
