import type { About, ToChat, ToLauncher } from '../shared/frame';
import { recall, remember } from './memory';
import { phone, style } from './style';
import { wording } from './wording';

/** What a shop's own scripts may call: `ShopChat.open({ order: '20241103884721', title: '保温杯' })`. */
export interface ShopChat {
  open(about?: Pick<About, 'order' | 'title'>): void;
  /** Says who the visitor is, by an identity that the shop's server has signed; null when he signs out: this device then forgets the conversation. */
  identify(identity: string | null): void;
  close(): void;
}

const icon = '<svg viewBox="0 0 24 24" aria-hidden="true"><path d="M4 4h16v12h-7l-5 4v-4H4zM8 10h0M12 10h0M16 10h0"/><path d="M6 6l12 12M18 6L6 18"/></svg>';

const label = (element: Element, name: string, value: string) => element.setAttribute(`aria-${name}`, value);

/** Puts the button into the page. Nothing of the chat is loaded until it is opened. */
export function launch(script: HTMLScriptElement): ShopChat {
  const { title = wording.title, color = '#0b6e4f', position, identity } = script.dataset;
  const { origin } = new URL(script.src);
  const host = document.createElement('shop-chat');
  const root = host.attachShadow({ mode: 'open' });
  const panel = document.createElement('div');
  const button = document.createElement('button');
  const badge = document.createElement('b');
  const media = matchMedia(phone);
  let frame: HTMLIFrameElement | undefined;
  let ready = false;
  let opened = false;
  let about: About | undefined = identity ? { identity } : undefined;
  let overflow = '';

  // Until the chat is there, the frame belongs to nobody it could be meant for.
  const post = (message: ToChat) => ready && frame?.contentWindow?.postMessage(message, origin);

  function showUnread(count: number): void {
    badge.textContent = count > 99 ? '99+' : count > 0 ? `${count}` : '';
    label(button, 'label', title + (count > 0 ? wording.unread(count) : ''));
  }

  // An open keyboard covers the page or shifts it, each browser in its way; what can really be seen, the visual viewport tells.
  function fit(): void {
    const seen = visualViewport;
    const fits = opened && media.matches && seen && seen.scale < 1.01;
    panel.style.top = fits ? `${seen.offsetTop}px` : '';
    panel.style.height = fits ? `${seen.height}px` : '';
    panel.style.paddingBottom = fits && seen.height < innerHeight - 80 ? '0' : '';
  }

  function show(open: boolean): void {
    if (open === opened) return;
    opened = open;
    panel.classList.toggle('o', open);
    label(button, 'expanded', `${open}`);
    const page = document.documentElement.style;
    if (open) {
      overflow = page.overflow;
      if (media.matches) page.overflow = 'hidden';
      showUnread(0);
    } else {
      page.overflow = overflow;
    }
    fit();
    post({ shopChat: open ? 'shown' : 'hidden' });
    (open && frame ? frame : button).focus();
  }

  function tell(changed: About): void {
    about = changed;
    post({ shopChat: 'about', about });
  }

  function identify(identity: string | null): void {
    if (identity !== null) {
      tell({ ...about, identity });
      return;
    }
    about = undefined;
    remember(undefined);
    show(false);
    frame?.remove();
    frame = undefined;
    ready = false;
    panel.classList.remove('r');
  }

  function open(wanted?: About): void {
    if (wanted) tell({ ...(about?.identity && { identity: about.identity }), ...wanted });
    if (!frame) {
      frame = document.createElement('iframe');
      frame.title = title;
      frame.src = `${origin}/chat#${encodeURIComponent(location.origin)}`;
      panel.append(frame);
    }
    show(true);
  }

  function hear(message: ToLauncher): void {
    if (message.shopChat === 'ready') {
      ready = true;
      panel.classList.add('r');
      post({ shopChat: 'hello', visit: recall(), about, look: { name: title, color } });
      if (!opened) post({ shopChat: 'hidden' });
    } else if (message.shopChat === 'visit') {
      remember(message.visit && { ...message.visit, seen: 0 });
    } else if (message.shopChat === 'seen') {
      const known = recall();
      if (known) remember({ ...known, seen: message.sequence });
    } else if (message.shopChat === 'unread') {
      if (!opened) showUnread(message.count);
    } else if (message.shopChat === 'close') {
      show(false);
    }
  }

  async function askUnread(): Promise<void> {
    const known = recall();
    if (!known) return;
    const query = new URLSearchParams({ conversationId: known.conversationId, after: `${known.seen}` });
    const answer = await fetch(`${origin}/api/widget/unread?${query}`, { headers: { Authorization: `Bearer ${known.secret}` } });
    if (answer.status === 403) remember(undefined);
    if (answer.ok && !frame) showUnread(((await answer.json()) as { unread: number }).unread);
  }

  panel.setAttribute('role', 'dialog');
  label(panel, 'label', title);
  button.type = 'button';
  label(button, 'haspopup', 'dialog');
  label(button, 'expanded', 'false');
  button.innerHTML = icon;
  button.append(badge);
  button.onclick = () => (opened ? show(false) : open());
  if (position === 'left') panel.className = button.className = 'l';
  // A sheet that a script makes passes the strict policies under which an inline style would not; older browsers get the latter.
  if (root.adoptedStyleSheets) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(style);
    root.adoptedStyleSheets = [sheet];
  } else {
    root.append(Object.assign(document.createElement('style'), { textContent: style }));
  }
  host.style.setProperty('--c', color);
  root.append(panel, button);
  showUnread(0);
  document.body.append(host);

  root.addEventListener('keydown', event => {
    if ((event as KeyboardEvent).key === 'Escape') show(false);
  });
  addEventListener('message', (event: MessageEvent<ToLauncher>) => {
    if (event.origin === origin && event.source === frame?.contentWindow) hear(event.data);
  });
  visualViewport?.addEventListener('resize', fit);
  visualViewport?.addEventListener('scroll', fit);
  // An unreachable server leaves the badge empty; opening the chat will tell.
  askUnread().catch(() => {});

  return { open, identify, close: () => show(false) };
}
