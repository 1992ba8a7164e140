/** What a surface is made of. Few and shared; colours after ../../../docs/look.md: calm grey-white, colour means something. */
export interface Finish {
  /** sRGB. */
  colour: string
  rough: number
  metal: number
  /** Light of its own, 0 to 1. */
  glow?: number
  /** Below 1: seen through; drawn with the clear things. */
  opacity?: number
}

const paint = (colour: string, rough = 0.4): Finish => ({ colour, rough, metal: 0 })

export const FINISHES = {
  white: paint('#e0e3e5', 0.38),
  offWhite: paint('#cdd1d3', 0.45),
  warmGrey: paint('#b4b2ad', 0.5),
  grey: paint('#8b9197', 0.5),
  darkGrey: paint('#565c62', 0.5),
  charcoal: paint('#30353b', 0.45),
  core: paint('#15181b', 0.6),
  rubber: paint('#141618', 0.75),
  belt: paint('#23272a', 0.7),
  esdMat: paint('#5b7f8f', 0.8),
  yellow: paint('#f0b400', 0.45),
  orange: paint('#ee6a1a', 0.38),
  red: paint('#c22a22', 0.4),
  blue: paint('#2f66b0', 0.45),
  teal: paint('#0e8a7d', 0.4),
  pcb: paint('#12693c', 0.42),
  pcbDark: paint('#0c4a2b', 0.45),
  copper: { colour: '#c98a4b', rough: 0.35, metal: 0.8 },
  gold: { colour: '#e0b95a', rough: 0.3, metal: 1 },
  tin: { colour: '#b9bdc0', rough: 0.3, metal: 0.9 },
  component: paint('#1b1d20', 0.5),
  connector: paint('#e9e4d6', 0.5),
  // Wholly metallic, large faces would mirror little but the dark parts of the room.
  aluminium: { colour: '#c3c8cc', rough: 0.38, metal: 0.55 },
  steel: { colour: '#9da3a9', rough: 0.4, metal: 0.65 },
  duct: { colour: '#d2d6d9', rough: 0.45, metal: 0.6 },
  carton: paint('#b88955', 0.88),
  wood: paint('#b18a58', 0.75),
  paper: paint('#f2f2ee', 0.85),
  skin: paint('#d9a98a', 0.6),
  hair: paint('#2a221d', 0.7),
  smockWhite: paint('#dfe6ec', 0.9),
  smockBlue: paint('#5f8fc4', 0.9),
  smockGreen: paint('#5f9f86', 0.9),
  smockOrange: paint('#d98544', 0.9),
  smockGrey: paint('#8d969e', 0.9),
  smockNavy: paint('#39506e', 0.9),
  trousers: paint('#46505c', 0.9),
  lamp: { colour: '#f4f8ff', rough: 0.5, metal: 0, glow: 0.5 },
  ledTeal: { colour: '#22d3bd', rough: 0.4, metal: 0, glow: 0.8 },
  glass: { colour: '#0d161c', rough: 0.06, metal: 0, opacity: 0.5 },
  clearGlass: { colour: '#9fb8c2', rough: 0.05, metal: 0, opacity: 0.16 },
  mesh: { colour: '#5a6066', rough: 0.6, metal: 0.3, opacity: 0.42 },
} satisfies Record<string, Finish>
