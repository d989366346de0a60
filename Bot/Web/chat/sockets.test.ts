import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { watchedSockets } from './sockets';

let dialled: string[];
let told: string[];

const dial = (address: string) => new (watchedSockets(() => told.push('open'), () => told.push('close')))(address);

beforeEach(() => {
  [dialled, told] = [[], []];
  vi.stubGlobal('WebSocket', class extends EventTarget {
    constructor(address: string) {
      super();
      dialled.push(address);
    }
  });
});

afterEach(() => vi.unstubAllGlobals());

it.each([
  ['http://localhost:3000', 'ws://localhost:3000'],
  ['https://shop.example.cn', 'wss://shop.example.cn'],
  ['https://shop.example.cn:8443', 'wss://shop.example.cn:8443'],
])('a page from %s opens its stream at %s, whatever the server behind a proxy takes for its own address', (page, stream) => {
  vi.stubGlobal('location', new URL('/chat', page));
  dial('ws://10.0.0.7:5080/v3/directline/conversations/a/stream?watermark=12&t=x');
  expect(dialled).toEqual([`${stream}/v3/directline/conversations/a/stream?watermark=12&t=x`]);
});

it('the opening and the end of a socket are told', () => {
  const socket = dial('ws://localhost/stream');
  socket.dispatchEvent(new Event('open'));
  socket.dispatchEvent(new Event('close'));
  expect(told).toEqual(['open', 'close']);
});

it.each([
  ['the browser refuses to open', 'ws://localhost/stream'],
  ['has no readable address', 'http://'],
])('a socket that %s is one that closed, to DirectLineJS as well', async (_, address) => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  vi.stubGlobal('WebSocket', class {
    constructor() {
      throw new DOMException('insecure', 'SecurityError');
    }
  });
  const socket = dial(address);
  socket.onclose = () => told.push('DirectLineJS');
  await Promise.resolve();
  expect(told.toSorted()).toEqual(['DirectLineJS', 'close']);
  expect(socket.readyState).toBe(3);
});
