import { mount } from 'svelte';
import Welcome from '../../components/welcome/Welcome.svelte';
import { startPage } from '../../components/shared/start.ts';
import { welcomeServices } from '../../components/welcome/services.ts';

startPage('commonWelcome');
mount(Welcome, { target: document.body, props: { services: welcomeServices() } });
