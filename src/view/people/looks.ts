import { Color } from 'three'
import type { Crew } from '../../model/scene-schema.ts'
import type { Build } from '../../motion/people/skeleton.ts'
import { FINISHES } from '../kit/index.ts'
import { EXTRAS } from './skin-builder.ts'

/** How one person looks: the colours of the palette (in the order of DYES, from the smock on), what is worn, and the build. */
export interface Look {
  palette: Color[]
  extras: number
  build: Build
}

export type SmockColour = NonNullable<Crew['colour']>

const SMOCKS: Record<SmockColour, string> = {
  white: FINISHES.smockWhite.colour,
  blue: FINISHES.smockBlue.colour,
  green: FINISHES.smockGreen.colour,
  orange: FINISHES.smockOrange.colour,
  grey: FINISHES.smockGrey.colour,
  navy: FINISHES.smockNavy.colour,
}

const SKINS = ['#dfb394', '#d3a27f', '#e4bda0', '#c89673', '#dcab8b']
const HAIR = ['#17130f', '#241b15', '#2d2119', '#1c1917', '#3a2b20']
const TROUSERS = ['#3c4652', '#2e3640', '#4a5058', '#39424f']
const SHOES = ['#d7dadc', '#d7dadc', '#3b4046', '#c9ced2']
const GLOVES = ['#e9eef1', '#6f9fc9']

/** The person of a number, always the same: women and men of different height and build, with cap, hood or bare head, some with a
 * mask, glasses or gloves. Those in white wear blue caps; all others caps in the colour of their crew. */
export function lookOf(who: number, smock: SmockColour): Look {
  const pick = chanceOf(who)
  const isWoman = pick() < 0.45
  const stature = (pick() - 0.5) * 2
  const cloth = new Color(SMOCKS[smock])
  const cap = smock === 'white' ? new Color(SMOCKS.blue) : cloth.clone().multiplyScalar(0.82)
  const skin = new Color(choose(SKINS, pick()))
  const head = pick()
  const covers = head < 0.45 ? EXTRAS.cap : head < 0.72 ? EXTRAS.hood : EXTRAS.hair
  const hasGloves = pick() < 0.4
  let extras: number = covers
  if (isWoman && covers !== EXTRAS.hood) extras |= EXTRAS.bun
  if (pick() < (covers === EXTRAS.hood ? 0.75 : 0.2)) extras |= EXTRAS.mask
  if (pick() < 0.3) extras |= EXTRAS.glasses
  const girth = 1 + 0.05 * (pick() - 0.5) * 2
  return {
    palette: [
      cloth,
      cap,
      skin,
      new Color(choose(HAIR, pick())),
      new Color(choose(TROUSERS, pick())),
      new Color(choose(SHOES, pick())),
      hasGloves ? new Color(choose(GLOVES, pick())) : skin,
    ],
    extras,
    build: {
      heightScale: (isWoman ? 0.955 : 1.005) * (1 + 0.035 * stature),
      girth: (isWoman ? 0.94 : 1) * girth,
      shoulders: isWoman ? 0.945 : 1.02,
      hips: isWoman ? 1.05 : 0.99,
    },
  }
}

const choose = (list: readonly string[], share: number): string => list[Math.floor(share * list.length)]!

/** Numbers from 0 to 1 that are the same for the same person. */
function chanceOf(who: number): () => number {
  let state = (who + 1) * 7919 + 12345
  const next = () => {
    state = (state * 48271) % 2147483647
    return state / 2147483647
  }
  for (let k = 0; k < 3; k++) next()
  return next
}
