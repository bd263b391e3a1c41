import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { Shell } from './Shell';
import { useColorScheme } from './theme/color-scheme';
import { useContrast } from './theme/contrast';
import { theme, variablesFor } from './theme/theme';

export function App() {
  const scheme = useColorScheme();
  const contrast = useContrast();
  return (
    <MantineProvider theme={theme} cssVariablesResolver={variablesFor[contrast]} forceColorScheme={scheme}>
      <Notifications position="bottom-right" limit={4} />
      <Shell />
    </MantineProvider>
  );
}
