import { flushPromises } from '@vue/test-utils';
import { describe, expect, it } from 'vitest';
import { anUpdate, fromMe } from '../testing/builders';
import { no, unreachable } from '../testing/fakes';
import { claimed, open, replyField, transcript, type } from '../testing/mountDesk';
import { wording } from '../wording';

describe('the reply box', () => {
  it('sends with Enter and stands empty for the next', async () => {
    const desk = await claimed();
    await type(desk, '  您好  ');
    expect(desk.api.say).toHaveBeenCalledExactlyOnceWith('A', expect.objectContaining({ text: '您好', ownerVersion: 3 }));
    expect(replyField(desk).element.value).toBe('');
    expect(transcript(desk)).toContain('您好');
  });

  it.each([
    ['Shift + Enter', { key: 'Enter', shiftKey: true }],
    ['Enter that ends an IME composition', { key: 'Enter', isComposing: true }],
    ['Enter that ends an IME composition in Safari', { key: 'Enter', keyCode: 229 }],
  ])('does not send with %s', async (_name, key) => {
    const desk = await claimed();
    await type(desk, 'nihao', key);
    expect(desk.api.say).not.toHaveBeenCalled();
    expect(replyField(desk).element.value).toBe('nihao');
  });

  it.each(['   ', 'x'.repeat(4_001)])('sends neither nothing nor too much', async (text) => {
    const desk = await claimed();
    await type(desk, text);
    expect(desk.api.say).not.toHaveBeenCalled();
    expect(desk.page.get('.reply button').attributes('disabled')).toBeDefined();
  });

  it('keeps a failed reply with a retry, under the same key, and in the end one message', async () => {
    const desk = await claimed();
    desk.api.say.mockResolvedValueOnce(no({ kind: 'refused', status: 400, message: '太长了' }));
    await type(desk, '您好');
    expect(transcript(desk)).toContain(wording.reply.failed('太长了'));
    await desk.button(wording.reply.retry).trigger('click');
    await flushPromises();
    desk.link.conversation(anUpdate('A', [fromMe(9, '您好')]));
    await flushPromises();
    expect(new Set(desk.api.say.mock.calls.map(([, body]) => body.key)).size).toBe(1);
    expect(transcript(desk).match(/您好/g)).toHaveLength(1);
  });

  it('says that a reply without an answer is being sent again, and offers no way back: the customer may have it', async () => {
    const desk = await claimed();
    desk.api.say.mockResolvedValueOnce(unreachable);
    await type(desk, '您好');
    const pending = desk.page.get('[role=log] .unsent');
    expect(pending.text()).toContain('正在重发');
    expect(pending.findAll('button')).toEqual([]);
    desk.link.down();
    desk.link.up();
    await flushPromises();
    expect(transcript(desk)).not.toContain('正在重发');
    expect(transcript(desk)).toContain('您好');
  });

  it('keeps a draft for each customer', async () => {
    const desk = await claimed();
    await replyField(desk).setValue('还没写完');
    await open(desk, '陈先生');
    expect(replyField(desk).element.value).toBe('');
    await open(desk, '访客 3921');
    expect(replyField(desk).element.value).toBe('还没写完');
  });
});
