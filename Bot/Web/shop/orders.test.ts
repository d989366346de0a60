import { expect, it } from 'vitest';
import { dayOf, sampleOrders } from './orders';

const orders = sampleOrders(new Date(2026, 0, 2, 9, 30));

it('every sample order has a number of its own, of 14 digits that begin with its day', () => {
  expect(new Set(orders.map(order => order.number)).size).toBe(orders.length);
  for (const order of orders) expect(order.number).toMatch(new RegExp(`^${dayOf(order.placed, '')}\\d{6}$`));
});

it('no two sample orders are in the same state', () => {
  expect(new Set(orders.map(order => order.state)).size).toBe(orders.length);
});

it('days are counted over the turn of the year', () => {
  expect(orders.find(order => order.state === '运输中')).toMatchObject({ number: '20251231513068', hint: '包裹已到达目的地城市，预计1月3日送达' });
});
