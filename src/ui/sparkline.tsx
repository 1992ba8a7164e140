/** A small course of a value: the line in the accent colour, its last point marked. NaN leaves a gap. */
export function Sparkline({ points }: { points: readonly number[] }) {
  const known = points.filter(Number.isFinite)
  if (known.length < 2)
    return (
      <svg
        viewBox="0 0 100 24"
        className="spark"
        style={{ width: '100%', height: 'calc(var(--u) * 7)' }}
        aria-hidden="true"
      />
    )
  const low = Math.min(...known)
  const high = Math.max(...known)
  const span = high - low || Math.abs(high) || 1
  const x = (i: number) => (points.length === 1 ? 100 : (i / (points.length - 1)) * 98 + 1)
  const y = (value: number) => 21 - ((value - low) / span) * 18
  let path = ''
  points.forEach((value, i) => {
    if (!Number.isFinite(value)) return
    path += `${path === '' || !Number.isFinite(points[i - 1] ?? Number.NaN) ? 'M' : 'L'}${x(i).toFixed(1)} ${y(value).toFixed(1)}`
  })
  const last = points.findLastIndex(Number.isFinite)
  return (
    <svg
      viewBox="0 0 100 24"
      preserveAspectRatio="none"
      style={{ width: '100%', height: 'calc(var(--u) * 7)', display: 'block' }}
      aria-hidden="true"
    >
      <path d={path} fill="none" stroke="var(--accent)" strokeWidth="1.6" vectorEffect="non-scaling-stroke" />
      <path
        d={`M${x(last)} ${y(points[last]!)}h0.01`}
        stroke="var(--accent)"
        strokeWidth="5"
        strokeLinecap="round"
        vectorEffect="non-scaling-stroke"
      />
    </svg>
  )
}
