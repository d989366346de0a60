import type { Visit } from '../shared/frame';

export interface Granted extends Visit {
  readonly token: string;
  readonly userId: string;
}

export type TokenAnswer =
  | { readonly kind: 'granted'; readonly granted: Granted }
  /** The visit is unknown to the server or its secret wrong: forget it and ask anew. */
  | { readonly kind: 'unknownVisit' }
  /** Try again after so many seconds. */
  | { readonly kind: 'later'; readonly seconds: number | undefined };

/** Asks for a token: for the visit's conversation, or for a new one. */
export async function askToken(visit: Visit | undefined, order: string | undefined): Promise<TokenAnswer> {
  let answer: Response;
  try {
    answer = await fetch('/api/widget/token', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ ...(visit && { conversationId: visit.conversationId, secret: visit.secret }), ...(order && { order }) }),
    });
    if (answer.ok) return { kind: 'granted', granted: (await answer.json()) as Granted };
  } catch {
    return { kind: 'later', seconds: undefined }; // no network, or the answer broke off
  }
  if (answer.status === 403 && visit) return { kind: 'unknownVisit' };
  const seconds = Number(answer.headers.get('Retry-After') ?? NaN);
  return { kind: 'later', seconds: seconds > 0 ? seconds : undefined };
}
