import { mount } from 'svelte';
import Diagnostics from '../../components/Diagnostics.svelte';
import { startPage } from '../tab-page/start.ts';
import { diagnosticsServices } from './services.ts';

startPage('commonDiagnostics');
mount(Diagnostics, { target: document.body, props: { services: diagnosticsServices() } });
