import { enableAutoUnmount, flushPromises, mount, type DOMWrapper, type VueWrapper } from '@vue/test-utils';
import { afterEach, vi } from 'vitest';
import App from '../App.vue';
import { wording } from '../wording';
import { aCard, anActivity, anItem, anUpdate, colleague, mineItem, snapshot } from './builders';
import { fakeApi, FakeLink, type FakeApi } from './fakes';

// What jsdom lacks of a browser: nothing has a size there, and there is no touch screen.
vi.stubGlobal('ResizeObserver', class {
  observe = vi.fn();
  disconnect = vi.fn();
});
vi.stubGlobal('matchMedia', (query: string) => ({ matches: false, media: query }));

enableAutoUnmount(afterEach);

export interface MountedDesk {
  readonly page: VueWrapper;
  readonly api: FakeApi;
  readonly link: FakeLink;
  /** The button with exactly these words, or this label. */
  button(words: string): DOMWrapper<Element>;
}

/** The whole desk on a fake server, its clock standing at 09:10 on 1 March 2026 (UTC+8). */
export function mountDesk(path = '/desk', api: FakeApi = fakeApi()): MountedDesk {
  history.replaceState(null, '', path);
  const link = new FakeLink();
  const page = mount(App, {
    props: { api, newLink: () => link, clock: () => Date.UTC(2026, 2, 1, 1, 10) },
    attachTo: document.body,
  });
  const button = (words: string) => {
    const found = page.findAll('button').find((one) => one.text() === words || one.attributes('aria-label') === words);
    if (!found) throw new Error(`no button «${words}» among: ${page.findAll('button').map((one) => one.text()).join(' | ')}`);
    return found;
  };
  return { page, api, link, button };
}

/** Signed in and connected: «访客 3921» (A) waits, «陈先生» (B) is mine, «赵小姐» (C) is with 小李. */
export async function atWork(path?: string): Promise<MountedDesk> {
  const desk = mountDesk(path);
  await flushPromises();
  desk.link.up();
  desk.link.desk(
    snapshot(
      10,
      anItem('A', { customer: { id: 'c', name: '访客 3921' }, priority: 5, lastText: '都五天了' }),
      mineItem('B', { customer: { id: 'd', name: '陈先生' }, lastFrom: 'agent', lastText: '您好' }),
      mineItem('C', { customer: { id: 'e', name: '赵小姐' }, agent: colleague }),
    ),
  );
  await flushPromises();
  return desk;
}

export async function open(desk: MountedDesk, customer: string): Promise<void> {
  const entry = desk.page.findAll('[data-entry]').find((one) => one.text().includes(customer));
  if (!entry) throw new Error(`${customer} is in no list`);
  await entry.trigger('click');
  await flushPromises();
}

/** At work in the conversation of «访客 3921», which holds one message and is mine. */
export async function claimed(): Promise<MountedDesk> {
  const desk = await atWork();
  await open(desk, '访客 3921');
  desk.link.conversation(anUpdate('A', [anActivity(1, { text: '都五天了' })], { caseCard: aCard() }));
  await desk.button(wording.claim.button).trigger('click');
  await flushPromises();
  return desk;
}

export function replyField(desk: MountedDesk): Omit<DOMWrapper<HTMLTextAreaElement>, 'exists'> {
  return desk.page.get<HTMLTextAreaElement>('.reply textarea');
}

export async function type(desk: MountedDesk, text: string, key: object = { key: 'Enter' }): Promise<void> {
  await replyField(desk).setValue(text);
  await replyField(desk).trigger('keydown', key);
  await flushPromises();
}

export function transcript(desk: MountedDesk): string {
  return desk.page.get('[role=log]').text();
}
