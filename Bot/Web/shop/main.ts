import './shop.css';
import './orders.css';
import type {} from '../widget/widget';
import { cardOf, type Card, type DemoOrder, type DemoShop } from './orders';

// An identity lives for an hour; a page that stays open longer gets a new one in time.
const identityAge = 50 * 60_000;

const tiles: Record<Card['kind'], string> = { clothes: '衣', shoes: '鞋', appliance: '电', phone: '机', other: '货' };

const template = element<HTMLTemplateElement>('order');
const guest = element<HTMLInputElement>('guest');
// The launcher runs right after this script and before the document counts as loaded.
const launched = new Promise<void>(resolve => addEventListener('DOMContentLoaded', () => resolve(), { once: true }));

void openShop();

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

async function openShop(): Promise<void> {
  const shop = await askShop().catch(() => undefined);
  element(shop === undefined ? 'unreachable' : shop.identity === null ? 'own-orders' : 'signed-in').hidden = false;
  if (!shop || shop.identity === null) return;
  element('orders').replaceChildren(...shop.orders.map(draw));

  let identity = shop.identity;
  const tellWho = () => window.ShopChat?.identify(guest.checked ? null : identity);
  guest.onchange = tellWho;
  await launched;
  tellWho();
  setInterval(() => {
    if (guest.checked) return;
    void askShop().then(renewed => {
      identity = renewed.identity ?? identity;
      tellWho();
    }, () => {}); // the next time
  }, identityAge);
}

async function askShop(): Promise<DemoShop> {
  const answer = await fetch('/shop/orders.json');
  if (!answer.ok) throw new Error(`/shop/orders.json answered ${answer.status}`);
  return (await answer.json()) as DemoShop;
}

function draw(order: DemoOrder): DocumentFragment {
  const shown = cardOf(order, new Date());
  const card = template.content.cloneNode(true) as DocumentFragment;
  const fill = (name: string, text: string) => {
    const field = card.querySelector(`[data-field=${name}]`);
    if (field) field.textContent = text;
  };
  fill('tile', tiles[shown.kind]);
  fill('number', shown.number);
  fill('placed', shown.placed);
  fill('name', shown.name);
  fill('spec', shown.spec);
  fill('paid', shown.paid);
  fill('state', shown.state);
  fill('hint', shown.hint);
  card.querySelector('li')?.classList.add(shown.kind);
  const ask = card.querySelector('button');
  ask?.setAttribute('aria-label', `${ask.textContent}：${shown.name}，订单号 ${shown.number}`);
  ask?.addEventListener('click', () => window.ShopChat?.open({ order: shown.number, title: shown.name }));
  return card;
}

function element<T extends HTMLElement = HTMLElement>(id: string): T {
  const found = document.getElementById(id);
  if (!found) throw new Error(`shop/index.html has no element #${id}`);
  return found as T;
}
