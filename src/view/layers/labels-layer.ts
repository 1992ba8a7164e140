import {
  Color,
  DynamicDrawUsage,
  InstancedBufferAttribute,
  InstancedBufferGeometry,
  Mesh,
  type PerspectiveCamera,
  PlaneGeometry,
  ShaderMaterial,
  Vector2,
  Vector3,
} from 'three'
import { FIGURE_CELLS, GLYPH_PX, LabelAtlas, type LabelText, ROW_PX, spell } from './label-atlas.ts'

/** Nearer than this a label shows its name, farther only its number, m. */
const LONG_WITHIN_M = 17
const HIDDEN_BEYOND_M = 130
/** Letters are this high on a screen of 1080 lines, px. */
const LETTERS_PX = 13
const SMALLEST_PX = 11
/** Labels are laid out anew this often, s of wall time. */
const LAYOUT_EVERY_S = 0.12

/** The names of the stations over their machines: always upright, of one size on the screen, never over one another (the nearer
 * one wins, the selected one always). One draw call. */
export class LabelsLayer {
  readonly object: Mesh
  private readonly atlas: LabelAtlas
  private readonly anchors: Float32Array
  private readonly hiddenBeyondM: number
  private readonly yields: boolean
  private readonly shown: InstancedBufferAttribute
  private readonly dots: InstancedBufferAttribute
  /** Colour of a figure's ground and how many cells it takes, and its cells. */
  private readonly grounds: InstancedBufferAttribute
  private readonly cells: [InstancedBufferAttribute, InstancedBufferAttribute]
  private readonly spelled = new Float32Array(FIGURE_CELLS)
  private readonly places: InstancedBufferAttribute
  private readonly feet: Float32Array
  private readonly material: ShaderMaterial
  private readonly count: number
  private readonly order: Int32Array
  private readonly distance: Float32Array
  /** Who comes first: the nearest, and of figures the stronger before its neighbours. */
  private readonly rank: Float32Array
  private readonly strength: Float32Array
  private readonly placed: Float32Array
  private readonly point = new Vector3()
  private sinceS = 1
  selected = -1

  /** `anchors`: x, y, z of each; beyond `hiddenBeyondM` from the camera none is shown; a label that
   * `yields` stands without its figure where there is no room for it. */
  constructor(anchors: Float32Array, hiddenBeyondM = HIDDEN_BEYOND_M, yields = false) {
    this.yields = yields
    this.anchors = anchors
    this.hiddenBeyondM = hiddenBeyondM
    this.feet = anchors.slice()
    this.count = anchors.length / 3
    this.atlas = new LabelAtlas(this.count)
    this.order = Int32Array.from({ length: this.count }, (_, i) => i)
    this.distance = new Float32Array(this.count)
    this.rank = new Float32Array(this.count)
    this.strength = new Float32Array(this.count)
    this.placed = new Float32Array(this.count * 4)
    const plane = new PlaneGeometry(1, 1)
    const geometry = new InstancedBufferGeometry()
    geometry.index = plane.index
    geometry.setAttribute('position', plane.attributes.position!)
    geometry.setAttribute('uv', plane.attributes.uv!)
    this.places = new InstancedBufferAttribute(anchors, 3)
    geometry.setAttribute('anchor', this.places)
    this.shown = new InstancedBufferAttribute(new Float32Array(this.count * 2), 2).setUsage(DynamicDrawUsage)
    this.dots = new InstancedBufferAttribute(new Float32Array(this.count * 3), 3).setUsage(DynamicDrawUsage)
    this.grounds = new InstancedBufferAttribute(new Float32Array(this.count * 4), 4).setUsage(DynamicDrawUsage)
    const cells = () =>
      new InstancedBufferAttribute(new Float32Array(this.count * 4).fill(-1), 4).setUsage(DynamicDrawUsage)
    this.cells = [cells(), cells()]
    geometry.setAttribute('ground4', this.grounds)
    geometry.setAttribute('cellsA', this.cells[0])
    geometry.setAttribute('cellsB', this.cells[1])
    geometry.setAttribute('shown', this.shown)
    geometry.setAttribute('dot', this.dots)
    geometry.setAttribute(
      'row',
      new InstancedBufferAttribute(
        Float32Array.from({ length: this.count }, (_, i) => i),
        1,
      ),
    )
    geometry.instanceCount = this.count
    this.material = new ShaderMaterial({
      vertexShader: VERTEX,
      fragmentShader: FRAGMENT,
      transparent: true,
      depthTest: false,
      depthWrite: false,
      uniforms: {
        atlas: { value: this.atlas.texture },
        atlasSize: { value: new Vector2(this.atlas.widthPx, this.atlas.heightPx) },
        viewport: { value: new Vector2(1, 1) },
        scale: { value: 0.3 },
        ground: { value: new Color('#ffffff') },
        ink: { value: new Color('#17212b') },
        selectedRow: { value: -1 },
        glyphRow: { value: this.count },
        accent: { value: new Color('#0e8a7d') },
      },
    })
    this.object = new Mesh(geometry, this.material)
    this.object.frustumCulled = false
    this.object.renderOrder = 20
  }

  write(texts: LabelText[]): void {
    this.atlas.write(texts)
    this.sinceS = 1
  }

  setTheme(theme: 'day' | 'night'): void {
    const { ground, ink, accent } = this.material.uniforms as Record<string, { value: Color }>
    ground!.value.set(theme === 'day' ? '#ffffff' : '#10171d')
    ink!.value.set(theme === 'day' ? '#17212b' : '#e8f0f4')
    accent!.value.set(theme === 'day' ? '#0e8a7d' : '#35d0ba')
  }

  setDot(label: number, colour: Color): void {
    this.dots.setXYZ(label, colour.r, colour.g, colour.b)
    this.dots.needsUpdate = true
  }

  /** A figure on a coloured ground (linear RGB) behind the name; none where the text is empty. */
  setFigure(label: number, text: string, colour: Color, strength = 0): void {
    this.strength[label] = strength
    const { spelled } = this
    spelled.fill(-1)
    const cells = spell(text, spelled)
    if (this.grounds.getW(label) !== cells) this.sinceS = 1
    this.grounds.setXYZW(label, colour.r, colour.g, colour.b, cells)
    this.cells[0].setXYZW(label, spelled[0]!, spelled[1]!, spelled[2]!, spelled[3]!)
    this.cells[1].setXYZW(label, spelled[4]!, spelled[5]!, spelled[6]!, spelled[7]!)
    for (const attribute of [this.grounds, ...this.cells]) attribute.needsUpdate = true
  }

  /** Lifts a label over what stands on its machine, m. */
  lift(label: number, metres: number): void {
    const y = this.feet[label * 3 + 1]! + metres
    if (this.anchors[label * 3 + 1] === y) return
    this.anchors[label * 3 + 1] = y
    this.places.needsUpdate = true
  }

  update(camera: PerspectiveCamera, widthPx: number, heightPx: number, wallS: number): void {
    this.sinceS += wallS
    if (this.sinceS < LAYOUT_EVERY_S) return
    this.sinceS = 0
    const letters = Math.max(SMALLEST_PX, (LETTERS_PX * Math.min(widthPx, heightPx)) / 1080)
    const scale = letters / 30
    this.material.uniforms.scale!.value = scale
    ;(this.material.uniforms.viewport!.value as Vector2).set(widthPx, heightPx)
    this.material.uniforms.selectedRow!.value = this.selected
    const { order, distance, placed, point, anchors } = this
    for (let i = 0; i < this.count; i++) {
      point.fromArray(anchors, i * 3)
      distance[i] = i === this.selected ? 0 : point.distanceTo(camera.position)
      this.rank[i] = distance[i]! * (1 - 0.5 * this.strength[i]!)
    }
    sortByDistance(order, this.rank)
    let kept = 0
    for (let k = 0; k < this.count; k++) {
      const i = order[k]!
      point.fromArray(anchors, i * 3).project(camera)
      const visible =
        point.z < 1 && Math.abs(point.x) < 1.05 && Math.abs(point.y) < 1.05 && distance[i]! < this.hiddenBeyondM
      const isLong = distance[i]! < LONG_WITHIN_M
      let drawn = 0
      let step = 0
      if (visible) {
        const cells = this.grounds.getW(i)
        const figure = cells > 0 ? (cells * GLYPH_PX + FIGURE_PADDING_PX) * scale : 0
        const text = isLong ? this.atlas.longPx[i]! : this.atlas.shortPx[i]!
        const height = 1.9 * letters
        const x = ((point.x + 1) / 2) * widthPx
        // Where a nearer label lies in the way, a label may step up by one row, or do without its figure.
        const tries = this.yields && figure > 0 ? 2 * ROWS : ROWS
        for (let trial = 0; trial < tries && drawn === 0; trial++) {
          const row = trial % ROWS
          const width = text * scale + 2.4 * letters + (trial < ROWS ? figure : 0)
          const y = ((1 - point.y) / 2) * heightPx - row * ROW_STEP * height
          let free = true
          for (let j = 0; j < kept && free; j++) {
            free =
              Math.abs(x - placed[j * 4]!) * 2 > width + placed[j * 4 + 2]! + 4 ||
              Math.abs(y - placed[j * 4 + 1]!) * 2 > height + placed[j * 4 + 3]! + 3
          }
          if (!free) continue
          placed[kept * 4] = x
          placed[kept * 4 + 1] = y
          placed[kept * 4 + 2] = width
          placed[kept * 4 + 3] = height
          kept++
          drawn = trial < ROWS ? text : -text
          step = row
        }
      }
      this.shown.setXY(i, drawn, drawn !== 0 ? 1 + step : 0)
    }
    this.shown.needsUpdate = true
  }

  /** Moves all labels. */
  move(x: number, z: number): void {
    for (let i = 0; i < this.count; i++) {
      this.anchors[i * 3]! += x
      this.anchors[i * 3 + 2]! += z
    }
    this.places.needsUpdate = true
  }

  dispose(): void {
    this.object.geometry.dispose()
    this.material.dispose()
    this.atlas.dispose()
  }
}

/** A label has so many rows to stand in; their pitch in its heights. */
const ROWS = 2
const ROW_STEP = 1.12

/** Before and behind a figure, texels. */
const FIGURE_PADDING_PX = 26

/** Insertion sort: nearly sorted from the last time, and nothing is allocated. */
function sortByDistance(order: Int32Array, distance: Float32Array): void {
  for (let i = 1; i < order.length; i++) {
    const item = order[i]!
    let k = i - 1
    while (k >= 0 && distance[order[k]!]! > distance[item]!) {
      order[k + 1] = order[k]!
      k--
    }
    order[k + 1] = item
  }
}

const VERTEX = /* glsl */ `
attribute vec3 anchor;
attribute vec2 shown; // width of the text, below 0 without its figure; row from 1, 0 hidden
attribute vec3 dot;
attribute float row;
attribute vec4 ground4;
attribute vec4 cellsA;
attribute vec4 cellsB;
uniform vec2 viewport;
uniform float scale;
varying vec2 vPx;
varying vec2 vSize;
varying vec3 vDot;
varying float vRow;
varying vec4 vGround;
varying vec4 vCellsA;
varying vec4 vCellsB;
varying float vFigure;
void main() {
  float letters = 30.0 * scale;
  vGround = ground4; vCellsA = cellsA; vCellsB = cellsB;
  vFigure = ground4.w > 0.0 && shown.x > 0.0 ? ( ground4.w * ${GLYPH_PX.toFixed(1)} + ${FIGURE_PADDING_PX.toFixed(1)} ) * scale : 0.0;
  vSize = vec2( abs( shown.x ) * scale + 2.4 * letters + vFigure, 1.9 * letters );
  vPx = uv * vSize;
  vDot = dot;
  vRow = row;
  vec4 at = projectionMatrix * modelViewMatrix * vec4( anchor, 1.0 );
  vec2 pixel = floor( ( at.xy / at.w * .5 + .5 ) * viewport ) + position.xy * vSize;
  pixel.y += floor( ( shown.y - 1.0 ) * ${ROW_STEP} * vSize.y );
  at.xy = ( pixel / viewport * 2.0 - 1.0 ) * at.w;
  gl_Position = shown.y > 0.0 ? at : vec4( 2.0, 2.0, 2.0, 1.0 );
}`

const FRAGMENT = /* glsl */ `
uniform sampler2D atlas;
uniform float glyphRow;
uniform vec2 atlasSize;
uniform float scale;
uniform float selectedRow;
uniform vec3 ground;
uniform vec3 ink;
uniform vec3 accent;
varying vec2 vPx;
varying vec2 vSize;
varying vec3 vDot;
varying float vRow;
varying vec4 vGround;
varying vec4 vCellsA;
varying vec4 vCellsB;
varying float vFigure;
float atlasAt( float column, float row, float y ) {
  vec2 at = vec2( column, atlasSize.y - ( row + 1.0 ) * ${ROW_PX.toFixed(1)} + y ) / atlasSize;
  return texture2D( atlas, at ).a;
}
void main() {
  float letters = 30.0 * scale;
  float radius = vSize.y * .5;
  vec2 q = abs( vPx - vSize * .5 ) - ( vSize * .5 - radius );
  float edge = length( max( q, 0.0 ) ) - radius;
  float inside = clamp( .5 - edge, 0.0, 1.0 );
  float rim = clamp( 1.5 - abs( edge + 1.0 ), 0.0, 1.0 );
  bool chosen = abs( vRow - selectedRow ) < .5;
  vec3 colour = chosen ? accent : ground;
  vec3 text = chosen ? ground : ink;
  float alpha = inside * .92;
  vec2 texel = vec2( ( vPx.x - 1.65 * letters ) / scale, ${ROW_PX.toFixed(1)} * vPx.y / vSize.y );
  if ( texel.x > 0.0 && texel.x < ( vSize.x - 2.4 * letters - vFigure ) / scale )
    colour = mix( colour, text, atlasAt( texel.x, vRow, texel.y ) );
  float x = vPx.x - vSize.x + vFigure;
  if ( vFigure > 0.0 && x > 0.0 ) {
    colour = vGround.rgb;
    float cell = ( x / scale - ${(FIGURE_PADDING_PX * 0.42).toFixed(1)} ) / ${GLYPH_PX.toFixed(1)};
    int i = int( floor( cell ) );
    float glyph = i < 0 || i > 7 ? -1.0 : i < 4 ? vCellsA[i] : vCellsB[i - 4];
    // Ink that reads on the ground: the ground's lightness as the eye sees it.
    float light = pow( dot( vGround.rgb, vec3( .2126, .7152, .0722 ) ), 1.0 / 2.2 );
    if ( glyph >= 0.0 )
      colour = mix( colour, light > .55 ? vec3( .009, .015, .024 ) : vec3( 1.0 ), atlasAt( ( glyph + fract( cell ) ) * ${GLYPH_PX.toFixed(1)}, glyphRow, texel.y ) );
  }
  float spot = clamp( .5 + .38 * letters - length( vPx - vec2( radius + .1 * letters, vSize.y * .5 ) ), 0.0, 1.0 );
  colour = mix( colour, vDot, spot );
  colour = mix( colour, ink, chosen ? 0.0 : rim * .18 );
  gl_FragColor = vec4( colour, alpha );
  #include <colorspace_fragment>
}`
