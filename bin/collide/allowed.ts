import type { Allowed } from './contacts.ts'

/** Contacts that are meant, by name, with the reason. Everything else in a machine keeps clear of everything that moves. */
export const ALLOWED: Allowed[] = [
  {
    process: 'flash',
    a: /^lid\d$/,
    b: /^body$/,
    where: ({ at, halfM }) => at[1] < 1.04 && halfM[1]! < 0.06,
    why: 'a lid turns in the blocks of its hinge',
  },
]
