// What the launcher in the shop's page and the chat in its frame say to each other. Each side sends to the other's origin
// alone and believes nothing that comes from elsewhere: the visit's secret opens the whole conversation.

/** Proof of a conversation: who shows both may go on with it. */
export interface Visit {
  readonly conversationId: string;
  readonly secret: string;
}

/** The order (and what was bought) that the visitor was looking at when the chat was opened, and who the shop says he is. */
export interface About {
  readonly order?: string;
  readonly title?: string;
  /** A JWT that the shop's own server signed. */
  readonly identity?: string;
}

/** How the shop wants the chat to look. */
export interface Look {
  readonly name?: string | undefined;
  readonly color?: string | undefined;
}

export type ToChat =
  | { readonly shopChat: 'hello'; readonly visit?: Visit | undefined; readonly about?: About | undefined; readonly look: Look }
  | { readonly shopChat: 'about'; readonly about: About }
  | { readonly shopChat: 'shown' }
  | { readonly shopChat: 'hidden' };

export type ToLauncher =
  | { readonly shopChat: 'ready' }
  | { readonly shopChat: 'visit'; readonly visit: Visit | undefined }
  | { readonly shopChat: 'seen'; readonly sequence: number }
  | { readonly shopChat: 'unread'; readonly count: number }
  | { readonly shopChat: 'close' };
