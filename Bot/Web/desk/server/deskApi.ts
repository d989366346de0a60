import type {
  Agent,
  AgentReply,
  CaseMove,
  ClaimRequest,
  ConflictBody,
  DeskCase,
  ErrorBody,
  FirstAdmin,
  HandBack,
  OwnerVersionResult,
  ReplyResult,
  SignIn,
} from '../wire';

/** Why a request did not do what it was asked. */
export type Problem =
  | { readonly kind: 'signedOut'; readonly message: string | undefined }
  /** No answer, or none that tells whether the request was carried out. */
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'conflict'; readonly conflict: ConflictBody }
  | { readonly kind: 'refused'; readonly status: number; readonly message: string | undefined };

export type Answer<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem };

/** The desk's requests. They never throw: what went wrong is part of the answer. */
export interface DeskApi {
  me(): Promise<Answer<Agent>>;
  signIn(body: SignIn): Promise<Answer<Agent>>;
  signOut(): Promise<Answer<void>>;
  firstAdmin(body: FirstAdmin): Promise<Answer<Agent>>;
  claim(conversationId: string, body: ClaimRequest): Promise<Answer<OwnerVersionResult>>;
  release(conversationId: string, body: HandBack): Promise<Answer<OwnerVersionResult>>;
  resolve(conversationId: string, body: HandBack): Promise<Answer<OwnerVersionResult>>;
  say(conversationId: string, body: AgentReply): Promise<Answer<ReplyResult>>;
  typing(conversationId: string): Promise<Answer<void>>;
  moveCase(number: string, body: CaseMove): Promise<Answer<DeskCase>>;
}

/** How long an answer is waited for; a turn ends after 10 s on the server, so that silence after 20 s is a lost connection. */
const patience = 20_000;

/** @param onServerDate is told the Date header of each answer, for showing waiting times by the server's clock. */
export function httpDeskApi(onServerDate: (date: string) => void = () => undefined): DeskApi {
  const ask = async <T>(method: 'GET' | 'POST', path: string, body?: object): Promise<Answer<T>> => {
    let response: Response;
    let content: unknown;
    try {
      response = await fetch(`/desk/api/${path}`, {
        method,
        credentials: 'same-origin',
        headers: { Accept: 'application/json', 'X-Desk': '1', ...(body && { 'Content-Type': 'application/json' }) },
        signal: AbortSignal.timeout(patience),
        ...(body && { body: JSON.stringify(body) }),
      });
      content = await readJson(response);
    } catch {
      // fetch rejects for one reason only: the answer could not be had in time.
      return { ok: false, problem: { kind: 'unreachable' } };
    }
    const date = response.headers.get('Date');
    if (date) onServerDate(date);
    // The wire contract says what a successful answer holds; a C# test holds wire.ts to the server.
    return response.ok ? { ok: true, value: content as T } : { ok: false, problem: problemOf(response.status, content) };
  };
  const post = <T>(path: string, body: object = {}) => ask<T>('POST', path, body);
  const about = (conversationId: string, verb: string) => `conversations/${encodeURIComponent(conversationId)}/${verb}`;

  return {
    me: () => ask('GET', 'me'),
    signIn: (body) => post('sign-in', body),
    signOut: () => post('sign-out'),
    firstAdmin: (body) => post('first-admin', body),
    claim: (id, body) => post(about(id, 'claim'), body),
    release: (id, body) => post(about(id, 'release'), body),
    resolve: (id, body) => post(about(id, 'resolve'), body),
    say: (id, body) => post(about(id, 'messages'), body),
    typing: (id) => post(about(id, 'typing')),
    moveCase: (number, body) => post(`cases/${encodeURIComponent(number)}/move`, body),
  };
}

/** Undefined for an empty body and for one that is not JSON, such as a proxy's error page. */
async function readJson(response: Response): Promise<unknown> {
  const text = await response.text();
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function problemOf(status: number, content: unknown): Problem {
  if (status === 409 && isConflict(content)) return { kind: 'conflict', conflict: content };
  const message = isError(content) ? content.error.message : undefined;
  if (status === 401) return { kind: 'signedOut', message };
  // A gateway's word for «the server did not answer me»: the server may have done it.
  if (status === 502 || status === 504) return { kind: 'unreachable' };
  return { kind: 'refused', status, message };
}

function isError(content: unknown): content is ErrorBody {
  return (
    typeof content === 'object' &&
    content !== null &&
    'error' in content &&
    typeof content.error === 'object' &&
    content.error !== null &&
    'message' in content.error &&
    typeof content.error.message === 'string'
  );
}

function isConflict(content: unknown): content is ConflictBody {
  return isError(content) && 'ownerVersion' in content && typeof content.ownerVersion === 'number';
}
