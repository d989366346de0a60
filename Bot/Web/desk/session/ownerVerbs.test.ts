// @vitest-environment node
import { beforeEach, describe, expect, it } from 'vitest';
import { colleague, me } from '../testing/builders';
import { conflict, no, signedOut, unreachable } from '../testing/fakes';
import { startSession, type StartedSession } from '../testing/startSession';
import { isMine, waiting } from '../state/selectors';
import { wording } from '../wording';

let session: StartedSession;
let desk: StartedSession['desk'];
let api: StartedSession['api'];
let link: StartedSession['link'];

const sentences = () => session.sentences();

beforeEach(() => {
  session = startSession();
  ({ desk, api, link } = session);
});

describe('a claim', () => {
  it('carries the owner version and makes the conversation mine', async () => {
    expect(await desk.verbs.claim('A')).toBe(true);
    expect(api.claim).toHaveBeenCalledExactlyOnceWith('A', { ownerVersion: 2 });
    expect(isMine(desk.state, 'A')).toBe(true);
  });

  it('is made once, however often it is clicked', async () => {
    await Promise.all([desk.verbs.claim('A'), desk.verbs.claim('A')]);
    expect(api.claim).toHaveBeenCalledOnce();
    expect(desk.state.busy).toEqual({});
  });

  it('that was too late names the winner, puts the lists right and asks what else was missed', async () => {
    api.claim.mockResolvedValue(conflict('TakenBy', { owner: colleague, ownerVersion: 3 }));
    expect(await desk.verbs.claim('A')).toBe(false);
    expect(sentences()).toEqual(['已被 小李 接走']);
    expect(waiting(desk.state)).toEqual([]);
    expect(link.asked.at(-1)).toBe('follow 10');
  });

  it('whose answer was lost is mine at the second try, without a complaint', async () => {
    api.claim.mockResolvedValueOnce(unreachable).mockResolvedValueOnce(conflict('TakenBy', { owner: me, ownerVersion: 3 }));
    expect(await desk.verbs.claim('A')).toBe(false);
    expect(sentences()).toEqual([wording.notices.unreachable]);
    expect(await desk.verbs.claim('A')).toBe(true);
    expect(sentences()).toHaveLength(1);
    expect(desk.state.lists.items['A']).toMatchObject({ ownerVersion: 3 });
  });

  it('of somebody who left the line says so', async () => {
    api.claim.mockResolvedValue(conflict('NotWaiting', { ownerVersion: 3 }));
    await desk.verbs.claim('A');
    expect(sentences()).toEqual([wording.notices.notWaiting]);
  });

  it('without a sign-in leads to the sign-in', async () => {
    api.claim.mockResolvedValue(signedOut);
    await desk.verbs.claim('A');
    expect([session.left, sentences()]).toEqual([1, []]);
  });

  it('of an unknown conversation asks nobody', async () => {
    expect(await desk.verbs.claim('X')).toBe(false);
    expect(api.claim).not.toHaveBeenCalled();
  });
});

describe('handing back', () => {
  it('releases into the line, with the note if there is one', async () => {
    expect(await desk.verbs.release('B', '等仓库')).toBe(true);
    expect(api.release).toHaveBeenCalledExactlyOnceWith('B', { ownerVersion: 3, note: '等仓库' });
    expect(waiting(desk.state).map((item) => item.conversationId)).toContain('B');
  });

  it('resolves to the bot and takes the conversation off the desk', async () => {
    expect(await desk.verbs.resolve('B', '')).toBe(true);
    expect(api.resolve).toHaveBeenCalledExactlyOnceWith('B', { ownerVersion: 3 });
    expect(desk.state.lists.items).not.toHaveProperty('B');
  });

  it("that is refused keeps everything and shows the server's sentence", async () => {
    api.resolve.mockResolvedValue(no({ kind: 'refused', status: 429, message: '操作太快了，请稍后' }));
    expect(await desk.verbs.resolve('B', '')).toBe(false);
    expect(sentences()).toEqual(['操作太快了，请稍后']);
    expect(isMine(desk.state, 'B')).toBe(true);
  });
});
