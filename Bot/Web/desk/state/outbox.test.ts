// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { anActivity, anUpdate, fromMe, me } from '../testing/builders';
import { freshDesk, type DeskState } from './deskState';
import type { Happening } from './happening';
import { reduce } from './reduce';
import { hasUnsent, pendingIn } from './selectors';

const after = (state: DeskState, ...happenings: Happening[]): DeskState => happenings.reduce(reduce, state);
const updated = (...args: Parameters<typeof anUpdate>): Happening => ({ kind: 'conversationUpdated', update: anUpdate(...args) });
const written = (key: string, text = '您好'): Happening => ({ kind: 'replyWritten', conversationId: 'A', key, text, at: 0 });
const accepted = (key: string, sequence: number): Happening => ({ kind: 'replyAccepted', key, sequence });
const failed = (key: string): Happening => ({ kind: 'replyFailed', key, problem: '太长' });
const unanswered = (key: string): Happening => ({ kind: 'replyUnanswered', key });
const opened = after(freshDesk(me), { kind: 'opened', conversationId: 'A' }, updated('A', [anActivity(1)]));
const shown = (state: DeskState) => pendingIn(state, 'A').map((reply) => `${reply.key} ${reply.status}`);

describe('a reply', () => {
  it('stands under the transcript as being sent from the moment it is written', () => {
    expect(shown(after(opened, written('k1')))).toEqual(['k1 sending']);
  });

  it('is there exactly once when its answer comes before its echo', () => {
    const answered = after(opened, written('k1'), accepted('k1', 2));
    expect(shown(answered)).toEqual(['k1 accepted']);
    const echoed = after(answered, updated('A', [fromMe(2, '您好')]));
    expect(echoed.outbox).toEqual([]);
  });

  it('is there exactly once when its echo comes before its answer', () => {
    const echoed = after(opened, written('k1'), updated('A', [fromMe(2, '您好')]));
    expect(shown(echoed)).toEqual([]);
    expect(after(echoed, accepted('k1', 2)).outbox).toEqual([]);
  });

  it('is not taken for the echo of the same words said before, by me or by the customer', () => {
    const state = after(opened, updated('A', [fromMe(2, '您好')]), written('k1'), updated('A', [anActivity(3, { text: '您好' })]));
    expect(shown(state)).toEqual(['k1 sending']);
  });

  it('written twice in the same words is hidden once for each echo', () => {
    const twice = after(opened, written('k1'), written('k2'), updated('A', [fromMe(2, '您好')]));
    expect(shown(twice)).toEqual(['k2 sending']);
    expect(shown(after(twice, accepted('k1', 2)))).toEqual(['k2 sending']);
    expect(shown(after(twice, accepted('k1', 2), updated('A', [fromMe(3, '您好')])))).toEqual([]);
  });

  it('that failed keeps its key, text and reason until it is sent again or discarded', () => {
    const state = after(opened, written('k1'), failed('k1'));
    expect(pendingIn(state, 'A')).toMatchObject([{ key: 'k1', text: '您好', status: 'failed', problem: '太长' }]);
    const again = after(state, { kind: 'replyRetried', key: 'k1' });
    expect(pendingIn(again, 'A')).toMatchObject([{ key: 'k1', status: 'sending', problem: undefined }]);
    expect(after(state, { kind: 'replyDiscarded', key: 'k1' }).outbox).toEqual([]);
  });

  it('without an answer is being sent again until it is accepted, and is never there twice', () => {
    const state = after(opened, written('k1'), unanswered('k1'));
    expect(shown(state)).toEqual(['k1 resending']);
    expect(hasUnsent(state)).toBe(true);
    const echoed = after(state, updated('A', [fromMe(2, '您好')]));
    expect(shown(echoed)).toEqual([]);
    expect(after(echoed, accepted('k1', 2)).outbox).toEqual([]);
  });

  it('that failed stays in sight even where the same words stand above it: they are another message', () => {
    const state = after(opened, written('k1'), updated('A', [fromMe(2, '您好')]), failed('k1'));
    expect(shown(state)).toEqual(['k1 failed']);
  });

  it('answered while another conversation is open is gone when the transcript comes back', () => {
    const away = after(opened, written('k1'), { kind: 'opened', conversationId: 'B' }, accepted('k1', 2));
    expect(pendingIn(away, 'B')).toEqual([]);
    const back = after(away, { kind: 'opened', conversationId: 'A' }, updated('A', [fromMe(2, '您好')]));
    expect(back.outbox).toEqual([]);
  });

  it('of which nothing is known any more changes nothing', () => {
    expect(after(opened, accepted('unknown', 5)).outbox).toEqual([]);
  });

  it('unsent, or a draft, is worth a warning before leaving; an accepted one is not', () => {
    expect(hasUnsent(opened)).toBe(false);
    expect(hasUnsent(after(opened, written('k1')))).toBe(true);
    expect(hasUnsent(after(opened, written('k1'), accepted('k1', 2)))).toBe(false);
    expect(hasUnsent(after(opened, { kind: 'drafted', conversationId: 'A', text: '  ' }))).toBe(false);
    expect(hasUnsent(after(opened, { kind: 'drafted', conversationId: 'A', text: '稍等' }))).toBe(true);
  });
});

describe('the desk', () => {
  it('numbers its notices and closes the one that is meant', () => {
    const noticed = (text: string): Happening => ({ kind: 'noticed', tone: 'info', text });
    const two = after(opened, noticed('一'), noticed('二'));
    expect(two.notices.map((notice) => notice.id)).toEqual([1, 2]);
    expect(after(two, { kind: 'noticeClosed', id: 1 }).notices).toEqual([{ id: 2, tone: 'info', text: '二' }]);
  });

  it('knows which verb is under way in which conversation', () => {
    const busy = after(opened, { kind: 'verbStarted', conversationId: 'A', verb: 'claim' });
    expect(busy.busy).toEqual({ A: 'claim' });
    expect(after(busy, { kind: 'verbEnded', conversationId: 'A' }).busy).toEqual({});
  });
});
