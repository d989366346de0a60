import { version } from '../build/web-chat.json';
import type { WebChat } from './web-chat';

/** Loads Web Chat's bundle (640 KB compressed); rejected when it does not arrive. */
export function loadWebChat(): Promise<WebChat> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = `/webchat/${version}/webchat.js`;
    script.onload = () => (window.WebChat ? resolve(window.WebChat) : reject(new Error(`${script.src} holds no Web Chat`)));
    script.onerror = () => reject(new Error(`${script.src} did not arrive`));
    document.head.append(script);
  });
}
