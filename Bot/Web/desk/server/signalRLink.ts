import {
  HttpTransportType,
  HubConnectionBuilder,
  HubConnectionState,
  LogLevel,
  type HubConnection,
} from '@microsoft/signalr';
import type { DeskLink, LinkListener } from './deskLink';

/** Milliseconds before each next try; the last one repeats for ever. */
const pauses = [0, 1_000, 2_000, 5_000, 10_000];

/** Tries of many desks are spread by up to this share, so that a restarted server is not met by all at once. */
const spread = 0.3;

/** As much of SignalR's connection as the desk uses. */
export type Hub = Pick<HubConnection, 'start' | 'stop' | 'invoke' | 'on' | 'onclose' | 'state'>;

function deskHub(): Hub {
  return new HubConnectionBuilder()
    .withUrl('/desk/hub', { skipNegotiation: true, transport: HttpTransportType.WebSockets })
    .configureLogging(LogLevel.Error)
    .build();
}

/**
 * The desk over SignalR. One loop connects and connects again: SignalR's own automatic reconnect covers neither the first start nor
 * the end of its list of delays.
 */
export class SignalRLink implements DeskLink {
  private stopped = true;
  private wake: () => void = () => undefined;
  private lost: () => void = () => undefined;
  private listener: LinkListener | undefined;

  constructor(private readonly connection: Hub = deskHub()) {
    connection.onclose(() => this.lost());
  }

  start(listener: LinkListener): void {
    this.listener = listener;
    this.stopped = false;
    this.connection.on('desk', (events) => listener.desk(events));
    this.connection.on('conversation', (update) => listener.conversation(update));
    this.connection.on('typing', (notice) => listener.typing(notice));
    window.addEventListener('online', this.hurry);
    void this.stayConnected(listener);
  }

  stop(): void {
    this.stopped = true;
    window.removeEventListener('online', this.hurry);
    this.wake();
    void this.connection.stop();
  }

  follow(after: number): void {
    // Without the lists the desk is blind: better a new connection than one that shows nothing.
    this.send(() => void this.connection.stop(), 'follow', after);
  }

  watch(conversationId: string, after: number): void {
    this.send(() => this.listener?.unwatchable(conversationId), 'watch', conversationId, after);
  }

  unwatch(): void {
    this.send(() => undefined, 'unwatch');
  }

  private readonly hurry = (): void => this.wake();

  private async stayConnected(listener: LinkListener): Promise<void> {
    for (let failures = 0; !this.stopped; failures++) {
      if (failures > 0) await this.pause(pauses[Math.min(failures - 1, pauses.length - 1)] ?? 0);
      if (this.stopped) return;
      const lost = new Promise<void>((resolve) => (this.lost = resolve));
      if (await this.connect()) {
        failures = 0;
        listener.up();
        await lost;
      }
      if (!this.stopped) listener.down();
    }
  }

  private async connect(): Promise<boolean> {
    try {
      await this.connection.start();
      return true;
    } catch {
      // SignalR gives no reason to act on; whether the sign-in ended is asked over HTTP.
      return false;
    }
  }

  private pause(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, milliseconds * (1 + Math.random() * spread));
      this.wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  /** While the connection is down nothing is sent: up() says everything anew. */
  private send(refused: () => void, method: string, ...args: (string | number)[]): void {
    if (this.connection.state !== HubConnectionState.Connected) return;
    this.connection.invoke(method, ...args).catch(() => {
      if (this.connection.state === HubConnectionState.Connected) refused();
    });
  }
}
