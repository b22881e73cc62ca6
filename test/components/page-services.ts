import type { PageServices } from '../../components/shared/page-services.ts';
import { english } from './english.ts';

export const pageServices: PageServices = { text: english, addressOf: (page) => `/${page}.html` };
