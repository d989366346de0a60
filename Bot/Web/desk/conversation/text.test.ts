import { describe, expect, it } from 'vitest';
import { anActivity } from '../testing/builders';
import { renderMarkdown } from './markdown';
import { safeAddress } from './safeAddress';
import { systemText } from './systemText';

describe("a bot's Markdown", () => {
  it('becomes paragraphs, lists, tables, bold and links that open elsewhere', () => {
    const html = renderMarkdown('**快**\n\n1. 一\n\n| a | b |\n| - | - |\n| 1 | 2 |\n\n[说明](https://example.com/x)');
    for (const piece of ['<strong>快</strong>', '<ol>', '<table>', '<a href="https://example.com/x" target="_blank" rel="noopener noreferrer">']) {
      expect(html).toContain(piece);
    }
  });

  const drawn = (text: string) => {
    const element = document.createElement('div');
    element.innerHTML = renderMarkdown(text);
    return element;
  };

  it.each(['<img src=x onerror=alert(1)>', '<script>alert(1)</script>', '[点我](javascript:alert(1))', '[x](data:text/html,hi)'])(
    'shows %s as the characters it is',
    (text) => {
      expect(drawn(text).querySelector('img, script, a')).toBeNull();
      expect(drawn(text).textContent?.trim()).toBe(text);
    },
  );

  it('names a picture without loading it from elsewhere', () => {
    expect(drawn('![图](https://example.com/x.png)').querySelector('img')).toBeNull();
    expect(drawn('![图](https://example.com/x.png)').querySelector('a')?.textContent).toBe('图');
  });
});

describe('an address', () => {
  it.each([
    ['/files/1.png', 'http://localhost:3000/files/1.png'],
    ['https://example.com/1.png', 'https://example.com/1.png'],
    ['javascript:alert(1)', undefined],
    ['data:text/html,hi', undefined],
    ['http://', undefined],
    ['', undefined],
    [undefined, undefined],
  ])('%s leads to %s', (address, leads) => {
    expect(safeAddress(address)).toBe(leads);
  });
});

describe('a line of what happened', () => {
  const line = (name: string, rest: { reason?: 'stuck'; actor?: { id: string; name: string } } = {}) =>
    systemText(anActivity(1, { role: 'system', text: '', event: { name, ...rest } }));

  it('names who did it and why', () => {
    expect(line('escalated', { reason: 'stuck' })).toBe('转人工：办理卡住了');
    expect(line('handoff.initiate')).toBe('已转人工');
    expect(line('claimed', { actor: { id: 'a2', name: '小李' } })).toBe('小李 接待了客户');
    expect(line('released')).toBe('客服 把会话交回排队');
    expect(line('resolved', { actor: { id: 'a2', name: '小李' } })).toBe('小李 结束了服务，机器人继续接待');
    expect(line('handoff.cancel')).toBe('客户取消了排队');
  });

  it('tells what the customer looks at, as far as the page told it', () => {
    const page = (order?: string, title?: string) =>
      systemText(anActivity(1, { role: 'system', text: '', event: { name: 'page.context', page: { ...(order && { order }), ...(title && { title }) } } }));
    expect(page('20260301000123', '示例外套')).toBe('客户正在咨询订单 20260301000123 示例外套');
    expect(page(undefined, '示例外套')).toBe('客户正在咨询示例外套');
    expect(page('20260301000123')).toBe('客户正在咨询订单 20260301000123');
  });

  it('is not drawn for an event that says nothing to an agent, unless it brings its own words', () => {
    expect(line('page.context')).toBeUndefined();
    expect(systemText(anActivity(1, { event: { name: 'page.context' }, text: '客户从订单页进来' }))).toBe('客户从订单页进来');
    expect(systemText(anActivity(1, { role: 'system', text: '系统消息' }))).toBe('系统消息');
  });
});
