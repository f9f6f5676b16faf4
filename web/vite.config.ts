import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** Builds the workbench into `dist/web`, where the server finds it: `vite build web`. */
export default defineConfig({
  plugins: [react()],
  // The server's policy allows no `data:` fonts or scripts, so nothing is inlined.
  build: {
    outDir: '../dist/web',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    target: 'es2022',
    chunkSizeWarningLimit: 1200,
  },
  // While developing (`vite web`), the API is the one that `isnad serve` answers with.
  server: { proxy: { '/api': 'http://localhost:4700' } },
})
