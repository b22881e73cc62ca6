import { runOffscreenPage } from '../../extension/offscreen-page.ts';

runOffscreenPage();
