import { launch, type ShopChat } from './launcher';

declare global {
  interface Window {
    ShopChat?: ShopChat;
  }
}

const script = document.currentScript as HTMLScriptElement;
const start = () => {
  window.ShopChat ??= launch(script);
};

if (document.body) start();
else addEventListener('DOMContentLoaded', start);
