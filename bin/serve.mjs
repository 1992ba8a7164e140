// npm start: builds the page, serves it and prints the address. PORT names the port (default 4173; the next free one).
import { build, preview } from 'vite'

await build({ logLevel: 'warn' })
const server = await preview({
  preview: { port: Number(process.env.PORT ?? 4173), host: '127.0.0.1' },
  logLevel: 'warn',
})
console.log(`Future Factory: ${server.resolvedUrls?.local[0] ?? 'http://127.0.0.1:4173/'}`)
