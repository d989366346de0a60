/**
 * Enter that ends an input method's composition chooses a word, it does not send. Chromium marks such a key as composing,
 * Safari sends it after compositionend with the key code of a composition (229): neither may reach Web Chat.
 */
export function keepCompositionFromSending(chat: HTMLElement): void {
  let ended = -Infinity;
  let composing = false;
  chat.addEventListener('compositionstart', () => (composing = true), true);
  chat.addEventListener(
    'compositionend',
    event => {
      composing = false;
      ended = event.timeStamp;
    },
    true,
  );
  const guard = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return;
    // The very key press that ended the composition may follow it within the same moment.
    const choosesWord = composing || event.isComposing || event.keyCode === 229 || event.timeStamp - ended < 50;
    if (!choosesWord) return;
    event.stopImmediatePropagation();
    if (event.type === 'keypress') event.preventDefault();
  };
  chat.addEventListener('keydown', guard, true);
  chat.addEventListener('keypress', guard, true);
}
