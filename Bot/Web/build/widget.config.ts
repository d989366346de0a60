import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

// The launcher runs in foreign pages: one classic script, no module, no import, no global but ShopChat.
export default defineConfig({
  build: {
    outDir: here('../../wwwroot/widget'),
    emptyOutDir: true,
    target: 'es2020',
    lib: { entry: here('../widget/widget.ts'), formats: ['iife'], name: 'ShopChatLauncher', fileName: () => 'widget.js' },
  },
});
