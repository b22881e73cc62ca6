import { mount } from 'svelte';
import Welcome from '../../components/Welcome.svelte';
import { startPage } from '../tab-page/start.ts';
import { welcomeServices } from './services.ts';

startPage('commonWelcome');
mount(Welcome, { target: document.body, props: { services: welcomeServices() } });
