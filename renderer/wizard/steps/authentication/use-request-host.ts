import { renderedRequest } from '@renderer/state/rendered';
import { useEdited } from '../../edited';

/** The host that the request goes to in the chosen environment; null while the URL cannot be read. */
export function useRequestHost(): string | null {
  const { action, values } = useEdited();
  const { url } = renderedRequest(action, values);
  const text = url.map((piece) => piece.text).join('');
  return URL.canParse(text) ? new URL(text).host || null : null;
}
