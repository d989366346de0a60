import type { About, Look, ToChat, ToLauncher, Visit } from '../shared/frame';

/** Who opened the chat: a launcher in a shop's page, or nobody (the page stands alone in its tab). */
export interface Host {
  readonly standsAlone: boolean;
  readonly look: Look;
  readonly about: About | undefined;
  visit: Visit | undefined;
  seen(sequence: number): void;
  unread(count: number): void;
  close(): void;
}

export interface HostEvents {
  aboutChanged(about: About): void;
  shown(shown: boolean): void;
}

/** Finds the launcher named in the address and waits for its greeting; without one the page stands alone. */
export function findHost(events: HostEvents): Promise<Host> {
  const origin = launcherOrigin();
  return origin === undefined || parent === window ? Promise.resolve(standAlone()) : greet(origin, events);
}

// Only the launcher's own origin may answer: a message posted to it reaches nobody else, whoever else put us into a frame.
function launcherOrigin(): string | undefined {
  try {
    return new URL(decodeURIComponent(location.hash.slice(1))).origin;
  } catch {
    return undefined;
  }
}

function greet(origin: string, events: HostEvents): Promise<Host> {
  const post = (message: ToLauncher) => parent.postMessage(message, origin);
  return new Promise(resolve => {
    addEventListener('message', (event: MessageEvent<ToChat>) => {
      if (event.source !== parent || event.origin !== origin) return;
      const message = event.data;
      if (message.shopChat === 'hello') resolve(launched(post, message.look, message.about, message.visit));
      else if (message.shopChat === 'about') events.aboutChanged(message.about);
      else events.shown(message.shopChat === 'shown');
    });
    post({ shopChat: 'ready' });
  });
}

function launched(post: (message: ToLauncher) => void, look: Look, about: About | undefined, first: Visit | undefined): Host {
  let visit = first;
  return {
    standsAlone: false,
    look,
    about,
    get visit() {
      return visit;
    },
    set visit(changed) {
      // The same visit said again would make the launcher forget what has been seen of it.
      if (changed?.conversationId !== visit?.conversationId) post({ shopChat: 'visit', visit: changed });
      visit = changed;
    },
    seen: sequence => post({ shopChat: 'seen', sequence }),
    unread: count => post({ shopChat: 'unread', count }),
    close: () => post({ shopChat: 'close' }),
  };
}

const key = 'shop-chat-visit';

function standAlone(): Host {
  let visit: Visit | undefined = recall();
  return {
    standsAlone: true,
    look: {},
    about: undefined,
    get visit() {
      return visit;
    },
    set visit(changed) {
      visit = changed;
      keep(changed);
    },
    seen: () => {},
    unread: () => {},
    close: () => {},
  };
}

function recall(): Visit | undefined {
  try {
    return (JSON.parse(localStorage.getItem(key) ?? 'null') as Visit | null) ?? undefined;
  } catch {
    return undefined; // a private window without storage
  }
}

function keep(visit: Visit | undefined): void {
  try {
    if (visit) localStorage.setItem(key, JSON.stringify(visit));
    else localStorage.removeItem(key);
  } catch {
    // A private window without storage: the conversation lasts as long as the page.
  }
}
