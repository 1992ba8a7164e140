import { CanvasTexture, LinearFilter, LinearMipmapLinearFilter, SRGBColorSpace, type Texture } from 'three'
import { ATLAS_PX } from './cells.ts'
import { paintBenches } from './paint-benches.ts'
import { paintBoards } from './paint-board.ts'
import { paintFigures } from './paint-figures.ts'
import { paintMachines } from './paint-machines.ts'
import { paintNames } from './paint-names.ts'
import { paintPanels } from './paint-panels.ts'
import { paintScreens } from './paint-screens.ts'
import { paintSigns } from './paint-signs.ts'
import { paintTesters } from './paint-testers.ts'
import { FONT } from './pen.ts'

/** Paints every picture of the atlas once. Waits for the letters, which come with the page; without them the browser's own stand
 * in. Colours are multiplied by how much they cover, so that edges do not darken. */
export async function paintAtlas(maxAnisotropy: number): Promise<Texture> {
  await Promise.allSettled([
    document.fonts.load(`600 32px ${FONT}`, 'ABC 012'),
    document.fonts.load(
      `700 16px ${FONT}`,
      '注意安全当心触电烫伤激光辐射夹手机器人防静电区出口作业指导书看板启动停止复位照明服务器主板已校验不良',
    ),
  ])
  const canvas = document.createElement('canvas')
  canvas.width = canvas.height = ATLAS_PX
  const pen = canvas.getContext('2d')!
  for (const part of [
    paintBoards,
    paintFigures,
    paintSigns,
    paintPanels,
    paintScreens,
    paintMachines,
    paintBenches,
    paintTesters,
    paintNames,
  ])
    part(pen)
  const texture = new CanvasTexture(canvas)
  texture.colorSpace = SRGBColorSpace
  texture.premultiplyAlpha = true
  texture.flipY = false
  texture.anisotropy = Math.min(8, maxAnisotropy)
  texture.magFilter = LinearFilter
  texture.minFilter = LinearMipmapLinearFilter
  return texture
}
