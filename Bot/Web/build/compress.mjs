// Writes name.br and name.gz beside every built file that gains from it, so that the server never compresses anything itself.
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const compressible = new Set(['.html', '.js', '.css', '.svg', '.json', '.txt']);
const wwwroot = fileURLToPath(new URL('../../wwwroot/', import.meta.url));

/** @param {string} path */
export async function compress(path) {
  const raw = await readFile(path);
  const [br, gz] = await Promise.all([
    promisify(brotliCompress)(raw, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: raw.length } }),
    promisify(gzip)(raw, { level: 9 }),
  ]);
  await Promise.all([writeFile(`${path}.br`, br), writeFile(`${path}.gz`, gz)]);
}

/** @param {string} folder */
async function compressFolder(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter(entry => entry.isFile() && compressible.has(extname(entry.name)));
  await Promise.all(files.map(entry => compress(join(entry.parentPath, entry.name))));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await Promise.all(['pages', 'widget'].map(folder => compressFolder(join(wwwroot, folder))));
}
