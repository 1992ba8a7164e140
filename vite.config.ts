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

/** Shader texts without their indentation: a few kilobytes that every visitor would wait for. */
function plainShaders(): Plugin {
  return {
    name: 'plain-shaders',
    apply: 'build',
    transform: (code, id) =>
      /node_modules\/three\/build\/three\.(module|core)\.js/.test(id)
        ? { code: code.replace(/\\n(\\t| )+/g, '\\n').replace(/(\\n)+/g, '\\n'), map: null }
        : null,
  }
}

export default defineConfig({
  base: './',
  plugins: [react(), plainShaders(), scenes()],
  build: {
    target: 'es2022',
    modulePreload: { polyfill: false }, // every browser with WebGL 2 that still gets updates preloads modules itself
    manifest: true, // which script needs which: bench/view.mjs adds up what the first picture waits for
    chunkSizeWarningLimit: 900,
    rollupOptions: { input: { index: 'index.html', gallery: 'gallery.html' } },
  },
  worker: { format: 'es' },
})
