import { flushPromises } from '@vue/test-utils';
import { describe, expect, it } from 'vitest';
import { aCase, aCaseItem, anUpdate, minute } from '../testing/builders';
import { no, yes } from '../testing/fakes';
import { atWork, open, type MountedDesk } from '../testing/mountDesk';
import { wording } from '../wording';

async function withCase(): Promise<MountedDesk> {
  const desk = await atWork();
  await open(desk, '访客 3921');
  desk.link.conversation(anUpdate('A', [], { cases: [aCase('SH260301000001', { deadline: minute(5) })] }));
  await flushPromises();
  return desk;
}

async function confirm(desk: MountedDesk, move: string, note: string): Promise<void> {
  await desk.button(move).trigger('click');
  await flushPromises();
  const field = document.querySelector<HTMLTextAreaElement>('#case-note');
  if (!field) throw new Error('the dialog asks for a note');
  field.value = note;
  field.dispatchEvent(new Event('input'));
  const button = [...document.querySelectorAll('button')].find((one) => one.textContent?.trim() === wording.cases.confirm);
  button?.click();
  await flushPromises();
}

describe('a case on the card', () => {
  it('shows number, state, the deadline that has passed, facts, decision with its clause, and history', async () => {
    const text = (await withCase()).page.get('.case').text();
    for (const part of ['SH260301000001', '退货 · 云步缓震跑鞋 × 1', '待处理', '已超时', '尺码不合适', '条款 return-no-reason', '运费：买家', '已提交 · 客户']) {
      expect(text).toContain(part);
    }
  });

  it('is moved with a note for the customer, from the revision on the screen', async () => {
    const desk = await withCase();
    await confirm(desk, wording.cases.moves.approved, '已为您安排');
    expect(desk.api.moveCase).toHaveBeenCalledWith('SH260301000001', { revision: 1, state: 'approved', note: '已为您安排' });
    expect(desk.page.get('.case summary').text()).toContain('已同意');
  });

  it('that somebody else moved meanwhile stays as it is, with the server’s sentence', async () => {
    const desk = await withCase();
    desk.api.moveCase.mockResolvedValueOnce(no({ kind: 'refused', status: 409, message: '售后单刚被更新过' }));
    await confirm(desk, wording.cases.moves.refused, '');
    expect(desk.api.moveCase).toHaveBeenCalledWith('SH260301000001', { revision: 1, state: 'refused' });
    expect(desk.page.text()).toContain('售后单刚被更新过');
    expect(desk.page.get('.case summary').text()).toContain('待处理');
  });

  it('offers what the server says can follow, and nothing once it has ended', async () => {
    const desk = await withCase();
    desk.api.moveCase.mockResolvedValueOnce(yes(aCase('SH260301000001', { state: 'done', revision: 2 })));
    await confirm(desk, wording.cases.moves.approved, '');
    expect(desk.page.find('.moves').exists()).toBe(false);
  });
});

describe('the tab of cases', () => {
  it('lists them, and a click leads to the card', async () => {
    const desk = await atWork();
    desk.link.desk({ number: 11, at: minute(11), kind: 'caseChanged', case: aCaseItem('SH260301000001', { deadline: minute(5) }) });
    desk.link.desk({ number: 12, at: minute(12), kind: 'caseChanged', case: aCaseItem('SH260301000002', { kind: 'refund', title: '退款 · 保温杯' }) });
    await flushPromises();
    const tab = desk.page.get('#tab-cases');
    expect(tab.text()).toContain('2');
    await tab.trigger('click');

    expect(desk.page.findAll('.cases [data-entry]').map((entry) => entry.text().includes('已超时'))).toEqual([true, false]);
    await desk.page.get(`select[aria-label="${wording.cases.filterKind}"]`).setValue('refund');
    expect(desk.page.findAll('.cases [data-entry]')).toHaveLength(1);
    await desk.page.get('.cases [data-entry]').trigger('click');
    expect(location.pathname).toBe('/desk/conversations/A/card');
  });

  it('is reached with the arrow keys', async () => {
    const desk = await atWork();
    await desk.page.get('[role=tablist]').trigger('keydown', { key: 'ArrowRight' });
    await flushPromises();
    expect(document.activeElement?.id).toBe('tab-cases');
    expect(desk.page.text()).toContain(wording.cases.none);
  });
});
