import './shop.css';
import './orders.css';
import type {} from '../widget/widget';
import { dayOf, sampleOrders, type SampleOrder } from './orders';

const tiles: Record<SampleOrder['kind'], string> = { clothes: '衣', shoes: '鞋', appliance: '电', phone: '机' };

const template = element<HTMLTemplateElement>('order');
element('orders').append(...sampleOrders(new Date()).map(draw));

const embed = element('embed-code');
embed.textContent = (embed.textContent ?? '').replace('https://chat.example.cn', location.origin);

const copy = element<HTMLButtonElement>('copy');
// The clipboard exists under https and on localhost only.
copy.hidden = !('clipboard' in navigator);
copy.onclick = () => {
  const said = copy.textContent;
  void navigator.clipboard.writeText(embed.textContent ?? '').then(() => {
    copy.textContent = copy.dataset['done'] ?? said;
    setTimeout(() => (copy.textContent = said), 2000);
  });
};

function draw(order: SampleOrder): DocumentFragment {
  const card = template.content.cloneNode(true) as DocumentFragment;
  const fill = (name: string, text: string) => {
    const field = card.querySelector(`[data-field=${name}]`);
    if (field) field.textContent = text;
  };
  fill('tile', tiles[order.kind]);
  fill('number', order.number);
  fill('placed', dayOf(order.placed));
  fill('name', order.name);
  fill('spec', order.spec);
  fill('paid', order.paid);
  fill('state', order.state);
  fill('hint', order.hint);
  card.querySelector('li')?.classList.add(order.kind);
  const ask = card.querySelector('button');
  ask?.setAttribute('aria-label', `${ask.textContent}：${order.name}，订单号 ${order.number}`);
  ask?.addEventListener('click', () => window.ShopChat?.open({ order: order.number, title: order.name }));
  return card;
}

function element<T extends HTMLElement = HTMLElement>(id: string): T {
  const found = document.getElementById(id);
  if (!found) throw new Error(`shop/index.html has no element #${id}`);
  return found as T;
}
