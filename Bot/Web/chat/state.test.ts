import { describe, expect, it } from 'vitest';
import { initial, reduce, talkOf, type Happening, type PageState } from './state';

const after = (...happenings: Happening[]): PageState => happenings.reduce(reduce, initial);

describe('unread messages', () => {
  it('are counted while the chat is not shown, and each once', () => {
    const state = after(
      { type: 'received', position: 3, message: 'a' },
      { type: 'shown', shown: false },
      { type: 'received', position: 4, message: 'b' },
      { type: 'received', position: 5, message: 'c' },
      { type: 'received', position: 5, message: 'c' },
    );
    expect(state.unread).toEqual(['b', 'c']);
    expect(state.seen).toBe(3);
  });

  it('leave out what comes again after a broken connection although it was seen', () => {
    const state = after({ type: 'received', position: 3, message: 'a' }, { type: 'shown', shown: false }, { type: 'received', position: 3, message: 'a' });
    expect(state.unread).toEqual([]);
  });

  it('leave out the visitor’s own messages and events', () => {
    expect(after({ type: 'shown', shown: false }, { type: 'received', position: 1 }).unread).toEqual([]);
  });

  it('are all seen when the chat is shown again', () => {
    const state = after({ type: 'shown', shown: false }, { type: 'received', position: 2, message: 'a' }, { type: 'shown', shown: true });
    expect(state).toMatchObject({ unread: [], seen: 2 });
  });
});

describe('the position that was seen', () => {
  it('follows what arrives while the chat is shown', () => {
    expect(after({ type: 'received', position: 7 }).seen).toBe(7);
  });

  it('never goes back when something older comes again', () => {
    expect(after({ type: 'received', position: 7 }, { type: 'received', position: 2, message: 'a' }).seen).toBe(7);
  });

  it('starts again with a new conversation', () => {
    const state = after({ type: 'received', position: 70 }, { type: 'renewed' }, { type: 'received', position: 1, message: 'hello' });
    expect(state).toMatchObject({ seen: 1, notice: { kind: 'renewed' }, talk: { state: 'bot' } });
  });
});

describe('leaving the line', () => {
  const waiting: Happening = { type: 'talking', talk: { state: 'waiting', ahead: 2, afterHours: false } };

  it('is under way until the server says that somebody else has the conversation', () => {
    expect(after(waiting, { type: 'cancelAsked' }).cancelling).toBe(true);
    expect(after(waiting, { type: 'cancelAsked' }, waiting).cancelling).toBe(true);
    expect(after(waiting, { type: 'cancelAsked' }, { type: 'talking', talk: { state: 'bot' } }).cancelling).toBe(false);
  });

  it('cannot be asked for by who is not in it', () => {
    expect(after({ type: 'cancelAsked' }).cancelling).toBe(false);
  });
});

describe('the link', () => {
  it('is not interrupted before it was ever there', () => {
    expect(after({ type: 'linked', link: 'interrupted' }).link).toBe('connecting');
    expect(after({ type: 'linked', link: 'online' }, { type: 'linked', link: 'interrupted' }).link).toBe('interrupted');
  });
});

describe('a notice', () => {
  it('goes when it was read or when a message got through', () => {
    const refused: Happening = { type: 'noticed', notice: { kind: 'refused' } };
    expect(after(refused, { type: 'noticeRead' }).notice).toBeUndefined();
    expect(after(refused, { type: 'sent' }).notice).toBeUndefined();
  });
});

describe('conversation.state', () => {
  it.each([
    [{ state: 'bot' }, { state: 'bot' }],
    [{ state: 'waiting', ahead: 2 }, { state: 'waiting', ahead: 2, afterHours: false }],
    [{ state: 'waiting', afterHours: true }, { state: 'waiting', ahead: undefined, afterHours: true }],
    [{ state: 'withAgent', agent: '小李' }, { state: 'withAgent', agent: '小李' }],
    [{ state: 'dreaming' }, { state: 'bot' }],
    [null, { state: 'bot' }],
    ['waiting', { state: 'bot' }],
  ])('%j is read as %j', (value, talk) => {
    expect(talkOf(value)).toEqual(talk);
  });
});
