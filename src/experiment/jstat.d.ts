declare module 'jstat' {
  export const jStat: { studentt: { inv(p: number, degreesOfFreedom: number): number } }
  const all: { jStat: typeof jStat }
  export default all
}
