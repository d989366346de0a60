import { flushPromises } from '@vue/test-utils';
import { describe, expect, it } from 'vitest';
import { anEvent, anItem, colleague, mineItem } from '../testing/builders';
import { conflict } from '../testing/fakes';
import { atWork, open, type MountedDesk } from '../testing/mountDesk';
import { wording } from '../wording';

const lists = (desk: MountedDesk) => desk.page.findAll('nav section').map((section) => section.text());

describe('the lists', () => {
  it('show who waits and how long, what is mine, and whom a colleague has', async () => {
    const [line = '', mine = '', others = ''] = lists(await atWork());
    for (const piece of ['等待接待 1', '访客 3921', '已等 10 分 00 秒', '优先 5', '客户要求人工', '退款什么时候到账？', '都五天了']) {
      expect(line).toContain(piece);
    }
    expect(mine).toContain('陈先生');
    expect(others).toContain('小李 接待中');
    expect(document.title).toBe('(1) 客服工作台');
  });

  it('count unread words of mine, until I open them', async () => {
    const desk = await atWork();
    desk.link.desk(anEvent(11, 'said', mineItem('B', { customer: { id: 'd', name: '陈先生' }, sequence: 5 })));
    await flushPromises();
    expect(lists(desk)[1]).toContain(wording.lists.unread(1));
    expect(desk.page.get('[aria-live=polite].for-screen-readers').text()).toBe(wording.arrivals.unread(1));
    await open(desk, '陈先生');
    expect(desk.page.find('.unread').exists()).toBe(false);
  });

  it('can be walked with the arrow keys', async () => {
    const desk = await atWork();
    const names = () => document.activeElement?.querySelector('strong')?.textContent;
    const press = (key: string) => desk.page.get('nav').trigger('keydown', { key });
    await press('ArrowDown');
    expect(names()).toBe('访客 3921');
    await press('ArrowDown');
    await press('ArrowDown');
    await press('ArrowDown');
    expect(names()).toBe('赵小姐');
    await press('ArrowUp');
    expect(names()).toBe('陈先生');
  });

  it('tell a newcomer to the title and the screen reader', async () => {
    const desk = await atWork();
    desk.link.desk(anEvent(11, 'escalated', anItem('N')));
    await flushPromises();
    expect(document.title).toBe('(2) 客服工作台');
    expect(desk.page.get('[aria-live=polite].for-screen-readers').text()).toBe(wording.arrivals.announce(2));
  });

  it('say plainly who was faster, and move the customer to that colleague', async () => {
    const desk = await atWork();
    desk.api.claim.mockResolvedValue(conflict('TakenBy', { owner: colleague, ownerVersion: 3 }));
    await desk.button('接待访客 3921').trigger('click');
    await flushPromises();
    expect(desk.page.get('[role=alert]').text()).toContain('已被 小李 接走');
    expect(lists(desk)[0]).toContain(wording.lists.nobodyWaits);
    expect(lists(desk)[2]).toContain('访客 3921');
  });

  it('take the head of the line with one button', async () => {
    const desk = await atWork();
    await desk.button(wording.lists.claimNext).trigger('click');
    await flushPromises();
    expect(desk.api.claim).toHaveBeenCalledExactlyOnceWith('A', { ownerVersion: 2 });
    expect(location.pathname).toBe('/desk/conversations/A');
  });
});

