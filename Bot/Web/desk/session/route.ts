import { inject, onScopeDispose, provide, shallowRef, type InjectionKey, type ShallowRef } from 'vue';

/** What the address says: with three panes side by side only the conversation matters, on a phone the view as well. */
export type Route =
  | { readonly page: 'firstAdmin'; readonly code: string }
  | { readonly page: 'desk'; readonly view: 'list'; readonly conversationId?: undefined }
  | { readonly page: 'desk'; readonly view: 'conversation' | 'card'; readonly conversationId: string };

export interface Router {
  readonly route: Readonly<ShallowRef<Route>>;
  go(route: Route): void;
  /** One view up: card to conversation to list. */
  back(): void;
}

const root = '/desk';
const list: Route = { page: 'desk', view: 'list' };

export function parseRoute(path: string, query: string): Route {
  const [, conversations, id, card] = path.slice(root.length).split('/');
  if (conversations === 'first-admin') return { page: 'firstAdmin', code: new URLSearchParams(query).get('code') ?? '' };
  if (conversations !== 'conversations' || !id) return list;
  const conversationId = decoded(id);
  return conversationId ? { page: 'desk', view: card === 'card' ? 'card' : 'conversation', conversationId } : list;
}

export function pathOf(route: Route): string {
  if (route.page === 'firstAdmin') return `${root}/first-admin?code=${encodeURIComponent(route.code)}`;
  if (route.view === 'list') return root;
  return `${root}/conversations/${encodeURIComponent(route.conversationId)}${route.view === 'card' ? '/card' : ''}`;
}

function above(route: Route): Route {
  return route.page === 'desk' && route.view === 'card' ? { ...route, view: 'conversation' } : list;
}

/** The browser's own Back goes one view up as well: a view below pushes an address, a neighbour replaces it. */
export function browserRouter(): Router {
  const route = shallowRef<Route>(parseRoute(location.pathname, location.search));
  const follow = () => (route.value = parseRoute(location.pathname, location.search));
  window.addEventListener('popstate', follow);
  onScopeDispose(() => window.removeEventListener('popstate', follow));

  const go = (next: Route) => {
    const from = pathOf(route.value);
    const to = pathOf(next);
    if (from === to) return;
    if (pathOf(above(next)) === from) history.pushState({ pushedFrom: from }, '', to);
    else history.replaceState(history.state, '', to);
    route.value = next;
  };
  const back = () => {
    const up = above(route.value);
    const pushed: unknown = history.state;
    const cameFromThere = typeof pushed === 'object' && pushed !== null && 'pushedFrom' in pushed && pushed.pushedFrom === pathOf(up);
    if (cameFromThere) history.back();
    else go(up);
  };
  return { route, go, back };
}

function decoded(part: string): string | undefined {
  try {
    return decodeURIComponent(part);
  } catch {
    // A cut-off percent sign in a copied address: as good as no conversation.
    return undefined;
  }
}

const routerKey: InjectionKey<Router> = Symbol('router');

export function provideRouter(router: Router): Router {
  provide(routerKey, router);
  return router;
}

export function useRouter(): Router {
  const router = inject(routerKey);
  if (!router) throw new Error('useRouter() belongs below a component that called provideRouter()');
  return router;
}
