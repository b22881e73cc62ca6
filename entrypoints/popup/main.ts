import '../../components/shared/tokens.css';
import '../../components/shared/switch.css';
import '../../components/popup/popup.css';
import { mount } from 'svelte';
import { browser } from 'wxt/browser';
import Popup from '../../components/popup/Popup.svelte';
import { popupServices } from '../../components/popup/services.ts';

document.documentElement.lang = browser.i18n.getUILanguage();
document.documentElement.dir = browser.i18n.getMessage('@@bidi_dir') || 'ltr';
mount(Popup, { target: document.body, props: { services: popupServices() } });
