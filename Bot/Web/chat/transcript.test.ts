import { expect, it } from 'vitest';
import { activityMiddleware } from './transcript';
import type { Activity, ReactElement } from './web-chat';

const bubble: ReactElement = { type: 'Bubble', key: null, ref: null, props: {} };
const render = (activity: Activity) => {
  const renderer = activityMiddleware()(() => () => bubble)({ activity });
  return renderer && renderer();
};

it.each(['endOfConversation', 'handoff', 'trace', 'messageReaction'])('%s, which Web Chat can only show as an error, is left out', type => {
  expect(render({ type })).toBe(false);
});

it('a message of the bot is shown as Web Chat does', () => {
  expect(render({ type: 'message', from: { id: 'bot', name: '客服', role: 'bot' } })).toBe(bubble);
});

it('a message of an agent has the agent’s name above it, as text', () => {
  expect(render({ type: 'message', from: { id: 'agent:7', name: '<b>小李</b>', role: 'bot' } })).toEqual([
    { type: 'div', key: 'name', ref: null, props: { className: 'agent-name', children: '客服 <b>小李</b>' } },
    { ...bubble, key: 'message' },
  ]);
});
