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
import { LabelAtlas, type LabelText, ROW_PX } from './label-atlas.ts'

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
  private readonly anchorAttribute: InstancedBufferAttribute
  private readonly hiddenBeyondM: number
  private readonly shown: InstancedBufferAttribute
  private readonly dots: InstancedBufferAttribute
  private readonly material: ShaderMaterial
  private readonly count: number
  private readonly order: Int32Array
  private readonly distance: Float32Array
  private readonly placed: Float32Array
  private readonly point = new Vector3()
  private sinceS = 1
  selected = -1

  /** `anchors`: x, y, z of each; beyond `hiddenBeyondM` from the camera none is shown. */
  constructor(anchors: Float32Array, hiddenBeyondM = HIDDEN_BEYOND_M) {
    this.anchors = anchors
    this.hiddenBeyondM = hiddenBeyondM
    this.count = anchors.length / 3
    this.atlas = new LabelAtlas(this.count)
    this.order = Int32Array.from({ length: this.count }, (_, i) => i)
    this.distance = new Float32Array(this.count)
    this.placed = new Float32Array(this.count * 4)
    const plane = new PlaneGeometry(1, 1)
    const geometry = new InstancedBufferGeometry()
    geometry.index = plane.index
    geometry.setAttribute('position', plane.attributes.position!)
    geometry.setAttribute('uv', plane.attributes.uv!)
    this.anchorAttribute = new InstancedBufferAttribute(anchors, 3)
    geometry.setAttribute('anchor', this.anchorAttribute)
    this.shown = new InstancedBufferAttribute(new Float32Array(this.count * 2), 2).setUsage(DynamicDrawUsage)
    this.dots = new InstancedBufferAttribute(new Float32Array(this.count * 3), 3).setUsage(DynamicDrawUsage)
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
    }
    sortByDistance(order, distance)
    let kept = 0
    for (let k = 0; k < this.count; k++) {
      const i = order[k]!
      point.fromArray(anchors, i * 3).project(camera)
      const visible =
        point.z < 1 && Math.abs(point.x) < 1.05 && Math.abs(point.y) < 1.05 && distance[i]! < this.hiddenBeyondM
      const isLong = distance[i]! < LONG_WITHIN_M
      let drawn = 0
      if (visible) {
        const width = (isLong ? this.atlas.longPx[i]! : this.atlas.shortPx[i]!) * scale + 2.4 * letters
        const height = 1.9 * letters
        const x = ((point.x + 1) / 2) * widthPx
        const y = ((1 - point.y) / 2) * heightPx
        let free = true
        for (let j = 0; j < kept && free; j++) {
          free =
            Math.abs(x - placed[j * 4]!) * 2 > width + placed[j * 4 + 2]! + 4 ||
            Math.abs(y - placed[j * 4 + 1]!) * 2 > height + placed[j * 4 + 3]! + 3
        }
        if (free) {
          placed[kept * 4] = x
          placed[kept * 4 + 1] = y
          placed[kept * 4 + 2] = width
          placed[kept * 4 + 3] = height
          kept++
          drawn = isLong ? this.atlas.longPx[i]! : this.atlas.shortPx[i]!
        }
      }
      this.shown.setXY(i, drawn, drawn > 0 ? 1 : 0)
    }
    this.shown.needsUpdate = true
  }

  /** Moves all labels. */
  move(x: number, z: number): void {
    for (let i = 0; i < this.count; i++) {
      this.anchors[i * 3]! += x
      this.anchors[i * 3 + 2]! += z
    }
    this.anchorAttribute.needsUpdate = true
  }

  dispose(): void {
    this.object.geometry.dispose()
    this.material.dispose()
    this.atlas.dispose()
  }
}

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
attribute vec2 shown;
attribute vec3 dot;
attribute float row;
uniform vec2 viewport;
uniform float scale;
varying vec2 vPx;
varying vec2 vSize;
varying vec3 vDot;
varying float vRow;
void main() {
  float letters = 30.0 * scale;
  vSize = vec2( shown.x * scale + 2.4 * letters, 1.9 * letters );
  vPx = uv * vSize;
  vDot = dot;
  vRow = row;
  vec4 at = projectionMatrix * modelViewMatrix * vec4( anchor, 1.0 );
  vec2 pixel = floor( ( at.xy / at.w * .5 + .5 ) * viewport ) + position.xy * vSize;
  at.xy = ( pixel / viewport * 2.0 - 1.0 ) * at.w;
  gl_Position = shown.y > 0.0 ? at : vec4( 2.0, 2.0, 2.0, 1.0 );
}`

const FRAGMENT = /* glsl */ `
uniform sampler2D atlas;
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
  if ( texel.x > 0.0 && texel.x < ( vSize.x - 2.4 * letters ) / scale ) {
    vec2 at = vec2( texel.x, atlasSize.y - ( vRow + 1.0 ) * ${ROW_PX.toFixed(1)} + texel.y ) / atlasSize;
    colour = mix( colour, text, texture2D( atlas, at ).a );
  }
  float spot = clamp( .5 + .38 * letters - length( vPx - vec2( radius + .1 * letters, vSize.y * .5 ) ), 0.0, 1.0 );
  colour = mix( colour, vDot, spot );
  colour = mix( colour, ink, chosen ? 0.0 : rim * .18 );
  gl_FragColor = vec4( colour, alpha );
  #include <colorspace_fragment>
}`
