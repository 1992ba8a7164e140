/** Line icons of 20 units, drawn for this page. */
const PATHS = {
  play: 'M6 4l10 6-10 6z',
  pause: 'M6 4v12M14 4v12',
  step: 'M5 4l7 6-7 6zM15 4v12',
  reset: 'M4 10a6 6 0 1 0 2-4.5M4 3v4h4',
  sun: 'M10 6.5a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7zM10 1.5v2M10 16.500v2M1.500 10h2M16.500 10h2M4 4l1.400 1.400M14.600 14.600L16 16M4 16l1.400-1.400M14.600 5.400L16 4',
  moon: 'M16 12.500A6.500 6.500 0 0 1 7.500 4a6.500 6.500 0 1 0 8.500 8.500z',
  full: 'M3 7V3h4M13 3h4v4M17 13v4h-4M7 17H3v-4',
  keys: 'M2.500 5.500h15v9h-15zM5 8.500h.5M8 8.500h.5M11 8.500h.5M14 8.500h.5M6 11.500h8',
  info: 'M10 2.500a7.500 7.500 0 1 0 0 15 7.500 7.500 0 0 0 0-15zM10 9v4.500M10 6.300v.4',
  left: 'M12 4l-6 6 6 6',
  right: 'M8 4l6 6-6 6',
  close: 'M5 5l10 10M15 5L5 15',
  fly: 'M3 10l14-6-5 13-2.500-5.500z',
  undo: 'M5 8h7a4 4 0 0 1 0 8H8M5 8l3-3M5 8l3 3',
  search: 'M9 3.500a5.500 5.500 0 1 0 0 11 5.500 5.500 0 0 0 0-11zM13 13l4 4',
  walk: 'M11 2.500a1.500 1.500 0 1 0 0 3 1.500 1.500 0 0 0 0-3zM7 17l2-4.500V9.500l2-3 2 3 2.500 1M9 12l3 2 .5 3.500M8.500 8L6 10.500',
  link: 'M8.500 11.500l3-3M9 6l2-2a3.200 3.200 0 0 1 4.500 4.500l-2 2M11 14l-2 2A3.200 3.200 0 0 1 4.500 11.500l2-2',
  done: 'M4 10.500l4 4 8-9',
  picture: 'M2.500 4.500h15v11h-15zM2.500 13l4-4 4 4 2.500-2.500 4.500 4M13 8h.5',
  layers: 'M10 3l8 4-8 4-8-4zM2 11l8 4 8-4',
  up: 'M4 12l6-6 6 6',
  tag: 'M3 9V3h6l8 8-6 6z',
} as const

export function Icon({ name }: { name: keyof typeof PATHS }) {
  return (
    <svg
      viewBox="0 0 20 20"
      width="1.25em"
      height="1.25em"
      fill={name === 'play' ? 'currentColor' : 'none'}
      stroke="currentColor"
      strokeWidth="1.6"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d={PATHS[name]} />
    </svg>
  )
}
