import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { Shell } from './Shell';
import { useColorScheme } from './theme/color-scheme';
import { cssVariablesResolver, theme } from './theme/theme';

export function App() {
  const scheme = useColorScheme();
  return (
    <MantineProvider theme={theme} cssVariablesResolver={cssVariablesResolver} forceColorScheme={scheme}>
      <Notifications position="bottom-right" limit={4} />
      <Shell />
    </MantineProvider>
  );
}
