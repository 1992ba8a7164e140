import { MachineStock } from '../machines/stock.ts'
import { applyOcclusion, type OcclusionIndex } from './occlusion-file.ts'

let occlusion: { index: OcclusionIndex; bytes: Uint8Array } | null = null

/** The machines of the page, with baked shading where it has been loaded. */
export const shadedStock = new MachineStock((name, model) => {
  if (occlusion) applyOcclusion(name, model, occlusion.index, occlusion.bytes)
})

/** Baked shading is fetched once; without it machines are drawn all the same, only flatter. */
export async function loadOcclusion(): Promise<void> {
  if (occlusion) return
  const [index, bytes] = await Promise.all([
    fetch(new URL('../../../assets/occlusion.json', import.meta.url)),
    fetch(new URL('../../../assets/occlusion.bin', import.meta.url)),
  ])
  if (index.ok && bytes.ok) occlusion = { index: await index.json(), bytes: new Uint8Array(await bytes.arrayBuffer()) }
}
