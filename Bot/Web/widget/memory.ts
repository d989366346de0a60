import type { Visit } from '../shared/frame';

/** What the shop's page remembers of a visitor's conversation. */
export interface Remembered extends Visit {
  /** Position of the last message the visitor has seen. */
  readonly seen: number;
}

const key = 'shop-chat';

// A private window may refuse storage altogether: the chat then works until the page is left.
let kept: Remembered | undefined;

export function recall(): Remembered | undefined {
  try {
    return (JSON.parse(localStorage.getItem(key) ?? 'null') as Remembered | null) ?? kept;
  } catch {
    return kept;
  }
}

export function remember(remembered: Remembered | undefined): void {
  kept = remembered;
  try {
    if (remembered) localStorage.setItem(key, JSON.stringify(remembered));
    else localStorage.removeItem(key);
  } catch {
    // kept has it
  }
}
