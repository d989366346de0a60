import { flushPromises } from '@vue/test-utils';
import { describe, expect, it } from 'vitest';
import { aCard, anActivity, anUpdate, minute } from '../testing/builders';
import { atWork, claimed, open, replyField, transcript } from '../testing/mountDesk';
import { wording } from '../wording';

describe('an open conversation', () => {
  it('is loaded by sequence and drawn by who spoke, Markdown from the bot alone', async () => {
    const desk = await atWork();
    await open(desk, '访客 3921');
    expect(desk.link.asked.at(-1)).toBe('watch A 0');
    desk.link.conversation(
      anUpdate('A', [
        anActivity(1, { text: '**急** <b>在吗</b>', textFormat: 'markdown' }),
        anActivity(2, { role: 'bot', text: '**48 小时内**退款', textFormat: 'markdown', choices: ['转人工'] }),
        anActivity(3, { role: 'system', text: '', event: { name: 'escalated', reason: 'notSolved', note: '截图在上面' } }),
        anActivity(4, { role: 'system', text: '', event: { name: 'page.context' } }),
        anActivity(5, { text: '', attachments: [{ contentType: 'image/png', name: '截图.png', url: '/files/1.png' }] }),
      ]),
    );
    await flushPromises();
    expect(transcript(desk)).toContain('**急** <b>在吗</b>');
    expect(desk.page.get('.markdown').html()).toContain('<strong>48 小时内</strong>');
    expect(transcript(desk)).toContain('转人工：答案没有帮到客户');
    expect(transcript(desk)).toContain('备注：截图在上面');
    expect(desk.page.get('.attachments a').attributes()).toMatchObject({ target: '_blank', rel: 'noopener noreferrer' });
    expect(desk.page.get('.attachments img').attributes('src')).toContain('/files/1.png');
  });

  it('that waits has the keyboard on the claim', async () => {
    const desk = await atWork();
    await open(desk, '访客 3921');
    expect(document.activeElement?.textContent?.trim()).toBe(wording.claim.button);
  });

  it('can be claimed, and the keyboard is then in the reply', async () => {
    const desk = await claimed();
    expect(document.activeElement).toBe(replyField(desk).element);
    expect(desk.page.text()).toContain(wording.owner.mine);
  });

  it('shows the case card, so that nothing is asked again', async () => {
    const desk = await atWork('/desk/conversations/A/card');
    desk.link.conversation(
      anUpdate('A', [anActivity(1)], {
        caseCard: aCard({
          wants: '尽快到账',
          deadline: minute(5),
          intent: { entryId: 'refund-when', title: '退款什么时候到账？', probability: 0.914 },
          facts: [{ name: '订单号', value: '2024110388472', source: '客户消息' }],
          photos: [{ url: '/files/2.png', name: '小票' }],
          shown: [{ entryId: 'r', title: '退款时效', probability: 0.8, at: minute(1), reaction: 'notUseful' }],
          candidates: [{ entryId: 's', title: '退款退到哪', probability: 0.41 }],
        }),
      }),
    );
    await flushPromises();
    const card = desk.page.get('.card').text();
    for (const piece of ['答案没有帮到客户', '尽快到账', '已超时', '把握 91%', '2024110388472', '来源：客户消息', '退款时效', '没有帮助', '退款退到哪', '把握 41%']) {
      expect(card).toContain(piece);
    }
    expect(desk.page.get('.card a').attributes('aria-label')).toBe(wording.conversation.picture('小票'));
  });

  it('of a colleague can be read, not answered', async () => {
    const desk = await atWork();
    await open(desk, '赵小姐');
    expect(desk.page.find('.reply').exists()).toBe(false);
    expect(desk.page.text()).toContain(wording.claim.colleagueHint('小李'));
  });

  it('that does not exist says so', async () => {
    const desk = await atWork('/desk/conversations/X');
    desk.link.unwatchable('X');
    await flushPromises();
    expect(transcript(desk)).toContain(wording.conversation.unknown);
  });

  it('shows that the customer is typing', async () => {
    const desk = await claimed();
    desk.link.typing('A');
    await flushPromises();
    expect(desk.page.text()).toContain(wording.conversation.customerTyping);
  });

  it('of hundreds of messages draws the last ones and fetches earlier ones at a click', async () => {
    const desk = await atWork();
    await open(desk, '访客 3921');
    desk.link.conversation(anUpdate('A', Array.from({ length: 200 }, (_, at) => anActivity(at + 1))));
    await flushPromises();
    expect(desk.page.findAll('.bubble')).toHaveLength(150);
    await desk.button(wording.conversation.earlier).trigger('click');
    expect(desk.page.findAll('.bubble')).toHaveLength(200);
  });
});

describe('ending', () => {
  it.each([
    [wording.handBack.resolve, 'resolve'],
    [wording.handBack.release, 'release'],
  ] as const)('with «%s» asks for a note and leaves the conversation', async (words, verb) => {
    const desk = await claimed();
    await desk.button(words).trigger('click');
    await flushPromises();
    await desk.page.get('#hand-back-note').setValue(' 已登记 ');
    await desk.page.get('.el-dialog__footer .el-button--primary').trigger('click');
    await flushPromises();
    expect(desk.api[verb]).toHaveBeenCalledExactlyOnceWith('A', { ownerVersion: 3, note: '已登记' });
    expect(location.pathname).toBe('/desk');
    expect(desk.link.asked.at(-1)).toBe('unwatch');
  });
});
