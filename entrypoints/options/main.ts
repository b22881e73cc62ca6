import { mount } from 'svelte';
import Options from '../../components/options/Options.svelte';
import { startPage } from '../../components/shared/start.ts';
import { optionsServices } from '../../components/options/services.ts';

startPage('commonOptions');
mount(Options, { target: document.body, props: { services: optionsServices() } });
