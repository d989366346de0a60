// XMLHttpRequest as far as rxjs 5 and DirectLineJS use it, over Node's own fetch: JSON, FormData, blob: addresses, time-outs.
export class XMLHttpRequest {
  readyState = 0;
  status = 0;
  statusText = '';
  responseType = '';
  response = null;
  responseText = '';
  timeout = 0;
  withCredentials = false;
  upload = {};
  #request;
  #headers = {};
  #answer;
  #abort = new AbortController();

  open(method, url) {
    this.#request = { method, url };
    this.#enter(1);
  }

  setRequestHeader(name, value) {
    this.#headers[name] = value;
  }

  getResponseHeader(name) {
    return this.#answer?.headers.get(name) ?? null;
  }

  getAllResponseHeaders() {
    return [...(this.#answer?.headers ?? [])].map(([name, value]) => `${name}: ${value}\r\n`).join('');
  }

  abort() {
    this.#abort.abort();
  }

  async send(body) {
    const { method, url } = this.#request;
    const patience = this.timeout > 0 ? [AbortSignal.timeout(this.timeout)] : [];
    try {
      this.#answer = await fetch(url, { method, body, headers: this.#headers, signal: AbortSignal.any([this.#abort.signal, ...patience]) });
      await this.#read();
    } catch (error) {
      if (!this.#abort.signal.aborted) {
        this.#fail(error.name === 'TimeoutError' ? this.ontimeout : this.onerror);
      }
      return;
    }
    this.#enter(4);
    this.onload?.({});
    this.upload.onload?.({});
  }

  async #read() {
    const bytes = await this.#answer.arrayBuffer();
    this.status = this.#answer.status;
    this.statusText = this.#answer.statusText;
    this.responseText = new TextDecoder().decode(bytes);
    this.response =
      this.responseType === 'blob' ? new Blob([bytes], { type: this.getResponseHeader('Content-Type') ?? '' })
      : this.responseType === 'arraybuffer' ? bytes
      : this.responseType === 'json' ? parse(this.responseText)
      : this.responseText;
  }

  #fail(tell) {
    this.readyState = 4;
    tell?.call(this, {});
  }

  #enter(state) {
    this.readyState = state;
    this.onreadystatechange?.({});
  }
}

function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
