// Takes the one file of Web Chat that the chat page loads out of its npm package: an install would bring 425 packages.
// Run by npm (npm run take-web-chat), whose own path then says which npm to ask.
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFile, mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { compress } from './compress.mjs';

const run = promisify(execFile);
/** @type {{ version: string, integrity: string }} */
const pinned = JSON.parse(await readFile(new URL('web-chat.json', import.meta.url), 'utf8'));
const name = `botframework-webchat@${pinned.version}`;
const webchat = fileURLToPath(new URL('../../wwwroot/webchat/', import.meta.url));

/** @param {string} folder */
async function download(folder) {
  const npm = process.env['npm_execpath'];
  if (!npm) throw new Error('Start me with: npm run take-web-chat');
  const { stdout } = await run(process.execPath, [npm, 'pack', name, '--json', '--ignore-scripts', '--loglevel', 'error'], { cwd: folder, maxBuffer: 1 << 26 });
  return /** @type {[{ filename: string }]} */ (JSON.parse(stdout))[0].filename;
}

/** @param {string} archive */
async function verify(archive) {
  const found = `sha512-${createHash('sha512').update(await readFile(archive)).digest('base64')}`;
  if (found !== pinned.integrity) throw new Error(`${name} is not the package this project was built with: ${found} instead of ${pinned.integrity}`);
}

const folder = await mkdtemp(join(tmpdir(), 'web-chat-'));
try {
  const archive = await download(folder);
  await verify(join(folder, archive));
  const files = ['webchat.js', 'webchat.js.LICENSE.txt'];
  // A name relative to cwd: GNU tar takes the colon of C:\ for a host.
  await run('tar', ['-xzf', archive, ...files.map(file => `package/dist/${file}`)], { cwd: folder });
  await rm(webchat, { recursive: true, force: true });
  const target = join(webchat, pinned.version);
  await mkdir(target, { recursive: true });
  await Promise.all(files.map(file => copyFile(join(folder, 'package', 'dist', file), join(target, file))));
  await compress(join(target, 'webchat.js'));
} catch (error) {
  // In the form that MSBuild shows as an error of the build.
  console.error(`web-chat.json : error WEB004: Web Chat could not be taken from the npm registry: ${error instanceof Error ? error.message : error}`);
  process.exitCode = 1;
} finally {
  await rm(folder, { recursive: true, force: true });
}
