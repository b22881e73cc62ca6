import { defineBackground } from 'wxt/utils/define-background';
import { runBackground } from '../extension/background.ts';

export default defineBackground({ type: 'module', main: runBackground });
