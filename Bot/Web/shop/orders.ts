/** What /shop/orders.json answers: the demo customer's sample orders, and the identity the demo page is signed in with. */
export interface DemoShop {
  /** Null where the orders are the shop's own: then there are none to show. */
  readonly identity: string | null;
  readonly orders: readonly DemoOrder[];
}

export interface DemoOrder {
  readonly number: string;
  readonly state: OrderState;
  readonly orderedAt: string;
  readonly total: number;
  readonly items: readonly DemoItem[];
  readonly shipBy: string | null;
  readonly receivedAt: string | null;
  readonly signedBy: string | null;
  readonly lastEvent: string | null;
  readonly refund: number | null;
  readonly refundedAt: string | null;
}

export interface DemoItem {
  readonly name: string;
  readonly goods: string;
  readonly variant: string | null;
  readonly quantity: number;
}

export type OrderState =
  | 'awaitingPayment'
  | 'awaitingShipment'
  | 'inTransit'
  | 'outForDelivery'
  | 'awaitingPickup'
  | 'received'
  | 'completed'
  | 'cancelled';

/** An order in the words of the page. */
export interface Card {
  readonly number: string;
  readonly placed: string;
  readonly kind: 'clothes' | 'shoes' | 'appliance' | 'phone' | 'other';
  readonly name: string;
  readonly spec: string;
  readonly paid: string;
  readonly state: string;
  readonly hint: string;
}

const states: Record<OrderState, string> = {
  awaitingPayment: '待付款',
  awaitingShipment: '待发货',
  inTransit: '运输中',
  outForDelivery: '派送中',
  awaitingPickup: '待取件',
  received: '已签收',
  completed: '已完成',
  cancelled: '已取消',
};

const kinds: readonly (readonly [Card['kind'], RegExp])[] = [
  ['shoes', /鞋|靴/],
  ['phone', /手机|电池|充电器|数据线|耳机/],
  ['appliance', /壶|锅|饭煲|吹风机|加湿器|净水器|暖风机|牙刷|剃须刀/],
  ['clothes', /衣|T恤|衬衫|外套|羽绒服|裤|裙|袜|文胸/],
];

export function cardOf(order: DemoOrder, now: Date): Card {
  const [first] = order.items;
  return {
    number: order.number,
    placed: order.orderedAt.slice(0, 10),
    kind: kinds.find(([, goods]) => goods.test(first?.goods ?? ''))?.[0] ?? 'other',
    name: order.items.map(item => item.name + (item.quantity > 1 ? `（${item.quantity} 件）` : '')).join('、'),
    spec: order.items.length > 1 ? `共 ${order.items.length} 种商品` : (first?.variant ?? ''),
    paid: order.total.toFixed(2),
    state: states[order.state],
    hint: hintOf(order, now),
  };
}

function hintOf(order: DemoOrder, now: Date): string {
  if (order.refund !== null) return order.refundedAt ? `${dayOf(order.refundedAt)}已原路退回 ${order.refund.toFixed(2)} 元` : `申请退款 ${order.refund.toFixed(2)} 元，处理中`;
  if (order.receivedAt) return `${dayOf(order.receivedAt)}${order.signedBy && order.signedBy !== '本人' ? `由${order.signedBy}` : ''}签收`;
  if (order.state === 'awaitingPayment') return '付款后为您安排发货';
  if (order.state === 'awaitingShipment' && order.shipBy) {
    return new Date(order.shipBy) < now ? `应在${dayOf(order.shipBy)}前发出，已延迟` : `最晚${dayOf(order.shipBy)}发出`;
  }
  return order.lastEvent ?? '';
}

/** The day as it is in the shop, whatever the visitor's time zone: the server writes times with the shop's offset. */
function dayOf(time: string): string {
  return `${Number(time.slice(5, 7))}月${Number(time.slice(8, 10))}日`;
}
