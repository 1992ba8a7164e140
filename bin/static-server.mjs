// Serves a folder on a free port of this machine, for measurements, pictures and tests. `extra` are further files by path.
import { existsSync, readFileSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import { extname, join, normalize } from 'node:path'

const TYPES = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.glb': 'model/gltf-binary',
  '.woff2': 'font/woff2',
}

export async function serveFolder(folder, extra = {}) {
  const server = createServer((request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url, 'http://x').pathname))
    // As the preview server of Vite does: /gallery is gallery.html.
    const page = path === '/' ? 'index.html' : existsSync(join(folder, `${path}.html`)) ? `${path}.html` : path
    const file = join(folder, page)
    const body = extra[path] ?? (existsSync(file) && statSync(file).isFile() ? readFileSync(file) : null)
    if (body === null) response.writeHead(404).end('not found')
    else response.writeHead(200, { 'content-type': TYPES[extname(page)] ?? 'application/octet-stream' }).end(body)
  })
  await new Promise((done) => server.listen(0, '127.0.0.1', done))
  return {
    address: `http://127.0.0.1:${server.address().port}/`,
    async close() {
      server.closeAllConnections()
      await new Promise((done) => server.close(done))
    },
  }
}
