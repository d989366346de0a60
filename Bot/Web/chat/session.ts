import type { About, Visit } from '../shared/frame';
import { connect, type Connection } from './connection';
import type { Link } from './state';
import { askToken, type Granted } from './token';
import type { DirectLine, WebChat } from './web-chat';

export interface SessionOptions {
  readonly webChat: WebChat;
  readonly visit: Visit | undefined;
  readonly about: () => About | undefined;
  linked(link: Link): void;
  /** A conversation was granted: its proof is to be kept. */
  visiting(visit: Visit | undefined): void;
  /** Show the chat over this connection; anew: what is on the screen belongs to a conversation that is lost. */
  render(directLine: DirectLine, userId: string, anew: boolean): void;
}

const waits = [1, 2, 4, 8, 15, 30];
const socketTries = 2;

/** Keeps the visitor connected for as long as the page lives: asks for tokens, replaces connections, waits where it must. */
export class Session {
  private visit: Visit | undefined;
  private connection: Connection | undefined;
  private failures = 0;
  private anew = false;
  private polling = false;
  private socketsWork = false;
  private wake: () => void = () => {};

  constructor(private readonly options: SessionOptions) {
    this.visit = options.visit;
    addEventListener('online', () => this.wake());
  }

  get position(): number {
    return Number(this.connection?.directLine.watermark) || 0;
  }

  async open(): Promise<void> {
    const granted = await this.grant();
    const returning = this.visit !== undefined;
    const watermark = this.anew || !this.connection ? '0' : this.connection.directLine.watermark || '0';
    this.visit = { conversationId: granted.conversationId, secret: granted.secret };
    this.options.visiting(this.visit);
    let refusedSockets = 0;
    this.connection = connect(
      this.options.webChat,
      { token: granted.token, conversationId: returning ? granted.conversationId : undefined, watermark, polling: this.polling },
      {
        open: () => {
          this.socketsWork = !this.polling;
          this.failures = 0;
          this.options.linked('online');
        },
        interrupted: () => {
          this.options.linked('interrupted');
          // Never once open since the page was loaded: something on the way lets no WebSocket through.
          if (!this.socketsWork && ++refusedSockets === socketTries) {
            this.polling = true;
            this.connection?.abandon();
            void this.open();
          }
        },
        lost: () => {
          this.options.linked('interrupted');
          void this.pause().then(() => this.open());
        },
      },
    );
    this.options.render(this.connection.directLine, granted.userId, this.anew);
    this.anew = false;
  }

  private async grant(): Promise<Granted> {
    for (;;) {
      const answer = await askToken(this.visit, this.options.about()?.order);
      switch (answer.kind) {
        case 'granted':
          return answer.granted;
        case 'unknownVisit':
          this.visit = undefined;
          this.anew = true;
          this.options.visiting(undefined);
          break;
        case 'later':
          this.options.linked('unreachable');
          await this.pause(answer.seconds);
      }
    }
  }

  /** The network coming back ends a pause early; otherwise each one in a row is longer, so that a server in trouble gets air. */
  private pause(seconds?: number): Promise<void> {
    const growing = waits[Math.min(this.failures++, waits.length - 1)] ?? 0;
    return new Promise(resolve => {
      const timer = setTimeout(resolve, (seconds ?? growing) * 1000);
      this.wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
