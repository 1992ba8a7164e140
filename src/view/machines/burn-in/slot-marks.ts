/** Fixed scatter by place: some lamps are always yellow. */
export function isWarned(x: number, y: number, side: number): boolean {
  const value = Math.sin(x * 12.9898 + y * 78.233 + side * 37.7) * 43758.5453
  return value - Math.floor(value) < 0.07
}
