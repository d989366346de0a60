// The part of Web Chat's bundle and of DirectLineJS that this page uses. Their package is not installed (it would bring 425
// others); what is written here was read in version 4.18.1.

export interface Activity {
  readonly type: string;
  readonly id?: string;
  readonly name?: string;
  readonly value?: unknown;
  readonly text?: string;
  readonly textFormat?: string;
  readonly from?: { readonly id: string; readonly name?: string; readonly role?: string };
  readonly channelData?: Readonly<Record<string, unknown>>;
  readonly attachments?: readonly unknown[];
}

export interface Attachment {
  readonly blob: Blob;
  readonly thumbnailURL?: URL;
}

export interface Action {
  readonly type: string;
  readonly payload?: unknown;
  readonly meta?: { readonly clientActivityID?: string };
}

export interface Store {
  dispatch(action: Action): unknown;
  getState(): { readonly sendBoxValue: string; readonly sendBoxAttachments: readonly Attachment[] };
}

export type Middleware = (store: Store) => (next: (action: Action) => unknown) => (action: Action) => unknown;

interface Observer<T> {
  readonly next: (value: T) => void;
  readonly error?: (reason: unknown) => void;
}

interface Observable<T> {
  subscribe(observer: Observer<T>): { unsubscribe(): void };
}

/** An RxJS observable; do() lets one listen without taking part. */
interface Ajax extends Observable<unknown> {
  do(next: () => void, error: (reason: unknown) => void): Ajax;
}

export const ConnectionStatus = { Uninitialized: 0, Connecting: 1, Online: 2, ExpiredToken: 3, FailedToConnect: 4, Ended: 5 } as const;

export interface DirectLine {
  readonly connectionStatus$: Observable<number>;
  readonly activity$: Observable<Activity>;
  /** Position of the last activity received; moves before the activity is handed on. */
  readonly watermark: string;
  /** Milliseconds after which a request is given up. */
  timeout: number;
  readonly services: { WebSocket: typeof WebSocket; ajax: (request: { readonly url: string }) => Ajax };
  /** Milliseconds from a broken stream to the next one. */
  getRetryDelay(): number;
  postActivity(activity: Activity): Observable<string>;
  end(): void;
}

/** What React makes of a component; a new one may be made from it by changing type, key and props. */
export interface ReactElement {
  readonly type: unknown;
  readonly key: string | null;
  readonly ref: unknown;
  readonly props: unknown;
}

export type ActivityRenderer = (...rest: readonly unknown[]) => ReactElement | readonly ReactElement[];
export type ActivityMiddleware = () => (
  next: (...args: readonly [{ readonly activity: Activity }, ...unknown[]]) => ActivityRenderer | false,
) => (...args: readonly [{ readonly activity: Activity }, ...unknown[]]) => ActivityRenderer | false;

export interface WebChat {
  createDirectLine(options: {
    readonly token: string;
    readonly domain: string;
    readonly conversationId?: string;
    readonly watermark?: string;
    readonly webSocket?: boolean;
    readonly pollingInterval?: number;
    readonly conversationStartProperties?: { readonly locale: string };
  }): DirectLine;
  createStore(initial: object, ...middleware: readonly Middleware[]): Store;
  renderWebChat(
    options: {
      readonly directLine: DirectLine;
      readonly store: Store;
      readonly userID: string;
      readonly username: string;
      readonly locale: string;
      readonly role: string;
      readonly sendTypingIndicator: boolean;
      readonly activityMiddleware: ActivityMiddleware;
      readonly overrideLocalizedStrings: Readonly<Record<string, string>>;
      readonly styleOptions: Readonly<Record<string, unknown>>;
    },
    element: HTMLElement,
  ): void;
}

declare global {
  interface Window {
    WebChat?: WebChat;
  }
}
