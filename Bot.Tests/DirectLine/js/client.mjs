// Microsoft's Direct Line client on a leash: each line of standard input is a command, each line of standard output tells what it did.
//   {"post": activity, "as": name}                       → {"posted": id, "as": name} or {"refused": status, "as": name}
//   {"upload": activity, "files": [{name, contentType, base64}], "as": name}   the same
//   {"end": true}
// Unasked: {"status": number}, {"activity": activity}, {"failed": message}
import { createInterface } from 'node:readline';
import directLineJs from 'botframework-directlinejs';
import WebSocket from 'ws';
import { XMLHttpRequest } from './xhr.mjs';

globalThis.XMLHttpRequest = XMLHttpRequest;
globalThis.WebSocket = WebSocket;
globalThis.window = globalThis;
// DirectLineJS writes what it does; standard output belongs to the test.
console.log = console.info = console.error;

const tell = what => process.stdout.write(`${JSON.stringify(what)}\n`);
const [domain, token, conversationId, watermark] = process.argv.slice(2);
const directLine = new directLineJs.DirectLine({ domain, token, ...(conversationId && { conversationId, watermark }) });

directLine.connectionStatus$.subscribe(status => tell({ status }));
directLine.activity$.subscribe(activity => tell({ activity }), error => tell({ failed: String(error) }));

const post = (activity, as) =>
  directLine.postActivity(activity).subscribe(
    posted => tell({ posted, as }),
    error => tell({ refused: error?.status ?? -1, as }));

for await (const line of createInterface({ input: process.stdin })) {
  const command = JSON.parse(line);
  if (command.end) {
    directLine.end();
    process.exit(0);
  }
  const attachments = (command.files ?? []).map(({ name, contentType, base64, thumbnailUrl }) => ({
    name, contentType, thumbnailUrl,
    contentUrl: URL.createObjectURL(new Blob([Buffer.from(base64, 'base64')], { type: contentType })),
  }));
  post(attachments.length > 0 ? { ...command.upload, attachments } : command.post, command.as);
}
