import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ToChat } from '../shared/frame';
import { findHost } from './host';

const shop = 'https://shop.example.cn';
const visit = { conversationId: 'a', secret: 's-a' };
const parent = { postMessage: vi.fn() };
const events = { aboutChanged: vi.fn(), shown: vi.fn() };

function say(message: ToChat, origin = shop, source: unknown = parent): void {
  const event = new MessageEvent('message', { data: message, origin });
  Object.defineProperty(event, 'source', { value: source });
  dispatchEvent(event);
}

beforeEach(() => {
  localStorage.clear();
  parent.postMessage.mockReset();
});

afterEach(() => {
  vi.unstubAllGlobals();
  location.hash = '';
});

describe('in a launcher’s frame', () => {
  beforeEach(() => {
    vi.stubGlobal('parent', parent);
    location.hash = encodeURIComponent(shop);
  });

  it('greets the origin in its address and takes the visit from its answer', async () => {
    const finding = findHost(events);
    expect(parent.postMessage).toHaveBeenCalledExactlyOnceWith({ shopChat: 'ready' }, shop);
    say({ shopChat: 'hello', visit, about: { order: '1' }, look: { name: '小店客服' } });
    expect(await finding).toMatchObject({ standsAlone: false, visit, about: { order: '1' }, look: { name: '小店客服' } });
  });

  it('believes nobody else', async () => {
    const found = vi.fn();
    void findHost(events).then(found);
    say({ shopChat: 'hello', look: {} }, 'https://evil.example');
    say({ shopChat: 'hello', look: {} }, shop, window);
    await Promise.resolve();
    expect(found).not.toHaveBeenCalled();
  });

  it('tells the launcher of a visit when it is another one', async () => {
    const finding = findHost(events);
    say({ shopChat: 'hello', visit, look: {} });
    const host = await finding;
    host.visit = { ...visit };
    host.visit = { conversationId: 'b', secret: 's-b' };
    expect(parent.postMessage.mock.calls.slice(1)).toEqual([[{ shopChat: 'visit', visit: { conversationId: 'b', secret: 's-b' } }, shop]]);
  });

  it('hears when it is minimised and when another order is asked about', async () => {
    const finding = findHost(events);
    say({ shopChat: 'hello', look: {} });
    await finding;
    say({ shopChat: 'hidden' });
    say({ shopChat: 'about', about: { order: '2' } });
    expect(events.shown).toHaveBeenCalledWith(false);
    expect(events.aboutChanged).toHaveBeenCalledWith({ order: '2' });
  });
});

describe('in a tab of its own', () => {
  it('keeps the visit itself', async () => {
    const host = await findHost(events);
    host.visit = visit;
    expect(await findHost(events)).toMatchObject({ standsAlone: true, visit });
    host.visit = undefined;
    expect((await findHost(events)).visit).toBeUndefined();
  });

  it('works without storage', async () => {
    vi.spyOn(Storage.prototype, 'getItem').mockImplementation(() => {
      throw new DOMException('refused', 'SecurityError');
    });
    const host = await findHost(events);
    host.visit = visit;
    expect(host.visit).toEqual(visit);
  });
});
