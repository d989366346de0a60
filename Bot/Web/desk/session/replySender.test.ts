// @vitest-environment node
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Answer } from '../server/deskApi';
import { anActivity, anUpdate, colleague, fromMe, me } from '../testing/builders';
import { conflict, later, no, unreachable, yes } from '../testing/fakes';
import { startSession, type StartedSession } from '../testing/startSession';
import { isMine, pendingIn } from '../state/selectors';
import type { ReplyResult } from '../wire';

let session: StartedSession;
let desk: StartedSession['desk'];
let api: StartedSession['api'];
let link: StartedSession['link'];

const sentences = () => session.sentences();
const replies = () => pendingIn(desk.state, 'A').map((reply) => `${reply.text} ${reply.status}`);
const keys = () => api.say.mock.calls.map(([, body]) => body.key);

beforeEach(() => {
  session = startSession();
  ({ desk, api, link } = session);
});

describe('a reply', () => {
  beforeEach(async () => {
    desk.open('A');
    link.conversation(anUpdate('A', [anActivity(1)]));
    await desk.verbs.claim('A');
  });

  it('empties the draft, stands there at once and goes out under the owner version of that moment', async () => {
    desk.draft('A', '您好');
    desk.say('A', '您好');
    expect(desk.state.drafts['A']).toBe('');
    expect(replies()).toEqual(['您好 sending']);
    await vi.waitFor(() => expect(replies()).toEqual(['您好 accepted']));
    expect(api.say).toHaveBeenCalledExactlyOnceWith('A', { ownerVersion: 3, key: expect.stringMatching(/^[\da-f]{8}-[\da-f]{4}-4/), text: '您好' });
  });

  it('waits for the one before it, so that the customer reads them in order', async () => {
    const first = later<Answer<ReplyResult>>();
    api.say.mockReturnValueOnce(first.answer);
    desk.say('A', '一');
    desk.say('A', '二');
    await vi.waitFor(() => expect(api.say).toHaveBeenCalledOnce());
    first.come(yes({ id: 'm2', sequence: 2 }));
    await vi.waitFor(() => expect(api.say).toHaveBeenCalledTimes(2));
    expect(api.say.mock.calls.map(([, body]) => body.text)).toEqual(['一', '二']);
  });

  it('that failed is sent again under its own key', async () => {
    api.say.mockResolvedValueOnce(unreachable);
    desk.say('A', '您好');
    await vi.waitFor(() => expect(replies()).toEqual(['您好 failed']));
    const [failed] = pendingIn(desk.state, 'A');
    desk.retry(failed?.key ?? '');
    await vi.waitFor(() => expect(replies()).toEqual(['您好 accepted']));
    expect(new Set(keys()).size).toBe(1);
    expect(keys()).toHaveLength(2);
  });

  it('that may have been lost with the connection goes out by itself when it is back; a refused one does not', async () => {
    api.say.mockResolvedValueOnce(unreachable).mockResolvedValueOnce(no({ kind: 'refused', status: 400, message: '太长' }));
    desk.say('A', '一');
    desk.say('A', '二');
    await vi.waitFor(() => expect(replies()).toEqual(['一 failed', '二 failed']));
    link.down();
    link.up();
    await vi.waitFor(() => expect(replies()).toEqual(['一 accepted', '二 failed']));
    expect(keys()[2]).toBe(keys()[0]);
  });

  it('in a conversation somebody took fails with the name, and keeps the words', async () => {
    api.say.mockResolvedValue(conflict('NotOwner', { owner: colleague, ownerVersion: 5 }));
    desk.say('A', '您好');
    await vi.waitFor(() => expect(replies()).toEqual(['您好 failed']));
    expect(sentences()).toEqual(['已被 小李 接走']);
    expect(isMine(desk.state, 'A')).toBe(false);
  });

  it('under an owner version from before I released and claimed again is sent once more under the new one', async () => {
    api.say.mockResolvedValueOnce(conflict('NotOwner', { owner: me, ownerVersion: 7 }));
    desk.say('A', '您好');
    await vi.waitFor(() => expect(replies()).toEqual(['您好 accepted']));
    expect(api.say.mock.calls.map(([, body]) => body.ownerVersion)).toEqual([3, 7]);
    expect(sentences()).toEqual([]);
  });

  it('and its echo are never two', async () => {
    const answer = later<Answer<ReplyResult>>();
    api.say.mockReturnValueOnce(answer.answer);
    desk.say('A', '您好');
    link.conversation(anUpdate('A', [fromMe(2, '您好')]));
    expect(replies()).toEqual([]);
    answer.come(yes({ id: 'm2', sequence: 2 }));
    await vi.waitFor(() => expect(desk.state.outbox).toEqual([]));
  });
});
