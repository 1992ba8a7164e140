/** Where the board of a nest is that an arm serves. Apart from the desk, which is loaded after the first picture. */
export const BY_ITSELF = 0
export const RIDING_IN = 1
export const CARRIED_BY_ARM = 2
export const IN_NEST = 3
export const ON_BELT = 4
