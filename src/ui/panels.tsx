import '@mantine/core/styles/default-css-variables.css'
import '@mantine/core/styles/Slider.css'
import '@mantine/core/styles/UnstyledButton.css'
import './theme.css'
import { createTheme, MantineProvider } from '@mantine/core'
import { useState } from 'react'
import type { FactoryStore } from '../store/factory-store.ts'
import { ControlsPanel } from './controls-panel.tsx'
import { DebugLine } from './debug-line.tsx'
import { AboutDialog, KeysDialog, SearchDialog } from './dialogs.tsx'
import { FailurePage } from './failure-page.tsx'
import { FootBar } from './foot-bar.tsx'
import { startI18n } from './i18n.ts'
import { InspectorPanel } from './inspector-panel.tsx'
import { KpiPanel } from './kpi-panel.tsx'
import { OverlayLegend } from './overlay-legend.tsx'
import { OwnModelNotice } from './own-model-notice.tsx'
import { StandstillNotice } from './standstill-notice.tsx'
import { StationList } from './station-list.tsx'
import { TopBar } from './top-bar.tsx'
import { useCoveredEdges } from './use-covered-edges.ts'
import { FactoryContext, useFactory } from './use-factory.ts'
import { useKeys } from './use-keys.ts'
import { useRunWithoutPicture } from './use-run-without-picture.ts'
import { WalkNotice } from './walk-notice.tsx'

const theme = createTheme({ fontFamily: 'inherit', respectReducedMotion: true })

/** Everything over the hall. */
export default function Panels({ store }: { store: FactoryStore }) {
  // Before the first word is shown; the picture does not wait for it.
  useState(() => startI18n(store))
  return (
    <FactoryContext value={store}>
      <Themed />
    </FactoryContext>
  )
}

function Themed() {
  const scheme = useFactory((state) => (state.theme === 'day' ? 'light' : 'dark'))
  const debug = useFactory((state) => state.debug)
  const [isSearching, setSearching] = useState(false)
  useKeys(() => setSearching(true))
  useRunWithoutPicture()
  useCoveredEdges()
  return (
    <MantineProvider theme={theme} forceColorScheme={scheme}>
      <TopBar />
      <ControlsPanel />
      <KpiPanel />
      <InspectorPanel />
      <OverlayLegend />
      <FootBar />
      <StandstillNotice />
      <OwnModelNotice />
      <WalkNotice />
      <StationList />
      <KeysDialog />
      <AboutDialog />
      <SearchDialog isOpen={isSearching} onClose={() => setSearching(false)} />
      <FailurePage />
      {debug && <DebugLine />}
    </MantineProvider>
  )
}
