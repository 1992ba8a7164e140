import type { KpiDefinition } from '../twin/kpis.ts'

/** A number for people: tabular, with the digits its KPI asks for; times of more than a few minutes as hours. */
export function figure(
  value: number | null | undefined,
  kpi: Pick<KpiDefinition, 'unit' | 'digits'>,
): { number: string; unit: string } {
  if (value === null || value === undefined || !Number.isFinite(value)) return { number: '–', unit: '' }
  if (kpi.unit === '%') return { number: (value * 100).toFixed(kpi.digits), unit: '%' }
  if (kpi.unit === 's' && value >= 600) return { number: (value / 3600).toFixed(2), unit: 'h' }
  return { number: value.toFixed(kpi.digits), unit: kpi.unit }
}

/** Factory time as day and clock; the run begins at midnight of day 1. */
export function clockOf(timeS: number): { day: number; clock: string } {
  const s = Math.floor(timeS)
  const two = (n: number) => String(n).padStart(2, '0')
  return {
    day: Math.floor(s / 86400) + 1,
    clock: `${two(Math.floor(s / 3600) % 24)}:${two(Math.floor(s / 60) % 60)}:${two(s % 60)}`,
  }
}
