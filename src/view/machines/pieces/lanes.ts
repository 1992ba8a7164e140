/** Two equal machines beside one belt: boards cross over to them from a lane in the middle. */
const LANE_M = 0.66

/** Side (+1: the operators'), middle and depth of the machine of a server. */
export function lanesOf(widthM: number, server: number): { side: 1 | -1; middleM: number; cabinetM: number } {
  const cabinetM = (widthM - LANE_M) / 2
  return { side: server % 2 === 0 ? 1 : -1, middleM: LANE_M / 2 + cabinetM / 2, cabinetM }
}
