import { textLimit, type Notice, type PageState } from './state';
import { wording } from './wording';

/** What the page says around the transcript. */
export interface Lines {
  /** About the connection, above everything else. */
  readonly trouble: { readonly text: string; readonly reload: boolean } | undefined;
  readonly talk: { readonly text: string; readonly cancel: 'possible' | 'asked' | undefined } | undefined;
  /** Next to the send box: why something was not sent, or what will be sent along. */
  readonly notice: { readonly text: string; readonly button: 'dismiss' | 'removePictures' | undefined; readonly alarming: boolean } | undefined;
  readonly canAskForHuman: boolean;
}

export const linesOf = (state: PageState): Lines => ({
  trouble: troubleOf(state),
  talk: talkOf(state),
  notice: noticeOf(state),
  canAskForHuman: state.talk.state === 'bot' && state.link !== 'connecting' && state.link !== 'notLoaded',
});

function troubleOf({ network, link }: PageState): Lines['trouble'] {
  if (link === 'notLoaded') return { text: wording.notLoaded, reload: true };
  if (!network) return { text: wording.offline, reload: false };
  if (link === 'interrupted') return { text: wording.interrupted, reload: false };
  return link === 'unreachable' ? { text: wording.unreachable, reload: false } : undefined;
}

function talkOf({ talk, cancelling }: PageState): Lines['talk'] {
  switch (talk.state) {
    case 'bot':
      return undefined;
    case 'waiting':
      return { text: talk.afterHours ? wording.afterHours : wording.waiting(talk.ahead), cancel: cancelling ? 'asked' : 'possible' };
    case 'withAgent':
      return { text: wording.withAgent(talk.agent), cancel: undefined };
  }
}

function noticeOf({ draft, notice, pictures }: PageState): Lines['notice'] {
  if (draft > textLimit) return { text: wording.tooLong(draft - textLimit), button: undefined, alarming: true };
  if (notice) return { text: textOf(notice), button: 'dismiss', alarming: notice.kind !== 'renewed' };
  return pictures > 0 ? { text: wording.pictures(pictures), button: 'removePictures', alarming: false } : undefined;
}

const textOf = (notice: Notice): string => (notice.kind === 'server' ? notice.text : wording[notice.kind]);
