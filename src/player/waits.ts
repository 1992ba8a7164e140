import { standstill, type Wait } from '../sim/standstill.ts'
import type { Session } from './session.ts'

export type { Wait }

/** Who waits for whom, if no board can ever move again as things are; else empty. Apart from the session, because the first picture
 * does not need it. */
export function waitsOf(session: Session): Wait[] {
  return standstill(session.simulation.engine)
}
