import { z } from 'zod'
import { distributionSchema } from '../model/distribution.ts'

/** The format line-oracles/1: lines whose behaviour is known exactly. Meaning of every field: docs/engine.md. */

const destination = z.strictObject({ to: z.string(), p: z.number().min(0).max(1) })

const failureSchema = z.strictObject({
  clock: z.enum(['operation', 'calendar', 'before_operation']),
  ttf: distributionSchema.optional(),
  ttr: distributionSchema,
  p: z.number().min(0).max(1).optional(),
  crew: z.string().optional(),
})

const stationSchema = z.strictObject({
  id: z.string(),
  servers: z.number().int().positive(),
  buffer: z.number().int().nonnegative().nullable(),
  service: distributionSchema.nullish(),
  phases: z.array(z.strictObject({ time: distributionSchema, operator: z.string().optional() })).optional(),
  operator: z.string().optional(),
  failure: failureSchema.optional(),
  failures: z.array(failureSchema).optional(),
  rework: z
    .strictObject({
      p: z.number().min(0).max(1),
      max: z.number().int().nonnegative().optional(),
      then: z.string().optional(),
    })
    .optional(),
  next: z.array(destination).optional(),
  inputs: z.array(z.strictObject({ from: z.string(), buffer: z.number().int().nonnegative().nullable() })).optional(),
  fed: z.boolean().optional(),
})

const sourceSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('saturated') }),
  z.strictObject({ type: z.literal('renewal'), interarrival: distributionSchema }),
  z.strictObject({ type: z.literal('batch'), count: z.number().int().positive() }),
  z.strictObject({ type: z.literal('trace'), times: z.array(z.number().nonnegative()) }),
  z.strictObject({ type: z.literal('closed'), pallets: z.number().int().positive() }),
])

export const modelSchema = z.strictObject({
  source: sourceSchema,
  stations: z.array(stationSchema).min(1),
  operators: z
    .array(
      z.strictObject({
        id: z.string(),
        count: z.number().int().positive(),
        rule: z.enum(['fifo', 'downstream', 'upstream']).optional(),
      }),
    )
    .optional(),
  on_full: z.enum(['lose', 'wait']).optional(),
  stop: z.strictObject({ departures: z.number().int().positive() }).optional(),
  optional: z.boolean().optional(),
})

const expectSchema = z.strictObject({
  metric: z.string(),
  value: z.union([z.number(), z.array(z.number())]),
  tolerance: z.number().nonnegative(),
  tolerance_is: z.enum(['absolute', 'relative']),
})

export const caseSchema = z.strictObject({
  id: z.string(),
  group: z.string(),
  title: z.string(),
  model: modelSchema,
  expect: z.array(expectSchema).min(1),
  method: z.string().optional(),
  run: z.strictObject({
    replications: z.number().int().positive(),
    warmup: z.number().int().nonnegative(),
    departures: z.number().int().positive().optional(),
  }),
})

export const caseFileSchema = z.object({
  format: z.literal('line-oracles/1'),
  cases: z.array(z.unknown()).min(1),
  distributions: z.array(z.unknown()).optional(),
})

export type OracleCase = z.infer<typeof caseSchema>
export type OracleModel = z.infer<typeof modelSchema>
export type Expectation = z.infer<typeof expectSchema>
