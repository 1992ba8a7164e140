#!/usr/bin/env node
// Runs a TypeScript entry of this repository in Node 20, which cannot read TypeScript itself: bundles it (a tenth of a
// second) into .cache/ when a source changed, then imports it. Usage: node bin/run.mjs src/cli/main.ts [arguments]
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..')
const [entry, ...rest] = process.argv.slice(2)
if (!entry) {
  console.error('usage: node bin/run.mjs ENTRY.ts [arguments]')
  process.exit(2)
}

/** Bundles every entry that may be started (the command itself and its workers) and returns the folder. */
async function bundle(entries, folder) {
  const { rolldown } = await import('rolldown')
  const build = await rolldown({
    input: entries,
    platform: 'node',
    cwd: root,
    external: [/^node:/, /^[^./].*/].map((pattern) => pattern),
    logLevel: 'warn',
  })
  await build.write({ dir: folder, format: 'esm', entryFileNames: '[name].mjs', sourcemap: true })
  await build.close()
}

/** Newest change below the given folders, in ms since 1970: decides whether the bundle is stale. */
function newest(folders) {
  let latest = 0
  for (const folder of folders) {
    if (!existsSync(folder)) continue
    for (const name of readdirSync(folder, { recursive: true })) {
      if (!/\.(ts|tsx|json|mjs)$/.test(String(name))) continue
      latest = Math.max(latest, statSync(join(folder, String(name))).mtimeMs)
    }
  }
  return latest
}

const WORKERS = ['src/experiment/replication-worker.ts'].filter((file) => existsSync(join(root, file)))
const key = createHash('sha1').update(entry).digest('hex').slice(0, 12)
const folder = join(root, '.cache', 'run', key)
const stampFile = join(folder, 'stamp')
const stamp = String(newest(['src', 'bench', 'bake', 'bin'].map((name) => join(root, name))))
const name = entry.replace(/^.*\//, '').replace(/\.tsx?$/, '')
if (!existsSync(stampFile) || readFileSync(stampFile, 'utf8') !== stamp) {
  const fresh = `${folder}.${process.pid}`
  mkdirSync(fresh, { recursive: true })
  const entries = { [name]: entry }
  for (const worker of WORKERS) entries[worker.replace(/^.*\//, '').replace(/\.ts$/, '')] = worker
  await bundle(entries, fresh)
  writeFileSync(join(fresh, 'stamp'), stamp)
  rmSync(folder, { recursive: true, force: true })
  try {
    renameSync(fresh, folder)
  } catch {
    rmSync(fresh, { recursive: true, force: true }) // another process was quicker: its bundle is the same
  }
}
process.argv = [process.argv[0], entry, ...rest]
await import(pathToFileURL(join(folder, `${name}.mjs`)).href)
