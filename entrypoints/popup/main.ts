import '../../components/tokens.css';
import '../../components/switch.css';
import '../../components/popup.css';
import { mount } from 'svelte';
import { browser } from 'wxt/browser';
import Popup from '../../components/Popup.svelte';
import { popupServices } from './services.ts';

document.documentElement.lang = browser.i18n.getUILanguage();
document.documentElement.dir = browser.i18n.getMessage('@@bidi_dir') || 'ltr';
mount(Popup, { target: document.body, props: { services: popupServices() } });
