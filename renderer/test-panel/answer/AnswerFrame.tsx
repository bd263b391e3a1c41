import { useEffect, useState } from 'react';
import type { BodyInfo } from '@shared/response/body';
import { testPanelTexts as texts } from '@renderer/texts/test-panel';
import { bodyText } from './copy-body';
import styles from './Answer.module.css';

/** A longer page is shown as text only. */
export const MOST_FRAME_CHARS = 500_000;

/**
 * An HTML answer as a page that can do nothing: the empty sandbox takes scripts, forms and navigation from it, and our
 * policy, which a frame of this kind inherits, everything it would load.
 */
export function AnswerFrame({ body }: { readonly body: BodyInfo }) {
  const [page, setPage] = useState<{ readonly id: string; readonly text: string } | null>(null);
  useEffect(() => {
    let gone = false;
    bodyText(body.id, MOST_FRAME_CHARS).then(
      (text) => !gone && setPage({ id: body.id, text: withoutLoads(text) }),
      () => undefined,
    );
    return () => {
      gone = true;
    };
  }, [body.id]);
  if (page?.id !== body.id) return null;
  return <iframe className={styles.frame} sandbox="" title={texts.htmlFrame} srcDoc={page.text} />;
}

/** What the policy would refuse anyway is left out, so that a page full of scripts does not fill the console. */
function withoutLoads(html: string): string {
  const page = new DOMParser().parseFromString(html, 'text/html');
  for (const element of page.querySelectorAll(
    'script, link, iframe, object, embed, base, meta[http-equiv], source',
  ))
    element.remove();
  for (const element of page.querySelectorAll('[src], [srcset], [href], [action], [background]')) {
    for (const name of ['src', 'srcset', 'href', 'action', 'background']) element.removeAttribute(name);
  }
  for (const element of page.querySelectorAll('*')) {
    for (const { name } of [...element.attributes]) if (/^on/i.test(name)) element.removeAttribute(name);
  }
  return page.documentElement.outerHTML;
}
