import { expect, it, vi } from 'vitest';
import { choose, takePastedPictures } from './pictures';

const file = (type: string, size = 1) => ({ blob: { type, size } as Blob });

it('pictures of the four types within the limits are kept', () => {
  const chosen = ['image/png', 'image/jpeg', 'image/gif', 'image/webp'].map(type => file(type, 10 * 1024 * 1024));
  expect(choose(chosen)).toEqual({ kept: chosen, notice: undefined });
});

it.each([
  ['wrongType', [file('image/svg+xml'), file('image/png')], 1],
  ['wrongType', [file('')], 0],
  ['pictureTooBig', [file('image/png', 10 * 1024 * 1024 + 1), file('image/png')], 1],
  ['tooManyPictures', Array.from({ length: 6 }, () => file('image/png')), 5],
] as const)('what is left out is explained: %s', (kind, chosen, kept) => {
  const choice = choose(chosen);
  expect(choice.notice).toEqual({ kind });
  expect(choice.kept).toHaveLength(kept);
});

it('a paste without files stays with the text box', () => {
  document.body.innerHTML = '<div id="chat"><input type="file"><textarea></textarea></div>';
  const chat = document.querySelector<HTMLElement>('#chat') ?? document.body;
  const changed = vi.fn();
  chat.querySelector('input')?.addEventListener('change', changed);
  takePastedPictures(chat);
  const paste = new Event('paste', { bubbles: true, cancelable: true });
  Object.assign(paste, { clipboardData: { files: [] } });
  chat.querySelector('textarea')?.dispatchEvent(paste);
  expect(paste.defaultPrevented).toBe(false);
  expect(changed).not.toHaveBeenCalled();
});
