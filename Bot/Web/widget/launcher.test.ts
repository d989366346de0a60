import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ToLauncher } from '../shared/frame';
import { launch, type ShopChat } from './launcher';

const bot = 'https://chat.example.cn';
const known = { conversationId: 'a', secret: 's-a', seen: 7 };

let chat: ShopChat;
let posted: unknown[];
let phone: boolean;
const fetched = vi.fn();

beforeEach(() => {
  document.body.replaceChildren();
  document.documentElement.style.overflow = '';
  localStorage.clear();
  [posted, phone] = [[], false];
  fetched.mockReset().mockResolvedValue(Response.json({ unread: 0, sequence: 0 }));
  vi.stubGlobal('fetch', fetched);
  vi.stubGlobal('matchMedia', () => ({ matches: phone }));
  vi.stubGlobal('visualViewport', Object.assign(new EventTarget(), { scale: 1, offsetTop: 0, height: 800 }));
});

afterEach(() => vi.unstubAllGlobals());

function start(data: Record<string, string> = {}): void {
  const script = document.createElement('script');
  script.src = `${bot}/widget.js`;
  Object.assign(script.dataset, data);
  chat = launch(script);
}

const root = () => document.querySelector('shop-chat')?.shadowRoot as ShadowRoot; // launch made it
const button = () => root().querySelector('button') as HTMLButtonElement;
const panel = () => root().querySelector('div') as HTMLDivElement;
const frame = () => root().querySelector('iframe');

/** The chat in the frame says something. */
function say(message: ToLauncher, origin = bot, source: unknown = frame()?.contentWindow): void {
  const event = new MessageEvent('message', { data: message, origin });
  Object.defineProperty(event, 'source', { value: source });
  dispatchEvent(event);
}

function ready(): void {
  // jsdom gives a frame within a shadow root no window.
  Object.defineProperty(frame(), 'contentWindow', { value: { postMessage: (...message: unknown[]) => posted.push(message) } });
  say({ shopChat: 'ready' });
}

describe('before it is opened', () => {
  it('loads nothing and asks nothing for a visitor without a conversation', () => {
    start();
    expect(frame()).toBeNull();
    expect(fetched).not.toHaveBeenCalled();
    expect(button().getAttribute('aria-expanded')).toBe('false');
  });

  it('asks once for the unread messages of a known conversation and shows their number', async () => {
    localStorage.setItem('shop-chat', JSON.stringify(known));
    fetched.mockResolvedValue(Response.json({ unread: 3, sequence: 10 }));
    start();
    await vi.waitFor(() => expect(root().querySelector('b')?.textContent).toBe('3'));
    expect(fetched).toHaveBeenCalledExactlyOnceWith(`${bot}/api/widget/unread?conversationId=a&after=7`, { headers: { Authorization: 'Bearer s-a' } });
    expect(button().getAttribute('aria-label')).toBe('在线客服，3 条未读消息');
  });

  it('forgets a conversation that the server no longer knows', async () => {
    localStorage.setItem('shop-chat', JSON.stringify(known));
    fetched.mockResolvedValue(Response.json({ error: {} }, { status: 403 }));
    start();
    await vi.waitFor(() => expect(localStorage.getItem('shop-chat')).toBeNull());
  });

  it('says nothing of a server that cannot be reached', async () => {
    localStorage.setItem('shop-chat', JSON.stringify(known));
    fetched.mockRejectedValue(new TypeError('no network'));
    start();
    await Promise.resolve();
    expect(button().getAttribute('aria-label')).toBe('在线客服');
  });
});

describe('opening', () => {
  it('shows the chat in a frame that knows whom it may talk to, and hands over what is known', () => {
    localStorage.setItem('shop-chat', JSON.stringify(known));
    start({ title: '山雀商城客服', color: '#123456' });
    button().click();
    expect(frame()?.src).toBe(`${bot}/chat#http%3A%2F%2Flocalhost%3A3000`);
    expect(button().getAttribute('aria-expanded')).toBe('true');
    ready();
    expect(posted).toEqual([[{ shopChat: 'hello', visit: known, about: undefined, look: { name: '山雀商城客服', color: '#123456' } }, bot]]);
  });

  it('from an order tells the chat which one, also when it is open already', () => {
    start();
    chat.open({ order: '1', title: '外套' });
    ready();
    chat.open({ order: '2' });
    expect(posted).toMatchObject([[{ shopChat: 'hello', about: { order: '1', title: '外套' } }, bot], [{ shopChat: 'about', about: { order: '2' } }, bot]]);
  });

  it('vouches for the visitor with what the shop signed, beside the order he asks about', () => {
    start({ identity: 'signed-1' });
    chat.open({ order: '1' });
    ready();
    chat.identify('signed-2');
    chat.open({ order: '2' });
    expect(posted).toMatchObject([
      [{ shopChat: 'hello', about: { order: '1', identity: 'signed-1' } }, bot],
      [{ shopChat: 'about', about: { order: '1', identity: 'signed-2' } }, bot],
      [{ shopChat: 'about', about: { order: '2', identity: 'signed-2' } }, bot],
    ]);
  });

  it('forgets the conversation of a visitor who signs out', () => {
    localStorage.setItem('shop-chat', JSON.stringify(known));
    start({ identity: 'signed-1' });
    chat.open({ order: '1' });
    ready();
    chat.identify(null);
    expect([frame(), localStorage.getItem('shop-chat'), button().getAttribute('aria-expanded')]).toEqual([null, null, 'false']);
    posted = [];
    button().click();
    ready();
    expect(posted).toMatchObject([[{ shopChat: 'hello', visit: undefined, about: undefined }, bot]]);
  });

  it('moves the focus into the chat, and Escape brings it back to the button', () => {
    start();
    button().click();
    expect(root().activeElement).toBe(frame());
    panel().dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    expect(root().activeElement).toBe(button());
    expect(button().getAttribute('aria-expanded')).toBe('false');
  });
});

describe('while minimised', () => {
  beforeEach(() => {
    start();
    button().click();
    ready();
    say({ shopChat: 'close' });
  });

  it('shows how many messages came, until it is opened again', () => {
    say({ shopChat: 'unread', count: 120 });
    expect(root().querySelector('b')?.textContent).toBe('99+');
    button().click();
    expect(root().querySelector('b')?.textContent).toBe('');
  });

  it('tells the chat that nobody sees it', () => {
    expect(posted.at(-1)).toEqual([{ shopChat: 'hidden' }, bot]);
    button().click();
    expect(posted.at(-1)).toEqual([{ shopChat: 'shown' }, bot]);
  });
});

describe('the visit', () => {
  const visit = { conversationId: 'b', secret: 's-b' };
  const stored = () => JSON.parse(localStorage.getItem('shop-chat') ?? 'null') as unknown;

  beforeEach(() => {
    start();
    button().click();
    ready();
  });

  it('is kept with what was seen of it, and forgotten when the chat says so', () => {
    say({ shopChat: 'visit', visit });
    say({ shopChat: 'seen', sequence: 9 });
    expect(stored()).toEqual({ ...visit, seen: 9 });
    say({ shopChat: 'visit', visit: undefined });
    expect(stored()).toBeNull();
  });

  it('is taken from nobody but the chat in the frame', () => {
    say({ shopChat: 'visit', visit }, 'https://evil.example');
    say({ shopChat: 'visit', visit }, bot, window);
    expect(stored()).toBeNull();
  });

  it('lasts as long as the page where storage is refused', () => {
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('refused', 'SecurityError');
    });
    say({ shopChat: 'visit', visit });
    say({ shopChat: 'ready' });
    expect(posted.at(-1)).toMatchObject([{ shopChat: 'hello', visit }, bot]);
  });
});

describe('on a phone', () => {
  beforeEach(() => {
    phone = true;
    start();
    button().click();
  });

  const keyboard = (offsetTop: number, height: number) => {
    Object.assign(visualViewport as object, { offsetTop, height });
    visualViewport?.dispatchEvent(new Event('resize'));
  };

  it('fills exactly what the keyboard leaves to be seen', () => {
    keyboard(120, 400);
    expect([panel().style.top, panel().style.height]).toEqual(['120px', '400px']);
  });

  it('holds the shop’s page still while it is open', () => {
    expect(document.documentElement.style.overflow).toBe('hidden');
    chat.close();
    expect(document.documentElement.style.overflow).toBe('');
    expect(panel().style.height).toBe('');
  });

  it('leaves a page alone that was zoomed by hand', () => {
    Object.assign(visualViewport as object, { scale: 2 });
    keyboard(50, 300);
    expect(panel().style.height).toBe('');
  });
});
