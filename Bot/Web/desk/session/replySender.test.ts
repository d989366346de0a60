// @vitest-environment node
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Answer, Problem } from '../server/deskApi';
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
const sent = () => api.say.mock.calls.map(([, body]) => body.text);
const refused = (status: number) => no({ kind: 'refused', status, message: '服务器的话' });

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
    expect(sent()).toEqual(['一', '二']);
  });

  it('that was refused can be sent again under its own key', async () => {
    api.say.mockResolvedValueOnce(refused(400));
    desk.say('A', '您好');
    await vi.waitFor(() => expect(replies()).toEqual(['您好 failed']));
    const [failed] = pendingIn(desk.state, 'A');
    desk.retry(failed?.key ?? '');
    await vi.waitFor(() => expect(replies()).toEqual(['您好 accepted']));
    expect(new Set(keys()).size).toBe(1);
    expect(keys()).toHaveLength(2);
  });

  it('whose words are refused holds nobody up', async () => {
    api.say.mockResolvedValueOnce(refused(400));
    desk.say('A', '一');
    desk.say('A', '二');
    await vi.waitFor(() => expect(replies()).toEqual(['一 failed', '二 accepted']));
  });

  it('in a conversation somebody took fails with the name and all that stand behind it, and keeps the words', async () => {
    api.say.mockResolvedValueOnce(conflict('TakenBy', { owner: colleague, ownerVersion: 5 }));
    desk.say('A', '一');
    desk.say('A', '二');
    await vi.waitFor(() => expect(replies()).toEqual(['一 failed', '二 failed']));
    expect(sent()).toEqual(['一']);
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

describe('a reply whose answer is lost', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  const settled = () => vi.advanceTimersByTimeAsync(0);

  it.each<[string, Problem]>([
    ['in the network', { kind: 'unreachable' }],
    ['in a server in trouble', { kind: 'refused', status: 503, message: undefined }],
    ['since the server was too busy', { kind: 'refused', status: 429, message: '请稍后' }],
  ])('%s is sent again under its own key, ever less often, and the next one waits behind it', async (_where, problem) => {
    api.say.mockResolvedValueOnce(no(problem)).mockResolvedValueOnce(no(problem));
    desk.say('B', '一');
    desk.say('B', '二');
    await settled();
    const waiting = () => pendingIn(desk.state, 'B').map((reply) => `${reply.text} ${reply.status}`);
    expect(waiting()).toEqual(['一 resending', '二 sending']);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(sent()).toEqual(['一', '一']);
    await vi.advanceTimersByTimeAsync(1_999);
    expect(sent()).toEqual(['一', '一']);
    await vi.advanceTimersByTimeAsync(1);
    expect(sent()).toEqual(['一', '一', '一', '二']);
    expect(new Set(keys().slice(0, 3)).size).toBe(1);
    expect(waiting()).toEqual(['一 accepted', '二 accepted']);
  });

  it('is sent again at once when the connection is back', async () => {
    api.say.mockResolvedValueOnce(unreachable);
    desk.say('B', '一');
    await settled();
    link.down();
    link.up();
    await settled();
    expect(sent()).toEqual(['一', '一']);
  });

  it('and that turns out refused, since the conversation is not mine any more, takes along those behind it', async () => {
    api.say.mockResolvedValueOnce(unreachable).mockResolvedValueOnce(conflict('NotOwner', { ownerVersion: 5 }));
    desk.say('B', '一');
    desk.say('B', '二');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(sent()).toEqual(['一', '一']);
    expect(pendingIn(desk.state, 'B').map((reply) => reply.status)).toEqual(['failed', 'failed']);
  });

  it('holds up nobody in another conversation', async () => {
    api.say.mockResolvedValueOnce(unreachable);
    await desk.verbs.claim('A');
    desk.say('B', '一');
    desk.say('A', '二');
    await settled();
    expect(sent()).toEqual(['一', '二']);
  });

  it('is left when the desk stops, and nothing behind it goes', async () => {
    api.say.mockResolvedValue(unreachable);
    desk.say('B', '一');
    desk.say('B', '二');
    await settled();
    desk.stop();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(sent()).toEqual(['一']);
  });
});
