import { expect, it } from 'vitest';
import { cardOf, type DemoOrder } from './orders';

const now = new Date('2026-01-02T09:30:00+08:00');

const order: DemoOrder = {
  number: '20251231513068',
  state: 'inTransit',
  orderedAt: '2025-12-31T00:10:00+08:00',
  total: 259,
  items: [{ name: '3.5L 空气炸锅', goods: '空气炸锅', variant: '奶白', quantity: 1 }],
  shipBy: null,
  receivedAt: null,
  signedBy: null,
  lastEvent: '快件已到达杭州转运中心',
  refund: null,
  refundedAt: null,
};

it('an order is shown by the shop’s calendar, with what its parcel did last', () => {
  expect(cardOf(order, now)).toEqual({
    number: '20251231513068',
    placed: '2025-12-31',
    kind: 'appliance',
    name: '3.5L 空气炸锅',
    spec: '奶白',
    paid: '259.00',
    state: '运输中',
    hint: '快件已到达杭州转运中心',
  });
});

it('several items are counted, several of one too', () => {
  const items = [
    { name: '纯棉内裤', goods: '内裤', variant: 'L', quantity: 2 },
    { name: '中筒袜', goods: '袜子', variant: null, quantity: 1 },
  ];
  expect(cardOf({ ...order, items }, now)).toMatchObject({ kind: 'clothes', name: '纯棉内裤（2 件）、中筒袜', spec: '共 2 种商品' });
});

it.each<[Partial<DemoOrder>, string]>([
  [{ state: 'awaitingShipment', shipBy: '2026-01-03T18:00:00+08:00' }, '最晚1月3日发出'],
  [{ state: 'awaitingShipment', shipBy: '2025-12-30T18:00:00+08:00' }, '应在12月30日前发出，已延迟'],
  [{ state: 'received', receivedAt: '2025-12-26T11:20:00+08:00', signedBy: '本人' }, '12月26日签收'],
  [{ state: 'received', receivedAt: '2025-12-26T11:20:00+08:00', signedBy: '门卫' }, '12月26日由门卫签收'],
  [{ state: 'received', receivedAt: '2025-12-26T11:20:00+08:00', refund: 19.5 }, '申请退款 19.50 元，处理中'],
  [{ state: 'cancelled', refund: 189, refundedAt: '2026-01-01T16:12:00+08:00' }, '1月1日已原路退回 189.00 元'],
])('%o says: %s', (change, hint) => {
  expect(cardOf({ ...order, ...change }, now).hint).toBe(hint);
});
