import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Session } from './session';
import type { DirectLine, WebChat } from './web-chat';

type CreateOptions = Parameters<WebChat['createDirectLine']>[0];

class FakeSocket extends EventTarget {}

/** One Direct Line connection: the test says what becomes of it. */
class FakeConnection {
  failRequest: (reason: unknown) => void = () => {};
  readonly request = {
    subscribe: () => ({ unsubscribe: () => {} }),
    do: (_: () => void, error: (reason: unknown) => void) => ((this.failRequest = error), this.request),
  } as ReturnType<DirectLine['services']['ajax']>;
  status: (status: number) => void = () => {};
  fail: (reason: unknown) => void = () => {};
  readonly directLine: DirectLine;

  constructor(readonly options: CreateOptions) {
    this.directLine = {
      connectionStatus$: { subscribe: observer => ((this.status = observer.next), { unsubscribe: () => {} }) },
      activity$: { subscribe: observer => ((this.fail = reason => observer.error?.(reason)), { unsubscribe: () => {} }) },
      watermark: '',
      timeout: 20_000,
      services: { WebSocket, ajax: () => this.request },
      getRetryDelay: () => 9000,
      postActivity: () => ({ subscribe: () => ({ unsubscribe: () => {} }) }),
      end: () => {},
    };
  }

  socket(): EventTarget {
    return new this.directLine.services.WebSocket('ws://localhost/');
  }
}

let connections: FakeConnection[];
let linked: string[];
let visits: unknown[];
let asked: unknown[];
let answers: (() => Response | Promise<Response>)[];

const granted = (id: string) => () => Response.json({ token: `t-${id}`, expiresIn: 1800, userId: `dl_${id}`, conversationId: id, secret: `s-${id}` });
const refused = (status: number, headers = {}) => () => Response.json({ error: {} }, { status, headers });
const last = () => connections[connections.length - 1] as FakeConnection; // every test opens one first
const settle = () => vi.advanceTimersByTimeAsync(0);

function session(visit?: { conversationId: string; secret: string }): Session {
  const webChat = {
    createDirectLine: (options: CreateOptions) => {
      const connection = new FakeConnection(options);
      connections.push(connection);
      return connection.directLine;
    },
  } as WebChat;
  return new Session({
    webChat,
    visit,
    about: () => ({ order: '20241103884721' }),
    linked: link => linked.push(link),
    visiting: each => visits.push(each),
    render: (_, userId, anew) => visits.push(anew ? `${userId} anew` : userId),
  });
}

beforeEach(() => {
  vi.useFakeTimers();
  [connections, linked, visits, asked, answers] = [[], [], [], [], []];
  vi.stubGlobal('WebSocket', FakeSocket);
  vi.stubGlobal('fetch', async (_: string, init: RequestInit) => {
    asked.push(JSON.parse(`${init.body as string}`));
    return (answers.shift() ?? refused(500))();
  });
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it('a first visit starts a new conversation and keeps its proof', async () => {
  answers = [granted('a')];
  await session().open();
  expect(asked).toEqual([{ order: '20241103884721' }]);
  expect(last().options).toMatchObject({ token: 't-a', domain: 'http://localhost:3000/v3/directline' });
  expect(last().options.conversationId).toBeUndefined();
  expect(visits).toEqual([{ conversationId: 'a', secret: 's-a' }, 'dl_a']);
});

it('a returning visitor gets the whole history through the stream', async () => {
  answers = [granted('a')];
  await session({ conversationId: 'a', secret: 's-a' }).open();
  expect(asked).toEqual([{ conversationId: 'a', secret: 's-a', order: '20241103884721' }]);
  expect(last().options).toMatchObject({ conversationId: 'a', watermark: '0' });
});

it('a visit that the server does not know is forgotten and a new one begins', async () => {
  answers = [refused(403), granted('b')];
  await session({ conversationId: 'a', secret: 'wrong' }).open();
  expect(asked[1]).toEqual({ order: '20241103884721' });
  expect(visits).toEqual([undefined, { conversationId: 'b', secret: 's-b' }, 'dl_b anew']);
});

it('a server that asks for patience is asked again when it said', async () => {
  answers = [refused(429, { 'Retry-After': '7' }), granted('a')];
  const opening = session().open();
  await vi.advanceTimersByTimeAsync(6900);
  expect(asked).toHaveLength(1);
  expect(linked).toEqual(['unreachable']);
  await vi.advanceTimersByTimeAsync(200);
  await opening;
  expect(connections).toHaveLength(1);
});

it('a server out of reach is asked ever less often, and at once when the network is back', async () => {
  answers = Array.from({ length: 9 }, () => () => Promise.reject(new TypeError('no network')));
  void session().open();
  await vi.advanceTimersByTimeAsync(1000 + 2000 + 4000 + 8000);
  expect(asked).toHaveLength(5);
  await vi.advanceTimersByTimeAsync(5000);
  expect(asked).toHaveLength(5);
  dispatchEvent(new Event('online'));
  await settle();
  expect(asked).toHaveLength(6);
});

it.each([
  ['an expired token', (connection: FakeConnection) => connection.status(3)],
  ['a failed start', (connection: FakeConnection) => connection.status(4)],
  ['a stream that ends while the status stays online', (connection: FakeConnection) => (connection.status(2), connection.fail(new Error('conversation ended')))],
])('%s is followed by a new token and a new connection from where the old one stood', async (_, lose) => {
  answers = [granted('a'), granted('a')];
  await session().open();
  const first = last();
  first.socket().dispatchEvent(new Event('open'));
  Object.assign(first.directLine, { watermark: '12' });
  lose(first);
  lose(first);
  await vi.advanceTimersByTimeAsync(1000);
  expect(linked).toEqual(['online', 'interrupted']);
  expect(connections).toHaveLength(2);
  expect(last().options).toMatchObject({ conversationId: 'a', watermark: '12' });
});

it('a broken socket is told and left to DirectLineJS, and nothing of a connection that was given up is told', async () => {
  answers = [granted('a'), granted('a')];
  await session().open();
  const socket = last().socket();
  socket.dispatchEvent(new Event('open'));
  socket.dispatchEvent(new Event('close'));
  last().socket().dispatchEvent(new Event('open'));
  expect(linked).toEqual(['online', 'interrupted', 'online']);
  expect(connections).toHaveLength(1);
  last().status(3);
  await vi.advanceTimersByTimeAsync(1000);
  socket.dispatchEvent(new Event('close'));
  expect(linked).toEqual(['online', 'interrupted', 'online', 'interrupted']);
});

it('where no WebSocket gets through the page asks again and again instead', async () => {
  answers = [granted('a'), granted('a')];
  await session().open();
  last().socket().dispatchEvent(new Event('close'));
  expect(connections).toHaveLength(1);
  last().socket().dispatchEvent(new Event('close'));
  await settle();
  expect(last().options).toMatchObject({ webSocket: false, conversationId: 'a' });
  last().status(2);
  expect(linked.at(-1)).toBe('online');
});

it('where the browser refuses to open a WebSocket the page asks again and again instead', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  vi.stubGlobal('WebSocket', class {
    constructor() {
      throw new DOMException('insecure', 'SecurityError');
    }
  });
  answers = [granted('a'), granted('a')];
  await session().open();
  for (let i = 0; i < 2; i++) last().socket();
  await settle();
  expect(last().options).toMatchObject({ webSocket: false, conversationId: 'a' });
});

it('a poll that fails, after which DirectLineJS stops without a word, is followed by a new connection', async () => {
  answers = [granted('a'), granted('a'), granted('a')];
  await session().open();
  const { directLine } = last();
  for (let i = 0; i < 2; i++) last().socket().dispatchEvent(new Event('close'));
  await settle();
  const polling = last();
  expect(polling.directLine).not.toBe(directLine);
  polling.status(2);
  polling.directLine.services.ajax({ url: '/v3/directline/conversations/a/activities?watermark=3' });
  polling.failRequest(new Error('no network'));
  await vi.advanceTimersByTimeAsync(1000);
  expect(connections).toHaveLength(3);
  expect(last().options).toMatchObject({ webSocket: false });
});

it('a page whose sockets worked once does not fall back to asking', async () => {
  answers = [granted('a'), granted('a')];
  await session().open();
  last().socket().dispatchEvent(new Event('open'));
  for (let i = 0; i < 5; i++) last().socket().dispatchEvent(new Event('close'));
  await settle();
  expect(connections).toHaveLength(1);
});

it('an upload gets more time than other requests, and only while it runs', async () => {
  answers = [granted('a')];
  await session().open();
  const { directLine } = last();
  const observer = { next: () => {} };
  directLine.postActivity({ type: 'message', text: '你好' }).subscribe(observer);
  expect(directLine.timeout).toBe(20_000);
  const upload = directLine.postActivity({ type: 'message', attachments: [{}] }).subscribe(observer);
  expect(directLine.timeout).toBe(120_000);
  upload.unsubscribe();
  expect(directLine.timeout).toBe(20_000);
});
