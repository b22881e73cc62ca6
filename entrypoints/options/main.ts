import { mount } from 'svelte';
import Options from '../../components/Options.svelte';
import { startPage } from '../tab-page/start.ts';
import { optionsServices } from './services.ts';

startPage('commonOptions');
mount(Options, { target: document.body, props: { services: optionsServices() } });
