/**
 * The browser's WebSocket for DirectLineJS, opened where the page itself came from, with each one's opening and end told.
 * One that the browser will not even try (it may throw) acts like one that closed before it opened, or nobody would try otherwise.
 */
export function watchedSockets(opened: () => void, closed: () => void): typeof WebSocket {
  return new Proxy(WebSocket, {
    construct(BrowserSocket, [address]: [string]) {
      const socket = dial(() => new BrowserSocket(throughOwnHost(address)));
      socket.addEventListener('open', opened);
      socket.addEventListener('close', closed);
      return socket;
    },
  });
}

/** Behind a proxy the server may not know the scheme and host by which browsers reach it; the page does. */
function throughOwnHost(address: string): string {
  const { pathname, search } = new URL(address, location.href);
  return `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}${pathname}${search}`;
}

function dial(open: () => WebSocket): EventTarget {
  try {
    return open();
  } catch (error) {
    console.error(error);
    return new UntriedSocket();
  }
}

/** As much of a WebSocket as DirectLineJS touches of one that never opened. */
class UntriedSocket extends EventTarget {
  readonly readyState: number = 3; // CLOSED
  onclose: ((event: Event) => void) | undefined;

  constructor() {
    super();
    this.addEventListener('close', event => this.onclose?.(event));
    // Not before whoever asked for it had the time to listen.
    queueMicrotask(() => this.dispatchEvent(new Event('close')));
  }
}
