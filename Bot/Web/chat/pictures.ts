import type { Notice } from './state';

/** What the server takes; the same list is in the upload button's filter. */
export const pictureTypes = ['image/png', 'image/jpeg', 'image/gif', 'image/webp'];
const bytesMax = 10 * 1024 * 1024;
const countMax = 5;

/** Keeps what may be sent of the files that were chosen; the notice says why the others were left out. */
export function choose<T extends { readonly blob: Blob }>(chosen: readonly T[]): { kept: readonly T[]; notice: Notice | undefined } {
  const pictures = chosen.filter(each => pictureTypes.includes(each.blob.type));
  const small = pictures.filter(each => each.blob.size <= bytesMax);
  const kept = small.slice(0, countMax);
  const notice: Notice | undefined =
    pictures.length < chosen.length ? { kind: 'wrongType' }
    : small.length < pictures.length ? { kind: 'pictureTooBig' }
    : kept.length < small.length ? { kind: 'tooManyPictures' }
    : undefined;
  return { kept, notice };
}

/** Pasted and dropped pictures go the way of Web Chat's own upload button, which makes the thumbnails. */
export function takePastedPictures(chat: HTMLElement): void {
  const give = (event: Event, transfer: DataTransfer | null) => {
    const input = chat.querySelector<HTMLInputElement>('input[type=file]');
    if (!input || !transfer?.files.length) return;
    event.preventDefault();
    event.stopPropagation();
    input.files = transfer.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
  };
  chat.addEventListener('paste', event => give(event, event.clipboardData), true);
  chat.addEventListener('drop', event => give(event, event.dataTransfer), true);
  chat.addEventListener('dragover', event => event.preventDefault());
}
