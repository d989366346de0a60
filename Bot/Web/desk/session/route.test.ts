import { effectScope } from 'vue';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browserRouter, parseRoute, pathOf, type Route, type Router } from './route';

const list: Route = { page: 'desk', view: 'list' };
const at = (conversationId: string, view: 'conversation' | 'card' = 'conversation'): Route => ({ page: 'desk', view, conversationId });

it.each<[string, string, Route]>([
  ['/desk', '', list],
  ['/desk/', '', list],
  ['/desk/anything', '', list],
  ['/desk/conversations/', '', list],
  ['/desk/conversations/A%2F1', '', at('A/1')],
  ['/desk/conversations/A/card', '', at('A', 'card')],
  ['/desk/conversations/%', '', list],
  ['/desk/first-admin', '?code=x%2By', { page: 'firstAdmin', code: 'x+y' }],
  ['/desk/first-admin', '', { page: 'firstAdmin', code: '' }],
])('%s%s is understood', (path, query, route) => {
  expect(parseRoute(path, query)).toEqual(route);
});

it.each<Route>([list, at('A/1'), at('中', 'card'), { page: 'firstAdmin', code: 'x+y' }])('a route survives its own address', (route) => {
  const [path = '', query] = pathOf(route).split('?');
  expect(parseRoute(path, query ? `?${query}` : '')).toEqual(route);
});

describe('in the browser', () => {
  const scope = effectScope();
  let router: Router;

  beforeEach(() => {
    history.replaceState(null, '', '/desk');
    const made = scope.run(browserRouter);
    if (!made) throw new Error('the scope is active');
    router = made;
  });
  afterEach(() => history.replaceState(null, '', '/desk'));

  it('a view below pushes an address, so that Back leads up again, one view at a time', async () => {
    const before = history.length;
    router.go(at('A'));
    router.go(at('A', 'card'));
    expect(history.length).toBe(before + 2);
    router.back();
    await vi.waitFor(() => expect(router.route.value).toEqual(at('A')));
    router.back();
    await vi.waitFor(() => expect(router.route.value).toEqual(list));
  });

  it('a neighbour takes the place, so that Back does not walk through every customer', async () => {
    router.go(at('A'));
    const before = history.length;
    router.go(at('B'));
    expect(history.length).toBe(before);
    router.back();
    await vi.waitFor(() => expect(router.route.value).toEqual(list));
  });

  it('Back from an address that was opened directly leads up, not out of the desk', () => {
    history.replaceState(null, '', '/desk/conversations/A/card');
    const opened = scope.run(browserRouter);
    opened?.back();
    expect(location.pathname).toBe('/desk/conversations/A');
    opened?.back();
    expect(location.pathname).toBe('/desk');
  });
});
