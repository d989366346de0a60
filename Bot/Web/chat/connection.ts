import { watchedSockets } from './sockets';
import { ConnectionStatus, type DirectLine, type WebChat } from './web-chat';

export interface ConnectionEvents {
  /** The stream is open: what is said now arrives at once. */
  open(): void;
  /** The stream broke; DirectLineJS opens another one by itself, some seconds later. */
  interrupted(): void;
  /** Nothing will come over this connection any more; a new one is needed. Said once. */
  lost(): void;
}

export interface ConnectionOptions {
  readonly token: string;
  /** Undefined for a conversation that has not been started. */
  readonly conversationId: string | undefined;
  /** Everything after it is sent again; '0' brings the whole history. */
  readonly watermark: string;
  /** Ask every two seconds instead of holding a WebSocket, where the way to the server lets none through. */
  readonly polling: boolean;
}

export interface Connection {
  readonly directLine: DirectLine;
  /** No more events from here, whatever happens to it. */
  abandon(): void;
}

const uploadTimeout = 120_000;

/**
 * Opens a Direct Line connection and watches over it, since Web Chat does not: an expired token ends the chat for good, a
 * conversation that the server no longer knows leaves it "connected" and mute, and a broken socket is never mentioned.
 */
export function connect(webChat: WebChat, options: ConnectionOptions, events: ConnectionEvents): Connection {
  let over = false;
  const lose = () => {
    if (over) return;
    over = true;
    // Not inside DirectLineJS's own notification, which is still going round.
    queueMicrotask(events.lost);
  };
  const directLine = webChat.createDirectLine({
    token: options.token,
    domain: new URL('/v3/directline', location.href).href,
    ...(options.conversationId !== undefined && { conversationId: options.conversationId, watermark: options.watermark }),
    ...(options.polling && { webSocket: false, pollingInterval: 2000 }),
    conversationStartProperties: { locale: 'zh-Hans' },
  });
  directLine.services.WebSocket = watchedSockets(
    () => over || events.open(),
    () => over || events.interrupted(),
  );
  // A phone that changes from one network to another need not be mute for the 9 seconds that DirectLineJS waits on average.
  directLine.getRetryDelay = () => 1000 + Math.random() * 4000;
  giveUploadsTime(directLine);
  if (options.polling) noticePollingEnd(directLine, lose);

  let hearing = false;
  directLine.connectionStatus$.subscribe({
    next(status) {
      if (status === ConnectionStatus.ExpiredToken || status === ConnectionStatus.FailedToConnect || status === ConnectionStatus.Ended) lose();
      if (status !== ConnectionStatus.Online || hearing) return;
      hearing = true;
      directLine.activity$.subscribe({ next: () => {}, error: lose });
      if (options.polling && !over) events.open();
    },
  });
  return { directLine, abandon: () => (over = true) };
}

// The first request that fails ends DirectLineJS's polling without a word.
function noticePollingEnd(directLine: DirectLine, ended: () => void): void {
  const { ajax } = directLine.services;
  directLine.services.ajax = request => (request.url.includes('/activities?') ? ajax(request).do(() => {}, ended) : ajax(request));
}

// DirectLineJS gives up every request after 20 seconds, which five photos over a phone's uplink do not keep. The property
// also is the rhythm of its keep-alive, so it may only be raised while an upload runs.
function giveUploadsTime(directLine: DirectLine): void {
  const post = directLine.postActivity.bind(directLine);
  const usual = directLine.timeout;
  let running = 0;
  directLine.postActivity = activity => {
    const posting = post(activity);
    if (!activity.attachments?.length) return posting;
    return {
      subscribe(observer) {
        directLine.timeout = uploadTimeout;
        running++;
        const subscription = posting.subscribe(observer);
        return {
          // Web Chat lets go when it has an answer, an error or no more interest.
          unsubscribe() {
            if (--running === 0) directLine.timeout = usual;
            subscription.unsubscribe();
          },
        };
      },
    };
  };
}
