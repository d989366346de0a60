/** Invented orders for the demo page, one in each state that after-sales questions are about. */
export interface SampleOrder {
  readonly number: string;
  readonly placed: Date;
  readonly kind: 'clothes' | 'shoes' | 'appliance' | 'phone';
  readonly name: string;
  readonly spec: string;
  readonly paid: string;
  readonly state: string;
  readonly hint: string;
}

type Draft = Omit<SampleOrder, 'number' | 'placed' | 'hint'> & {
  readonly daysAgo: number;
  readonly tail: string;
  readonly hint: (inDays: (days: number) => string) => string;
};

const drafts: readonly Draft[] = [
  { daysAgo: 0, tail: '884721', kind: 'clothes', name: '轻羽防风外套', spec: '雾蓝 / M', paid: '329.00', state: '待发货', hint: () => '16:00 前付款，今天发出' },
  { daysAgo: 2, tail: '513068', kind: 'appliance', name: '3.5L 空气炸锅', spec: '奶白', paid: '259.00', state: '运输中', hint: at => `包裹已到达目的地城市，预计${at(1)}送达` },
  { daysAgo: 3, tail: '270946', kind: 'shoes', name: '云步缓震跑鞋', spec: '黑白 / 42 码', paid: '399.00', state: '派送中', hint: () => '快递员正在派送，今天送达' },
  { daysAgo: 5, tail: '639157', kind: 'clothes', name: '长绒棉衬衫（2 件）', spec: '白色 / L', paid: '238.00', state: '待取件', hint: at => `已到自提点，请在${at(3)}前凭取件码领取` },
  { daysAgo: 6, tail: '107382', kind: 'phone', name: '山雀 X3 手机', spec: '12GB+256GB / 石墨', paid: '2699.00', state: '已签收', hint: at => `${at(-2)}签收，7 天内可申请退货` },
  { daysAgo: 16, tail: '458203', kind: 'shoes', name: '复古皮面德训鞋', spec: '米白 / 38 码', paid: '289.00', state: '退货中', hint: at => `退货包裹${at(-1)}已签收，48 小时内验货` },
  { daysAgo: 24, tail: '926514', kind: 'appliance', name: '1.7L 电热水壶', spec: '不锈钢', paid: '129.00', state: '已退款', hint: at => `${at(-1)}原路退回 129.00 元` },
  { daysAgo: 210, tail: '341790', kind: 'appliance', name: '恒温加湿器', spec: '4L / 雪白', paid: '199.00', state: '已完成', hint: () => '整机保修 1 年，仍在保修期内' },
];

/** The orders as of today; a number is the day it was placed and six digits more. */
export function sampleOrders(today: Date): readonly SampleOrder[] {
  const shift = (days: number) => new Date(today.getFullYear(), today.getMonth(), today.getDate() + days);
  const inDays = (days: number) => {
    const day = shift(days);
    return `${day.getMonth() + 1}月${day.getDate()}日`;
  };
  return drafts.map(({ daysAgo, tail, hint, ...order }) => {
    const placed = shift(-daysAgo);
    return { ...order, placed, number: dayOf(placed, '') + tail, hint: hint(inDays) };
  });
}

/** 2024-11-03, or with another separator between the parts. */
export function dayOf(date: Date, separator = '-'): string {
  const two = (part: number) => `${part}`.padStart(2, '0');
  return [date.getFullYear(), two(date.getMonth() + 1), two(date.getDate())].join(separator);
}
