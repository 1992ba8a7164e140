/** MSER-5 (White, Spratt 2000): of the means of five observations each, how many to drop so that the marginal standard error of
 * the rest is smallest, looking no further than half of them. Returns the number of observations to drop, and whether the
 * smallest was found at the border, which says that the run is too short to tell. */
export function mser5(observations: readonly number[]): { drop: number; atBorder: boolean } {
  const batches: number[] = []
  for (let i = 0; i + 5 <= observations.length; i += 5) {
    batches.push(
      (observations[i]! + observations[i + 1]! + observations[i + 2]! + observations[i + 3]! + observations[i + 4]!) /
        5,
    )
  }
  let best = 0
  let smallest = Infinity
  let sum = 0
  let squares = 0
  const last = Math.floor(batches.length / 2)
  for (let from = batches.length - 1; from >= 0; from--) {
    sum += batches[from]!
    squares += batches[from]! ** 2
    if (from > last) continue
    const n = batches.length - from
    const statistic = (squares - (sum * sum) / n) / (n * n)
    if (statistic > smallest) continue
    smallest = statistic
    best = from
  }
  return { drop: best * 5, atBorder: batches.length > 1 && best === last }
}
