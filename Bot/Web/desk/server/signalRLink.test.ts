import { HubConnectionState } from '@microsoft/signalr';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { LinkListener } from './deskLink';
import { SignalRLink, type Hub } from './signalRLink';

/** A hub connection as SignalR behaves: invoke needs a connection, onclose tells only the end of one that was established. */
class FakeHub implements Hub {
  state = HubConnectionState.Disconnected;
  /** Outcomes of the next starts; without one a start succeeds. */
  starts: ('ok' | 'fail')[] = [];
  started = 0;
  invoked: unknown[][] = [];
  refuses = '';
  private readonly handlers = new Map<string, (...args: unknown[]) => void>();
  private closed: () => void = () => undefined;

  async start(): Promise<void> {
    this.started++;
    if (this.starts.shift() === 'fail') throw new Error('no server');
    this.state = HubConnectionState.Connected;
  }

  async stop(): Promise<void> {
    this.lose();
  }

  async invoke<T>(method: string, ...args: unknown[]): Promise<T> {
    if (method === this.refuses) throw new Error('refused');
    this.invoked.push([method, ...args]);
    return undefined as T; // None of the desk's invocations has a result.
  }

  on(method: string, handler: (...args: never[]) => unknown): void {
    this.handlers.set(method, handler as (...args: unknown[]) => void);
  }

  onclose(closed: () => void): void {
    this.closed = closed;
  }

  lose(): void {
    if (this.state !== HubConnectionState.Connected) return;
    this.state = HubConnectionState.Disconnected;
    this.closed();
  }

  tell(method: string, ...args: unknown[]): void {
    this.handlers.get(method)?.(...args);
  }
}

let hub: FakeHub;
let link: SignalRLink;
let heard: unknown[];

const listener: LinkListener = {
  up: () => heard.push('up'),
  down: () => heard.push('down'),
  desk: (events) => heard.push(events),
  conversation: (update) => heard.push(update),
  typing: (notice) => heard.push(notice),
  unwatchable: (id) => heard.push(`unwatchable ${id}`),
};
const settle = () => vi.advanceTimersByTimeAsync(0);

beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(Math, 'random').mockReturnValue(0);
  hub = new FakeHub();
  link = new SignalRLink(hub);
  heard = [];
});

afterEach(() => {
  link.stop();
  vi.useRealTimers();
});

describe('the connection', () => {
  it('is tried again and again, first at once, then ever more slowly', async () => {
    hub.starts = Array.from({ length: 8 }, () => 'fail' as const);
    link.start(listener);
    const tries: number[] = [];
    for (const wait of [0, 1_000, 2_000, 5_000, 10_000, 10_000]) {
      await vi.advanceTimersByTimeAsync(wait);
      tries.push(hub.started);
    }
    expect(tries).toEqual([2, 3, 4, 5, 6, 7]);
    expect(new Set(heard)).toEqual(new Set(['down']));
  });

  it('comes back by itself after it was lost, as quickly as the first time', async () => {
    link.start(listener);
    await settle();
    for (let times = 0; times < 3; times++) {
      hub.lose();
      await settle();
    }
    expect(heard).toEqual(['up', 'down', 'up', 'down', 'up', 'down', 'up']);
  });

  it('does not wait out its pause when the computer is online again', async () => {
    hub.starts = ['fail', 'fail', 'fail', 'fail', 'fail'];
    link.start(listener);
    await vi.advanceTimersByTimeAsync(8_000);
    expect(hub.started).toBe(5);
    window.dispatchEvent(new Event('online'));
    await settle();
    expect(heard.at(-1)).toBe('up');
  });

  it('that is stopped stays so', async () => {
    link.start(listener);
    await settle();
    link.stop();
    await vi.advanceTimersByTimeAsync(60_000);
    expect([hub.started, heard]).toEqual([1, ['up']]);
  });
});

describe('what is asked of the server', () => {
  it('goes out while there is a connection, and is left to up() while there is none', async () => {
    link.follow(3);
    link.start(listener);
    await settle();
    link.follow(7);
    link.watch('A', 2);
    link.unwatch();
    expect(hub.invoked).toEqual([['follow', 7], ['watch', 'A', 2], ['unwatch']]);
  });

  it('may be refused for one conversation', async () => {
    link.start(listener);
    await settle();
    hub.refuses = 'watch';
    link.watch('X', 0);
    await settle();
    expect(heard).toEqual(['up', 'unwatchable X']);
  });

  it('is followed over a new connection when following was refused', async () => {
    link.start(listener);
    await settle();
    hub.refuses = 'follow';
    link.follow(0);
    await settle();
    expect(heard).toEqual(['up', 'down', 'up']);
  });
});

it('What the server tells reaches the listener', async () => {
  link.start(listener);
  await settle();
  hub.tell('desk', ['event']);
  hub.tell('conversation', 'update');
  hub.tell('typing', 'notice');
  expect(heard).toEqual(['up', ['event'], 'update', 'notice']);
});
