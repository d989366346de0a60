import { flushPromises } from '@vue/test-utils';
import { describe, expect, it, vi } from 'vitest';
import { anActivity, anItem, anUpdate, me, snapshot } from '../testing/builders';
import { conflict } from '../testing/fakes';
import { atWork, claimed, mountDesk, replyField, transcript } from '../testing/mountDesk';
import { wording } from '../wording';

describe('a lost connection', () => {
  it('is told by a bar, and what was missed comes with the next one', async () => {
    const desk = await claimed();
    desk.link.down();
    await flushPromises();
    expect(desk.page.get('.link-bar').text()).toBe(wording.link.lost);
    desk.link.up();
    desk.link.conversation(anUpdate('A', [anActivity(1, { text: '都五天了' }), anActivity(2, { text: '还在吗' })]));
    await flushPromises();
    expect(desk.page.find('.link-bar').exists()).toBe(false);
    expect(desk.link.asked.slice(-2)).toEqual(['follow 10', 'watch A 1']);
    expect(transcript(desk).match(/都五天了/g)).toHaveLength(1);
    expect(transcript(desk)).toContain('还在吗');
  });

  it('warns before the page is left with something unsent', async () => {
    const desk = await claimed();
    const leave = () => {
      const event = new Event('beforeunload', { cancelable: true });
      window.dispatchEvent(event);
      return event.defaultPrevented;
    };
    expect(leave()).toBe(false);
    await replyField(desk).setValue('还没写完');
    expect(leave()).toBe(true);
  });
});

it('A notice goes away by itself, and sooner at a click', async () => {
  vi.useFakeTimers();
  try {
    const desk = mountDesk();
    await vi.advanceTimersByTimeAsync(0);
    desk.link.up();
    desk.link.desk(snapshot(10, anItem('A', { customer: { id: 'c', name: '访客' } }), anItem('B')));
    await vi.advanceTimersByTimeAsync(0);
    desk.api.claim.mockResolvedValue(conflict('NotWaiting', { ownerVersion: 3 }));
    const notices = () => desk.page.findAll('[data-tone=problem]').length;
    for (let times = 0; times < 2; times++) {
      await desk.button('接待访客').trigger('click');
      await vi.advanceTimersByTimeAsync(0);
    }
    expect(notices()).toBe(2);
    await desk.button(wording.notices.close).trigger('click');
    expect(notices()).toBe(1);
    await vi.advanceTimersByTimeAsync(7_000);
    expect(notices()).toBe(0);
  } finally {
    vi.useRealTimers();
  }
});

it('Agents see their own name and can leave', async () => {
  const desk = await atWork();
  expect(desk.page.get('.desk-header').text()).toContain(me.name);
  await desk.button(wording.signIn.signOut).trigger('click');
  await flushPromises();
  expect(desk.link.stopped).toBe(true);
  expect(desk.page.text()).toContain(wording.signIn.heading);
});
