import { mount } from 'svelte';
import Diagnostics from '../../components/diagnostics/Diagnostics.svelte';
import { startPage } from '../../components/shared/start.ts';
import { diagnosticsServices } from '../../components/diagnostics/services.ts';

startPage('commonDiagnostics');
mount(Diagnostics, { target: document.body, props: { services: diagnosticsServices() } });
