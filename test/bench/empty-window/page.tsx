import '@mantine/core/styles.layer.css';
import { Button, MantineProvider } from '@mantine/core';
import { createRoot } from 'react-dom/client';

const root = document.querySelector('#root');
if (root) {
  createRoot(root).render(
    <MantineProvider>
      <Button>Run</Button>
    </MantineProvider>,
  );
}
