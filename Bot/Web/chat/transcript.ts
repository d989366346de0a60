import { pictureTypes } from './pictures';
import type { ActivityMiddleware, ReactElement } from './web-chat';
import { wording } from './wording';

const shownTypes = new Set(['message', 'typing', 'event', 'conversationUpdate', 'invoke']);

/**
 * Leaves out activities that Web Chat can only show as an error, and puts the name of the person who wrote it above an agent's
 * message: Web Chat has one avatar and no name for everybody who is not the visitor.
 */
export const activityMiddleware: ActivityMiddleware = () => next => (...args) => {
  const { activity } = args[0];
  if (!shownTypes.has(activity.type)) return false;
  const render = next(...args);
  const name = activity.from?.id.startsWith('agent:') ? activity.from.name : undefined;
  if (!render || !name) return render;
  return (...rest) => {
    const bubble = render(...rest);
    return Array.isArray(bubble) ? bubble : [nameplate(bubble as ReactElement, wording.agent(name)), { ...(bubble as ReactElement), key: 'message' }];
  };
};

// The bundle does not export React; an element is made from one of its own.
const nameplate = (like: ReactElement, name: string): ReactElement => ({
  ...like,
  type: 'div',
  key: 'name',
  ref: null,
  props: { className: 'agent-name', children: name },
});

export const styleOptions = (color: string): Readonly<Record<string, unknown>> => ({
  accent: color,
  primaryFont: "'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Noto Sans SC', system-ui, sans-serif",
  backgroundColor: '#f4f6f5',
  subtle: '#5b6660',
  rootHeight: '100%',
  botAvatarInitials: undefined,
  userAvatarInitials: undefined,
  bubbleMinWidth: 0,
  bubbleMaxWidth: 420,
  bubbleBorderRadius: 12,
  bubbleBorderColor: '#e3e8e5',
  bubbleFromUserBackground: color,
  bubbleFromUserBorderColor: color,
  bubbleFromUserBorderRadius: 12,
  bubbleFromUserTextColor: '#fff',
  emojiSet: {},
  markdownRenderHTML: false,
  groupTimestamp: 60_000,
  hideToaster: true,
  sendBoxTextWrap: true,
  sendBoxMaxHeight: 120,
  sendBoxHeight: 48,
  sendBoxButtonAlignment: 'bottom',
  sendBoxPlaceholderColor: '#5b6660',
  sendBoxBorderTop: 'solid 1px #dfe5e2',
  suggestedActionLayout: 'flow',
  suggestedActionHeight: 40,
  suggestedActionBorderRadius: 20,
  suggestedActionBorderWidth: 1,
  suggestedActionsFlowMaxHeight: 250,
  uploadAccept: pictureTypes.join(','),
  uploadMultiple: true,
  transcriptTerminatorBackgroundColor: '#5b6660',
});
