import '@fontsource-variable/inter/index.css';
import '@fontsource-variable/jetbrains-mono/index.css';
import './app/theme/mantine';
import '@mantine/notifications/styles.layer.css';
import './app/theme/base.css';
import './app/theme/forced-colors.css';
import { createRoot } from 'react-dom/client';
import { App } from './app/App';
import { startSession } from './state/session';

const root = document.querySelector('#root');
if (root) createRoot(root).render(<App />);
void startSession();
