import { defineBackground } from 'wxt/utils/define-background';
import { runBackground } from '../extension/background/background.ts';

// One classic script: it starts with one read, where a module would share a dozen pieces with the extension's pages.
export default defineBackground({ main: runBackground });
