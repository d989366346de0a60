import { newMessageKey } from './message-key';
import { choose } from './pictures';
import { talkOf, textLimit, type Happening, type Notice } from './state';
import type { Action, Activity, Middleware } from './web-chat';
import { wording } from './wording';

/** The names of Web Chat's actions that this page listens to or sends. */
export const actions = {
  connected: 'DIRECT_LINE/CONNECT_FULFILLED',
  disconnected: 'DIRECT_LINE/DISCONNECT_FULFILLED',
  incoming: 'DIRECT_LINE/INCOMING_ACTIVITY',
  post: 'DIRECT_LINE/POST_ACTIVITY',
  posting: 'DIRECT_LINE/POST_ACTIVITY_PENDING',
  posted: 'DIRECT_LINE/POST_ACTIVITY_FULFILLED',
  refused: 'DIRECT_LINE/POST_ACTIVITY_REJECTED',
  sendEvent: 'WEB_CHAT/SEND_EVENT',
  sendMessage: 'WEB_CHAT/SEND_MESSAGE',
  setAttachments: 'WEB_CHAT/SET_SEND_BOX_ATTACHMENTS',
  setText: 'WEB_CHAT/SET_SEND_BOX',
  submit: 'WEB_CHAT/SUBMIT_SEND_BOX',
} as const;

export interface StoreEvents {
  happen(happening: Happening): void;
  connected(connected: boolean): void;
  /** Position of the stream right now. */
  position(): number;
}

/** Stands between Web Chat and its store: watches, gives messages their key, keeps back what the server would refuse. */
export const watchStore = ({ happen, connected, position }: StoreEvents): Middleware => store => next => {
  // Only what becomes of messages is worth a line: typing is posted too, and may be refused unnoticed.
  const underWay = new Set<string>();
  return action => {
    switch (action.type) {
      case actions.connected:
      case actions.disconnected: {
        const result = next(action);
        connected(action.type === actions.connected);
        return result;
      }
      case actions.incoming: {
        const { activity } = action.payload as { activity: Activity };
        happen({ type: 'received', position: position(), message: isForReading(activity) ? activity.id : undefined });
        if (isTalkEvent(activity)) happen({ type: 'talking', talk: talkOf(activity.value) });
        return next({ ...action, payload: { ...(action.payload as object), activity: asPlainText(activity) } });
      }
      case actions.post:
        return next(withKey(action));
      case actions.posting:
        if ((action.payload as { activity: Activity }).activity.type === 'message') underWay.add(keyOf(action));
        return next(action);
      case actions.posted:
        if (underWay.delete(keyOf(action))) happen({ type: 'sent' });
        return next(action);
      case actions.refused:
        if (underWay.delete(keyOf(action))) noticeRefusal(action.payload, happen);
        return next(action);
      case actions.setText:
        happen({ type: 'typed', length: (action.payload as { text: string }).text.length });
        return next(action);
      case actions.setAttachments:
        return next(withFittingPictures(action, happen));
      case actions.submit:
        // Too long: it stays in the send box, and the line beside it says by how much.
        return store.getState().sendBoxValue.length > textLimit ? undefined : next(action);
      default:
        return next(action);
    }
  };
};

const keyOf = ({ meta }: Action) => meta?.clientActivityID ?? '';

const isForReading = (activity: Activity) => activity.type === 'message' && activity.from?.role !== 'user';

const isTalkEvent = (activity: Activity) => activity.type === 'event' && activity.name === 'conversation.state';

/** Only the bot writes Markdown; what people write is shown as they wrote it, whatever format it claims to have. */
function asPlainText(activity: Activity): Activity {
  const byPerson = activity.from?.role === 'user' || activity.from?.id.startsWith('agent:');
  return byPerson && activity.type === 'message' ? { ...activity, textFormat: 'plain' } : activity;
}

/** The key by which the server knows a message again: it stays when Web Chat sends the same one anew as a retry. */
function withKey(action: Action): Action {
  const payload = action.payload as { activity: Activity };
  const channelData = { shopMessageId: newMessageKey(), ...payload.activity.channelData };
  return { ...action, payload: { ...payload, activity: { ...payload.activity, channelData } } };
}

function withFittingPictures(action: Action, happen: StoreEvents['happen']): Action {
  const { attachments } = action.payload as { attachments: readonly { blob: Blob }[] };
  const { kept, notice } = choose(attachments);
  if (notice) happen({ type: 'noticed', notice });
  happen({ type: 'picturesChosen', count: kept.length });
  return { ...action, payload: { attachments: kept } };
}

function noticeRefusal(reason: unknown, happen: StoreEvents['happen']): void {
  const notice = noticeOf(reason);
  if (notice) happen({ type: 'noticed', notice });
}

// DirectLineJS hands on the error of its XMLHttpRequest; other failures (no echo in time, cancelled) Web Chat shows itself.
function noticeOf(reason: unknown): Notice | undefined {
  const { status, xhr } = (reason ?? {}) as { status?: number; xhr?: { response?: unknown } };
  if (status === undefined || status < 400) return undefined;
  const { error } = (xhr?.response ?? {}) as { error?: { message?: unknown } };
  // The server's sentence, if it is one for people here.
  if (typeof error?.message === 'string' && /\p{Script=Han}/u.test(error.message)) return { kind: 'server', text: error.message };
  return { kind: status === 413 ? 'tooBig' : status === 429 ? 'tooMany' : 'refused' };
}

export const askForHuman = (): Action => ({ type: actions.sendMessage, payload: { text: wording.human, method: 'keyboard' } });

export const leaveLine = (): Action => ({ type: actions.sendEvent, payload: { name: 'handoff.cancel' } });

export const tellContext = (value: object): Action => ({ type: actions.sendEvent, payload: { name: 'page.context', value } });

export const removePictures = (): Action => ({ type: actions.setAttachments, payload: { attachments: [] } });
