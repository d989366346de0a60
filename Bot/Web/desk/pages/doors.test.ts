import { flushPromises } from '@vue/test-utils';
import { describe, expect, it } from 'vitest';
import { fakeApi, no, signedOut, unreachable } from '../testing/fakes';
import { mountDesk, type MountedDesk } from '../testing/mountDesk';
import { wording } from '../wording';

async function atTheDoor(path = '/desk'): Promise<MountedDesk> {
  const api = fakeApi();
  api.me.mockResolvedValue(signedOut);
  const desk = mountDesk(path, api);
  await flushPromises();
  return desk;
}

async function fill(desk: MountedDesk, values: Record<string, string>): Promise<void> {
  for (const [id, value] of Object.entries(values)) await desk.page.get(`#${id}`).setValue(value);
  await desk.page.get('form').trigger('submit');
  await flushPromises();
}

const admin = { 'admin-name': 'wang', 'admin-display-name': '小王', 'admin-password': '够长的密码', 'admin-again': '够长的密码' };

describe('signing in', () => {
  it('is asked of whom the server does not know, and leads to the desk', async () => {
    const desk = await atTheDoor();
    await fill(desk, { 'sign-in-name': ' wang ', 'sign-in-password': ' pass ' });
    expect(desk.api.signIn).toHaveBeenCalledExactlyOnceWith({ name: 'wang', password: ' pass ' });
    expect(desk.page.text()).toContain(wording.lists.waiting);
  });

  it("shows the server's sentence, empties the password and keeps the name", async () => {
    const desk = await atTheDoor();
    desk.api.signIn.mockResolvedValue(no({ kind: 'signedOut', message: '错误次数过多，请 15 分钟后再试' }));
    await fill(desk, { 'sign-in-name': 'wang', 'sign-in-password': 'x' });
    expect(desk.page.get('[role=alert]').text()).toBe('错误次数过多，请 15 分钟后再试');
    expect(desk.page.get<HTMLInputElement>('#sign-in-name').element.value).toBe('wang');
    expect(desk.page.get<HTMLInputElement>('#sign-in-password').element.value).toBe('');
  });

  it('comes back when the sign-in ended during work, with a reason', async () => {
    const desk = mountDesk();
    await flushPromises();
    desk.api.me.mockResolvedValue(signedOut);
    desk.link.down();
    await flushPromises();
    expect(desk.page.get('[role=alert]').text()).toBe(wording.signIn.signedOut);
  });

  it('can be tried again where the server was out of reach', async () => {
    const api = fakeApi();
    api.me.mockResolvedValueOnce(unreachable);
    const desk = mountDesk('/desk', api);
    await flushPromises();
    await desk.button(wording.reply.retry).trigger('click');
    await flushPromises();
    expect(desk.page.text()).toContain(wording.lists.waiting);
  });
});

describe('the first administrator', () => {
  it('is made with the code of the link and is at the desk at once, the code gone from the address', async () => {
    const desk = await atTheDoor('/desk/first-admin?code=a%2Bb');
    await fill(desk, admin);
    expect(desk.api.firstAdmin).toHaveBeenCalledExactlyOnceWith({
      code: 'a+b',
      name: 'wang',
      displayName: '小王',
      password: '够长的密码',
    });
    expect(desk.page.text()).toContain(wording.lists.waiting);
    expect(location.href).not.toContain('code');
  });

  it.each([
    ['two different passwords', { ...admin, 'admin-again': '另一个' }, wording.firstAdmin.differs],
    ['an empty name', { ...admin, 'admin-display-name': ' ' }, wording.firstAdmin.missing],
  ])('is not made with %s', async (_what, values, sentence) => {
    const desk = await atTheDoor('/desk/first-admin?code=x');
    await fill(desk, values);
    expect(desk.page.get('[role=alert]').text()).toBe(sentence);
    expect(desk.api.firstAdmin).not.toHaveBeenCalled();
  });

  it("is told why the server refused", async () => {
    const desk = await atTheDoor('/desk/first-admin?code=x');
    desk.api.firstAdmin.mockResolvedValue(no({ kind: 'refused', status: 403, message: '这个链接已经用过' }));
    await fill(desk, admin);
    expect(desk.page.get('[role=alert]').text()).toBe('这个链接已经用过');
  });

  it('needs the whole link', async () => {
    const desk = await atTheDoor('/desk/first-admin');
    expect(desk.page.get('[role=alert]').text()).toBe(wording.firstAdmin.noCode);
    expect(desk.page.find('input').exists()).toBe(false);
    await desk.button(wording.firstAdmin.toSignIn).trigger('click');
    expect(desk.page.text()).toContain(wording.signIn.heading);
  });
});
