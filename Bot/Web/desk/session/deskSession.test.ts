// @vitest-environment node
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { anActivity, anUpdate, me, snapshot } from '../testing/builders';
import { signedOut, unreachable } from '../testing/fakes';
import { startSession, type StartedSession } from '../testing/startSession';
import { isTyping } from '../state/selectors';
import { DeskSession } from './deskSession';

let session: StartedSession;
let desk: StartedSession['desk'];
let api: StartedSession['api'];
let link: StartedSession['link'];

beforeEach(() => {
  session = startSession();
  ({ desk, api, link } = session);
});

describe('following', () => {
  it('begins at nothing, goes on after the last number and after the last sequence', () => {
    desk.open('A');
    link.conversation(anUpdate('A', [anActivity(1), anActivity(2)]));
    link.down();
    expect(desk.state.link).toBe('lost');
    link.up();
    expect(link.asked).toEqual(['follow 0', 'watch A 0', 'follow 10', 'watch A 2']);
    expect(desk.state.link).toBe('live');
  });

  it('asks once for what is missing in the middle of a conversation', () => {
    desk.open('A');
    link.conversation(anUpdate('A', [anActivity(1), anActivity(4)]));
    link.conversation(anUpdate('A', [anActivity(5)]));
    expect(link.asked).toEqual(['follow 0', 'watch A 0', 'watch A 1']);
  });

  it('watches one conversation at a time and goes on where a kept one was left', () => {
    desk.open('A');
    desk.open('A');
    link.conversation(anUpdate('A', [anActivity(1)]));
    desk.open('B');
    desk.open('A');
    desk.close();
    desk.close();
    expect(link.asked.slice(1)).toEqual(['watch A 0', 'watch B 0', 'watch A 1', 'unwatch']);
  });

  it('tells an agent whose sign-in ended from one whose network is down', async () => {
    api.me.mockResolvedValueOnce(unreachable).mockResolvedValueOnce(signedOut);
    link.down();
    link.down();
    await vi.waitFor(() => expect(session.left).toBe(1));
  });

  it('says which conversation the server will not show', () => {
    desk.open('X');
    link.unwatchable('X');
    expect(desk.state.transcripts['X']?.refused).toBe(true);
  });
});

describe('typing', () => {
  it('is told to the customer of mine at most every three seconds, and never for an emptied field', () => {
    for (const [at, text] of [[0, '您'], [1_000, '您好'], [2_999, '您好啊'], [3_000, '您好啊请'], [9_000, ' ']] as const) {
      session.now = at;
      desk.draft('B', text);
    }
    expect(api.typing).toHaveBeenCalledTimes(2);
  });

  it('is not told where somebody else answers', () => {
    desk.draft('A', '您好');
    expect(api.typing).not.toHaveBeenCalled();
    expect(desk.state.drafts['A']).toBe('您好');
  });

  it('of the customer is shown as it comes', () => {
    session.now = 500;
    link.typing('B');
    expect(isTyping(desk.state, 'B', 600)).toBe(true);
  });
});

it('A stopped desk lets go of the connection and tells nobody any more', () => {
  let told = 0;
  const other = new DeskSession(me, api, link, () => undefined);
  other.start(() => told++);
  link.desk(snapshot(1));
  expect(told).toBe(1);
  other.stop();
  link.desk(snapshot(2));
  expect([link.stopped, told]).toEqual([true, 1]);
});
