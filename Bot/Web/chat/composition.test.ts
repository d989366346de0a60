import { beforeEach, describe, expect, it, vi } from 'vitest';
import { keepCompositionFromSending } from './composition';

let box: HTMLTextAreaElement;
const send = vi.fn();

beforeEach(() => {
  const chat = document.createElement('div');
  box = chat.appendChild(document.createElement('textarea'));
  document.body.replaceChildren(chat);
  keepCompositionFromSending(chat);
  send.mockReset();
  box.addEventListener('keypress', event => event.key === 'Enter' && send());
  box.addEventListener('keydown', event => event.key === 'Enter' && send());
});

const enter = (type: string, more: KeyboardEventInit = {}, timeStamp = 10_000) => {
  const event = new KeyboardEvent(type, { key: 'Enter', bubbles: true, cancelable: true, ...more });
  Object.defineProperty(event, 'timeStamp', { value: timeStamp });
  box.dispatchEvent(event);
};
const compose = (type: string, timeStamp = 10_000) => {
  const event = new CompositionEvent(type, { bubbles: true });
  Object.defineProperty(event, 'timeStamp', { value: timeStamp });
  box.dispatchEvent(event);
};

describe('Enter', () => {
  it('sends when nothing is being composed', () => {
    enter('keypress');
    expect(send).toHaveBeenCalledOnce();
  });

  it('chooses a word while one is being composed', () => {
    compose('compositionstart');
    enter('keydown', { isComposing: true });
    enter('keypress');
    expect(send).not.toHaveBeenCalled();
  });

  it('with a composition’s key code chooses a word, as Safari sends it after the composition', () => {
    enter('keydown', { keyCode: 229 });
    expect(send).not.toHaveBeenCalled();
  });

  it('in the moment the composition ended belongs to it, later it sends', () => {
    compose('compositionstart');
    compose('compositionend', 10_000);
    enter('keypress', {}, 10_010);
    expect(send).not.toHaveBeenCalled();
    enter('keypress', {}, 10_400);
    expect(send).toHaveBeenCalledOnce();
  });
});
