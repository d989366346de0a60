import type { About } from '../shared/frame';
import { findHost, type Host } from './host';
import { linesOf } from './lines';
import { loadWebChat } from './load-web-chat';
import { Session } from './session';
import { initial, reduce, type Happening } from './state';
import { askForHuman, leaveLine, removePictures, tellContext, watchStore } from './store';
import { activityMiddleware, styleOptions } from './transcript';
import { View } from './view';
import type { DirectLine, Store, WebChat } from './web-chat';
import { webChatWording } from './wording';

const color = '#0b6e4f';

/** Ties the parts together: what happens goes into the state, the state is drawn and told to the launcher. */
export class Page {
  private readonly view = new View({
    askForHuman: () => this.store?.dispatch(askForHuman()),
    leaveLine: () => {
      this.happen({ type: 'cancelAsked' });
      this.store?.dispatch(leaveLine());
    },
    dismiss: () => this.happen({ type: 'noticeRead' }),
    removePictures: () => this.store?.dispatch(removePictures()),
    close: () => this.host?.close(),
  });

  private state = initial;
  private host: Host | undefined;
  private session: Session | undefined;
  private store: Store | undefined;
  private minimised = false;
  private connected = false;
  private about: About | undefined;
  private toldAbout: About | undefined;

  constructor(private readonly place: HTMLElement) {}

  async open(): Promise<void> {
    addEventListener('online', () => this.happen({ type: 'network', online: true }));
    addEventListener('offline', () => this.happen({ type: 'network', online: false }));
    document.addEventListener('visibilitychange', () => this.look());
    this.happen({ type: 'network', online: navigator.onLine });

    const loading = loadWebChat();
    this.host = await findHost({
      shown: shown => {
        this.minimised = !shown;
        this.look();
        if (shown) this.view.focus();
      },
      aboutChanged: about => {
        this.about = about;
        this.tellAbout();
      },
    });
    this.about = this.host.about;
    this.view.dress(this.host.look, this.host.standsAlone);
    try {
      await this.converse(await loading, this.host);
    } catch (error) {
      console.error(error);
      this.happen({ type: 'linked', link: 'notLoaded' });
    }
  }

  private async converse(webChat: WebChat, host: Host): Promise<void> {
    this.session = new Session({
      webChat,
      visit: host.visit,
      about: () => this.about,
      linked: link => this.happen({ type: 'linked', link }),
      visiting: visit => {
        host.visit = visit;
        if (visit) return;
        this.toldAbout = undefined;
        this.happen({ type: 'renewed' });
      },
      render: (directLine, userId, anew) => this.render(webChat, directLine, userId, anew),
    });
    await this.session.open();
  }

  /** Shows Web Chat over this connection; with a new store and an empty transcript where the conversation is a new one. */
  private render(webChat: WebChat, directLine: DirectLine, userID: string, anew: boolean): void {
    if (!this.store || anew) {
      this.store = webChat.createStore({}, this.watching());
      this.place.replaceChildren(document.createElement('div'));
    }
    webChat.renderWebChat(
      {
        directLine,
        store: this.store,
        userID,
        username: '',
        locale: 'zh-Hans',
        role: 'main',
        sendTypingIndicator: true,
        activityMiddleware,
        overrideLocalizedStrings: webChatWording,
        styleOptions: styleOptions(this.host?.look.color ?? color),
      },
      this.place.firstElementChild as HTMLElement,
    );
  }

  private watching() {
    return watchStore({
      happen: happening => this.happen(happening),
      position: () => this.session?.position ?? 0,
      connected: connected => {
        this.connected = connected;
        this.tellAbout();
        if (connected && !this.minimised && document.activeElement === document.body) this.view.focus();
      },
    });
  }

  private tellAbout(): void {
    if (!this.about || this.about === this.toldAbout || !this.connected) return;
    this.toldAbout = this.about;
    this.store?.dispatch(tellContext(this.about));
  }

  private look(): void {
    this.happen({ type: 'shown', shown: !this.minimised && !document.hidden });
  }

  private happen(happening: Happening): void {
    const before = this.state;
    this.state = reduce(before, happening);
    this.view.draw(linesOf(this.state));
    if (this.state.seen !== before.seen) this.host?.seen(this.state.seen);
    if (this.state.unread !== before.unread) this.host?.unread(this.state.unread.length);
  }
}
