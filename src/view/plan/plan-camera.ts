/** What part of the floor the plan shows: wheel zooms about the pointer, a drag moves, within the hall. */
export class PlanCamera {
  private readonly svg: SVGSVGElement
  private readonly whole: readonly [x: number, z: number, width: number, height: number]
  private x = 0
  private z = 0
  private width = 0
  private height = 0
  /** Pixels of the last drag: a click moves none. */
  draggedPx = 0

  constructor(svg: SVGSVGElement, [lengthM, widthM]: readonly [number, number, ...number[]]) {
    this.svg = svg
    this.whole = [-lengthM / 2 - 1, -widthM / 2 - 1, lengthM + 2, widthM + 2]
    this.showAll()
    svg.addEventListener('wheel', this.onWheel, { passive: false })
    svg.addEventListener('pointerdown', this.onDown)
  }

  showAll(): void {
    ;[this.x, this.z, this.width, this.height] = this.whole
    this.write()
  }

  /** Shows about `reachM` round a point. */
  flyTo(x: number, z: number, reachM = 7): void {
    this.width = Math.min(this.whole[2], 2 * reachM)
    this.height = (this.width * this.whole[3]) / this.whole[2]
    this.x = x - this.width / 2
    this.z = z - this.height / 2
    this.write()
  }

  /** The point of the floor under a pointer. */
  floorAt(clientX: number, clientY: number): [x: number, z: number] {
    const matrix = this.svg.getScreenCTM()?.inverse()
    if (!matrix) return [0, 0]
    const { x, y } = new DOMPoint(clientX, clientY).matrixTransform(matrix)
    return [x, y]
  }

  dispose(): void {
    this.svg.removeEventListener('wheel', this.onWheel)
    this.svg.removeEventListener('pointerdown', this.onDown)
  }

  private readonly onWheel = (event: WheelEvent) => {
    event.preventDefault()
    const [x, z] = this.floorAt(event.clientX, event.clientY)
    const width = Math.min(this.whole[2], Math.max(4, this.width * Math.exp(event.deltaY * 0.0015)))
    const factor = width / this.width
    this.x = x + (this.x - x) * factor
    this.z = z + (this.z - z) * factor
    this.width *= factor
    this.height *= factor
    this.write()
  }

  private readonly onDown = (event: PointerEvent) => {
    this.draggedPx = 0
    let [fromX, fromZ] = this.floorAt(event.clientX, event.clientY)
    const move = (next: PointerEvent) => {
      this.draggedPx += Math.hypot(next.movementX, next.movementY)
      const [x, z] = this.floorAt(next.clientX, next.clientY)
      this.x += fromX - x
      this.z += fromZ - z
      this.write()
      ;[fromX, fromZ] = this.floorAt(next.clientX, next.clientY)
    }
    const end = () => {
      removeEventListener('pointermove', move)
      removeEventListener('pointerup', end)
      removeEventListener('pointercancel', end)
    }
    addEventListener('pointermove', move)
    addEventListener('pointerup', end)
    addEventListener('pointercancel', end)
  }

  private write(): void {
    const [x, z, width, height] = this.whole
    this.x = Math.min(x + width - this.width, Math.max(x, this.x))
    this.z = Math.min(z + height - this.height, Math.max(z, this.z))
    this.svg.setAttribute('viewBox', `${this.x} ${this.z} ${this.width} ${this.height}`)
  }
}
