import { fileURLToPath } from 'node:url';
import vue from '@vitejs/plugin-vue';
import { defineConfig } from 'vitest/config';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

// wwwroot has one folder for each producer (pages, widget, webchat), so that emptying one never wipes another.
export default defineConfig({
  plugins: [vue()],
  build: {
    outDir: here('../wwwroot/pages'),
    emptyOutDir: true,
    // Phones keep their browsers for years.
    target: ['es2020', 'chrome87', 'firefox90', 'safari14'],
    // Under the pages' Content-Security-Policy a script or font in a data: URL would be refused.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: {
        shop: here('shop/index.html'),
        chat: here('chat/index.html'),
        desk: here('desk/index.html'),
      },
    },
  },
  test: {
    environment: 'jsdom',
    include: ['{shop,chat,desk,widget,shared,build}/**/*.test.ts'],
    restoreMocks: true,
    // Other style sheets are empty in tests; one has a test of its own.
    css: { include: /\/chat\.css/ },
    // Element Plus ships CSS imports inside its modules; Node cannot load them unless Vite does it.
    server: { deps: { inline: ['element-plus'] } },
  },
});
