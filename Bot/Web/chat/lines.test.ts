import { describe, expect, it } from 'vitest';
import { linesOf } from './lines';
import { initial, reduce, talkOf, type PageState } from './state';

const linesFor = (part: Partial<PageState>) => linesOf({ ...initial, link: 'online', ...part });

describe('the line about the talk', () => {
  it('says nothing while the bot answers', () => {
    expect(linesFor({}).talk).toBeUndefined();
  });

  it('tells the place in the line and how to leave it', () => {
    const talk = { state: 'waiting', ahead: 2, afterHours: false } as const;
    expect(linesFor({ talk }).talk).toEqual({ text: '正在为您排队，前面还有 2 位', cancel: 'possible' });
    expect(linesFor({ talk: { ...talk, ahead: 0 } }).talk?.text).toBe('正在为您排队，下一位就是您');
    expect(linesFor({ talk, cancelling: true }).talk?.cancel).toBe('asked');
  });

  it('promises nobody outside the service hours', () => {
    expect(linesFor({ talk: { state: 'waiting', ahead: 0, afterHours: true } }).talk?.text).toContain('休息时间');
  });

  it('names the person who serves', () => {
    expect(linesFor({ talk: { state: 'withAgent', agent: '小李' } }).talk).toEqual({ text: '客服小李正在为您服务', cancel: undefined });
  });
});

describe('asking for a person', () => {
  it('is possible whenever the bot has the conversation, also while the connection is being mended', () => {
    expect(linesFor({}).canAskForHuman).toBe(true);
    expect(linesFor({ link: 'interrupted' }).canAskForHuman).toBe(true);
    expect(linesFor({ link: 'connecting' }).canAskForHuman).toBe(false);
    expect(linesFor({ talk: { state: 'waiting', ahead: 1, afterHours: false } }).canAskForHuman).toBe(false);
  });

  it('is possible again once the bot is back, after a wait and after a person', () => {
    const told = [{ state: 'waiting', ahead: 0 }, { state: 'bot' }, { state: 'withAgent', agent: '小李' }, { state: 'bot' }];
    let state: PageState = { ...initial, link: 'online' };
    const possible = told.map(value => {
      state = reduce(state, { type: 'talking', talk: talkOf(value) });
      return linesOf(state).canAskForHuman;
    });
    expect(possible).toEqual([false, true, false, true]);
  });
});

describe('the line about the connection', () => {
  it('tells first what the visitor can do something about', () => {
    expect(linesFor({}).trouble).toBeUndefined();
    expect(linesFor({ link: 'interrupted' }).trouble?.text).toBe('连接中断，正在重新连接…');
    expect(linesFor({ link: 'unreachable' }).trouble?.text).toBe('暂时连不上客服，正在重试…');
    expect(linesFor({ link: 'unreachable', network: false }).trouble?.text).toBe('网络已断开，恢复后会自动连上');
    expect(linesFor({ link: 'notLoaded', network: false }).trouble).toEqual({ text: '对话没有加载完整，请检查网络', reload: true });
  });
});

describe('the line beside the send box', () => {
  it('says by how much a text is too long, before anything else', () => {
    expect(linesFor({ draft: 4000 }).notice).toBeUndefined();
    expect(linesFor({ draft: 4003, notice: { kind: 'refused' } }).notice).toEqual({ text: '内容太长了，请删减 3 字再发送', button: undefined, alarming: true });
  });

  it('shows the server’s own sentence', () => {
    expect(linesFor({ notice: { kind: 'server', text: '这次对话已经结束' } }).notice).toEqual({ text: '这次对话已经结束', button: 'dismiss', alarming: true });
  });

  it('says how many pictures will go along', () => {
    expect(linesFor({ pictures: 2 }).notice).toEqual({ text: '已选 2 张图片，点发送即可', button: 'removePictures', alarming: false });
  });
});
