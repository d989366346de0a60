import { beforeEach, describe, expect, it, vi } from 'vitest';
import { httpDeskApi } from './deskApi';

const fetched = vi.fn<typeof fetch>();
const dates: string[] = [];
const api = httpDeskApi((date) => dates.push(date));

const answers = (status: number, body?: unknown, headers: Record<string, string> = {}) =>
  fetched.mockResolvedValue(new Response(body === undefined ? null : typeof body === 'string' ? body : JSON.stringify(body), { status, headers }));
const problem = async () => {
  const answer = await api.claim('A', { ownerVersion: 2 });
  return answer.ok ? 'no problem' : answer.problem;
};

beforeEach(() => {
  fetched.mockReset();
  vi.stubGlobal('fetch', fetched);
});

describe('a request', () => {
  it('carries the header that no foreign form can send, and the body as JSON', async () => {
    answers(200, { ownerVersion: 3 });
    expect(await api.claim('a/b c', { ownerVersion: 2 })).toEqual({ ok: true, value: { ownerVersion: 3 } });
    const [address, request] = fetched.mock.calls[0] ?? [];
    expect(address).toBe('/desk/api/conversations/a%2Fb%20c/claim');
    expect(request).toMatchObject({
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'X-Desk': '1', 'Content-Type': 'application/json' },
      body: '{"ownerVersion":2}',
    });
  });

  it('may be answered with nothing', async () => {
    answers(204);
    expect(await api.typing('A')).toEqual({ ok: true, value: undefined });
  });

  it("brings the server's time along", async () => {
    answers(200, {}, { Date: 'Sun, 01 Mar 2026 01:00:00 GMT' });
    await api.me();
    expect(dates).toContain('Sun, 01 Mar 2026 01:00:00 GMT');
  });
});

describe('a problem', () => {
  it('is a conflict when the owner is another', async () => {
    const conflict = { error: { code: 'TakenBy', message: '已被 小李 接走' }, owner: { id: 'a2', name: '小李' }, ownerVersion: 3 };
    answers(409, conflict);
    expect(await problem()).toEqual({ kind: 'conflict', conflict });
  });

  it('is the end of the sign-in at 401, with the sentence if the server has one', async () => {
    answers(401);
    expect(await problem()).toEqual({ kind: 'signedOut', message: undefined });
    answers(401, { error: { code: 'LockedOut', message: '请 15 分钟后再试' } });
    expect(await api.signIn({ name: 'x', password: 'y' })).toEqual({
      ok: false,
      problem: { kind: 'signedOut', message: '请 15 分钟后再试' },
    });
  });

  it("is a refusal with the server's sentence, or with none where a proxy answered in HTML", async () => {
    answers(400, { error: { code: 'TooLong', message: '太长了' } });
    expect(await problem()).toEqual({ kind: 'refused', status: 400, message: '太长了' });
    answers(503, '<h1>Service Unavailable</h1>');
    expect(await problem()).toEqual({ kind: 'refused', status: 503, message: undefined });
    answers(409, { unexpected: true });
    expect(await problem()).toEqual({ kind: 'refused', status: 409, message: undefined });
  });

  it('is an unreachable server when nothing came back, from it or from behind the gateway', async () => {
    fetched.mockRejectedValue(new TypeError('Failed to fetch'));
    expect(await problem()).toEqual({ kind: 'unreachable' });
    answers(504, 'Gateway Timeout');
    expect(await problem()).toEqual({ kind: 'unreachable' });
  });
});
