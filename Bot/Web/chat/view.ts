import type { Look } from '../shared/frame';
import type { Lines } from './lines';
import { wording } from './wording';

export interface ViewEvents {
  askForHuman(): void;
  leaveLine(): void;
  dismiss(): void;
  removePictures(): void;
  close(): void;
}

/** The page around Web Chat: header, lines about the connection and the talk, the line beside the send box. */
export class View {
  private readonly title = find('title');
  private readonly human = find<HTMLButtonElement>('human');
  private readonly closing = find<HTMLButtonElement>('close');
  private readonly trouble = find('trouble');
  private readonly troubleText = find('trouble-text');
  private readonly reload = find<HTMLButtonElement>('reload');
  private readonly talk = find('talk');
  private readonly talkText = find('talk-text');
  private readonly cancel = find<HTMLButtonElement>('cancel');
  private readonly notice = find('notice');
  private readonly noticeText = find('notice-text');
  private readonly noticeButton = find<HTMLButtonElement>('notice-button');
  private readonly noticeActions: Record<'dismiss' | 'removePictures', () => void>;
  private noticeDoes: () => void = () => {};

  constructor(events: ViewEvents) {
    this.human.textContent = wording.human;
    this.closing.setAttribute('aria-label', wording.close);
    this.reload.textContent = wording.reload;
    this.reload.onclick = () => location.reload();
    this.human.onclick = () => events.askForHuman();
    this.cancel.onclick = () => events.leaveLine();
    this.closing.onclick = () => events.close();
    this.noticeButton.onclick = () => this.noticeDoes();
    this.noticeActions = { dismiss: () => events.dismiss(), removePictures: () => events.removePictures() };
    document.addEventListener('keydown', event => {
      // In the transcript Escape first leads back to the send box; a composition it only ends.
      const inTranscript = event.target instanceof Element && event.target.closest('.webchat__basic-transcript');
      if (event.key === 'Escape' && !event.isComposing && !inTranscript) events.close();
    });
  }

  dress(look: Look, standsAlone: boolean): void {
    const name = look.name ?? wording.name;
    this.title.textContent = name;
    document.title = name;
    this.closing.hidden = standsAlone;
    if (look.color) document.documentElement.style.setProperty('--accent', look.color);
  }

  draw(lines: Lines): void {
    say(this.trouble, this.troubleText, lines.trouble?.text);
    this.reload.hidden = !lines.trouble?.reload;
    say(this.talk, this.talkText, lines.talk?.text);
    this.cancel.hidden = lines.talk?.cancel === undefined;
    this.cancel.disabled = lines.talk?.cancel === 'asked';
    this.cancel.textContent = lines.talk?.cancel === 'asked' ? wording.cancelling : wording.cancel;
    this.human.disabled = !lines.canAskForHuman;
    const button = lines.notice?.button;
    this.notice.classList.toggle('alarming', lines.notice?.alarming ?? false);
    this.noticeButton.hidden = button === undefined;
    this.noticeButton.textContent = button === 'removePictures' ? wording.removePictures : wording.dismiss;
    this.noticeDoes = button ? this.noticeActions[button] : () => {};
    say(this.notice, this.noticeText, lines.notice?.text);
  }

  /** Into the send box, or on a touch screen (where that would open the keyboard) to the title. */
  focus(): void {
    const sendBox = document.querySelector<HTMLElement>('[data-id=webchat-sendbox-input]');
    (sendBox && matchMedia('(pointer: fine)').matches ? sendBox : this.title).focus();
  }
}

/** Nothing to say hides the line; the live regions around them stay, or screen readers would not notice the first sentence. */
function say(line: HTMLElement, text: HTMLElement, sentence: string | undefined): void {
  line.hidden = sentence === undefined;
  if (text.textContent !== (sentence ?? '')) text.textContent = sentence ?? '';
}

function find<T extends HTMLElement = HTMLElement>(id: string): T {
  const element = document.getElementById(id);
  if (!element) throw new Error(`chat/index.html has no element #${id}`);
  return element as T;
}
