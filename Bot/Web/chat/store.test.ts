import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Happening } from './state';
import { actions, watchStore } from './store';
import type { Action, Activity, Store } from './web-chat';

let happened: Happening[];
let passed: Action[];
let send: (action: Action) => unknown;
let draft: string;

beforeEach(() => {
  happened = [];
  passed = [];
  draft = '';
  const store: Store = { dispatch: vi.fn(), getState: () => ({ sendBoxValue: draft, sendBoxAttachments: [] }) };
  send = watchStore({ happen: happening => happened.push(happening), connected: vi.fn(), position: () => 12 })(store)(action => passed.push(action));
});

const activityIn = (action: Action | undefined) => (action?.payload as { activity: Activity }).activity;
const post = (activity: Activity): Action => ({ type: actions.post, payload: { activity } });
const incoming = (activity: Activity): Action => ({ type: actions.incoming, payload: { activity } });
const refusal = (status: number, message?: string) => ({ status, xhr: { response: message === undefined ? null : { error: { code: 'X', message } } } });

describe('a message that is sent', () => {
  it('gets a key of its own, other than the next one’s', () => {
    send(post({ type: 'message', text: '你好', channelData: { attachmentSizes: [] } }));
    send(post({ type: 'message', text: '你好' }));
    const keys = passed.map(action => activityIn(action).channelData?.['shopMessageId']);
    expect(keys[0]).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(keys[1]).not.toBe(keys[0]);
    expect(activityIn(passed[0]).channelData?.['attachmentSizes']).toEqual([]);
  });

  it('keeps its key when Web Chat tries it again', () => {
    send(post({ type: 'message', text: '你好', channelData: { shopMessageId: 'first' } }));
    expect(activityIn(passed[0]).channelData).toEqual({ shopMessageId: 'first' });
  });

  it('stays in the send box when it is over the limit', () => {
    draft = '长'.repeat(4001);
    send({ type: actions.submit });
    expect(passed).toEqual([]);
    draft = '长'.repeat(4000);
    send({ type: actions.submit });
    expect(passed).toHaveLength(1);
  });
});

describe('a message that is refused', () => {
  const attempt = (type: string, reason: unknown) => {
    const meta = { clientActivityID: '1' };
    send({ type: actions.posting, meta, payload: { activity: { type } } });
    send({ type: actions.refused, meta, payload: reason });
    return happened.filter(each => each.type === 'noticed').map(each => each.notice);
  };

  it('is explained in the server’s own Chinese sentence', () => {
    expect(attempt('message', refusal(409, '这次对话已经结束'))).toEqual([{ kind: 'server', text: '这次对话已经结束' }]);
  });

  it.each([
    [413, 'tooBig'],
    [429, 'tooMany'],
    [400, 'refused'],
  ])('with %i and no sentence for people is explained by the page', (status, kind) => {
    expect(attempt('message', refusal(status, 'Too bad'))).toEqual([{ kind }]);
    happened = [];
    expect(attempt('message', refusal(status))).toEqual([{ kind }]);
  });

  it('without an answer is left to Web Chat’s own line', () => {
    expect(attempt('message', new Error('timed out'))).toEqual([]);
    expect(attempt('message', { status: 0 })).toEqual([]);
  });

  it('is worth no line when it only told that somebody is typing', () => {
    expect(attempt('typing', refusal(429, '慢一点'))).toEqual([]);
  });
});

it('typing that got through does not wipe a notice away', () => {
  send({ type: actions.posting, meta: { clientActivityID: '1' }, payload: { activity: { type: 'typing' } } });
  send({ type: actions.posted, meta: { clientActivityID: '1' } });
  expect(happened).toEqual([]);
  send({ type: actions.posting, meta: { clientActivityID: '2' }, payload: { activity: { type: 'message' } } });
  send({ type: actions.posted, meta: { clientActivityID: '2' } });
  expect(happened).toEqual([{ type: 'sent' }]);
});

describe('an activity that comes in', () => {
  it.each([
    ['dl_1', 'user'],
    ['agent:7', 'bot'],
  ])('from a person (%s) is plain text, whatever it claims', (id, role) => {
    send(incoming({ type: 'message', id: '1', text: '<b>**x**</b>', textFormat: 'markdown', from: { id, role } }));
    expect(activityIn(passed[0]).textFormat).toBe('plain');
  });

  it('from the bot may be Markdown and counts as a message to read', () => {
    send(incoming({ type: 'message', id: '1', text: '**7 天**', textFormat: 'markdown', from: { id: 'bot', role: 'bot' } }));
    expect(activityIn(passed[0]).textFormat).toBe('markdown');
    expect(happened).toEqual([{ type: 'received', position: 12, message: '1' }]);
  });

  it('tells who has the conversation', () => {
    send(incoming({ type: 'event', name: 'conversation.state', value: { state: 'waiting', ahead: 1 }, from: { id: 'bot', role: 'bot' } }));
    expect(happened).toContainEqual({ type: 'talking', talk: { state: 'waiting', ahead: 1, afterHours: false } });
    expect(happened).toContainEqual({ type: 'received', position: 12, message: undefined });
  });
});

it('pictures that may not be sent never reach the send box', () => {
  const picture = { blob: new File(['x'], 'a.png', { type: 'image/png' }) };
  send({ type: actions.setAttachments, payload: { attachments: [picture, { blob: new File(['x'], 'a.pdf', { type: 'application/pdf' }) }] } });
  expect(passed[0]?.payload).toEqual({ attachments: [picture] });
  expect(happened).toEqual([
    { type: 'noticed', notice: { kind: 'wrongType' } },
    { type: 'picturesChosen', count: 1 },
  ]);
});
