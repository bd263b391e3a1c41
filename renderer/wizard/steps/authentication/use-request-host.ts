import { renderRequest } from '@shared/template/render/request';
import { useEdited } from '../../edited';

/** The host that the request goes to in the chosen environment; null while the URL cannot be read. */
export function useRequestHost(): string | null {
  const { action, values } = useEdited();
  const { url } = renderRequest(action, values);
  const text = url.map((piece) => piece.text).join('');
  return URL.canParse(text) ? new URL(text).host || null : null;
}
