import { copyFileSync, mkdirSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

/** The scenes lie beside the page, so that a person can read, edit and share them; so do the models of a person's own that they
 * name. */
function scenes(): Plugin {
  let outDir = 'dist'
  return {
    name: 'scenes',
    apply: 'build',
    configResolved(config) {
      outDir = config.build.outDir
    },
    closeBundle() {
      mkdirSync(join(outDir, 'scenes'), { recursive: true })
      for (const name of readdirSync('scenes'))
        if (name.endsWith('.json')) copyFileSync(join('scenes', name), join(outDir, 'scenes', name))
      for (const name of readdirSync('assets', { recursive: true }).map(String)) {
        if (!name.endsWith('.glb')) continue
        mkdirSync(dirname(join(outDir, 'assets', name)), { recursive: true })
        copyFileSync(join('assets', name), join(outDir, 'assets', name))
      }
    },
  }
}

export default defineConfig({
  base: './',
  plugins: [react(), scenes()],
  build: {
    target: 'es2022',
    chunkSizeWarningLimit: 900,
    rollupOptions: { input: { index: 'index.html', gallery: 'gallery.html' } },
  },
  worker: { format: 'es' },
})
