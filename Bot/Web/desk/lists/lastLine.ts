import type { DeskItem } from '../wire';
import { wording } from '../wording';

/** The last words of a conversation with who said them; the customer's stand alone. */
export function lastLine(item: DeskItem): string {
  switch (item.lastFrom) {
    case 'agent':
      return wording.lists.fromAgent(item.lastText);
    case 'bot':
      return wording.lists.fromBot(item.lastText);
    case 'customer':
    case 'system':
      return item.lastText;
  }
}
