/** A box on the floor that nobody walks through, m; turned about y. */
export interface Obstacle {
  x: number
  z: number
  headingRad: number
  halfLengthM: number
  halfWidthM: number
}

/** Room that a visitor takes, m. */
export const BODY_RADIUS_M = 0.3
/** No step is longer, so that nothing is stepped over, m. */
const STEP_M = 0.1

/** A visitor on foot in the hall: where they stand and which way they look. Obstacles and walls stop them; they slide along. */
export class Walker {
  x = 0
  z = 0
  /** Where the visitor looks, rad about y: 0 along −z, turning left grows it. */
  yaw = 0
  /** Up or down, rad. */
  pitch = 0
  private readonly obstacles: readonly Obstacle[]
  private readonly halfLengthM: number
  private readonly halfWidthM: number

  constructor(obstacles: readonly Obstacle[], [lengthM, widthM]: readonly [number, number, ...number[]]) {
    this.obstacles = obstacles
    this.halfLengthM = lengthM / 2 - BODY_RADIUS_M
    this.halfWidthM = widthM / 2 - BODY_RADIUS_M
  }

  stand(x: number, z: number): void {
    this.x = x
    this.z = z
    this.makeRoom()
  }

  turn(yawRad: number, pitchRad: number): void {
    this.yaw = (this.yaw + yawRad) % (2 * Math.PI)
    this.pitch = Math.min(1.2, Math.max(-1.2, this.pitch + pitchRad))
  }

  /** Walks so many metres ahead and to the right. */
  walk(aheadM: number, rightM: number): void {
    const lengthM = Math.hypot(aheadM, rightM)
    const steps = Math.ceil(lengthM / STEP_M)
    const s = Math.sin(this.yaw)
    const c = Math.cos(this.yaw)
    for (let k = 0; k < steps; k++) {
      this.x += (-s * aheadM + c * rightM) / steps
      this.z += (-c * aheadM - s * rightM) / steps
      this.makeRoom()
    }
  }

  /** Steps out of whatever is in the way: twice, for corners between two obstacles. */
  private makeRoom(): void {
    for (let round = 0; round < 2; round++) {
      for (const obstacle of this.obstacles) this.stepOut(obstacle)
      this.x = Math.min(this.halfLengthM, Math.max(-this.halfLengthM, this.x))
      this.z = Math.min(this.halfWidthM, Math.max(-this.halfWidthM, this.z))
    }
  }

  private stepOut({ x, z, headingRad, halfLengthM, halfWidthM }: Obstacle): void {
    const c = Math.cos(headingRad)
    const s = Math.sin(headingRad)
    const dx = this.x - x
    const dz = this.z - z
    // In the frame of the box.
    let u = c * dx - s * dz
    let v = s * dx + c * dz
    const overU = Math.abs(u) - halfLengthM
    const overV = Math.abs(v) - halfWidthM
    if (overU >= BODY_RADIUS_M || overV >= BODY_RADIUS_M) return
    if (overU > 0 && overV > 0) {
      const distance = Math.hypot(overU, overV)
      if (distance >= BODY_RADIUS_M) return
      const push = (BODY_RADIUS_M - distance) / distance
      u += Math.sign(u) * overU * push
      v += Math.sign(v) * overV * push
    } else if (overU > overV) u = (Math.sign(u) || 1) * (halfLengthM + BODY_RADIUS_M)
    else v = (Math.sign(v) || 1) * (halfWidthM + BODY_RADIUS_M)
    this.x = x + c * u + s * v
    this.z = z - s * u + c * v
  }
}
