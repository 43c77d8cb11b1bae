import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The gallery's page: the renderer over scripted machines. Never packaged. */
export default defineConfig({
  root: fileURLToPath(new URL('../../renderer', import.meta.url)),
  base: './',
  plugins: [react()],
  logLevel: 'error',
  build: {
    outDir: fileURLToPath(new URL('./built', import.meta.url)),
    emptyOutDir: true,
    assetsInlineLimit: 0,
    rolldownOptions: { input: fileURLToPath(new URL('../../renderer/dev/gallery.html', import.meta.url)) },
  },
});
