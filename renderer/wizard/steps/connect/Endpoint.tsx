import { IconX } from '@tabler/icons-react';
import { METHODS, type HttpRequest } from '@shared/action/schema/request';
import { PiecesText } from '@renderer/components/TemplateText';
import { FindingRow } from '@renderer/components/FindingRow';
import { SectionHead } from '@renderer/components/SectionHead';
import { connectTexts as texts } from '@renderer/texts/connect';
import { fillFromCurl, isCurlCommand } from '@renderer/state/fill-request';
import { useEnvironment } from '@renderer/state/environment';
import { renderedRequest } from '@renderer/state/rendered';
import { useEdited } from '../../edited';
import { AddButton } from '../../AddButton';
import { Choice } from '../../fields/Choice';
import { TemplateBox } from '../../fields/TemplateBox';
import { useBroken } from '../../fields/use-broken';
import { FindingsAt } from '../../findings/FindingsAt';
import styles from '../../Step.module.css';
import own from './Endpoint.module.css';
import { adoptPlaceholder, foreignPlaceholders } from './foreign-placeholders';
import { oneScheme } from './one-scheme';
import { removeRequest } from './request-edits';

const URL_PATH = ['request', 'url'] as const;
const METHOD_PATH = ['request', 'method'] as const;
const methods = METHODS.map((method) => ({ value: method, label: method }));

/** Method and URL on one line; under it the URL as it reads with the values at hand. */
export function Endpoint({ request }: { readonly request: HttpRequest }) {
  const { file, action, edit, values, readOnly } = useEdited();
  const environment = useEnvironment();
  const broken = useBroken(URL_PATH);
  const { url } = renderedRequest(action, values);
  return (
    <div className={styles.section}>
      <SectionHead title={texts.endpoint} hint={texts.endpointHint}>
        {action.kind !== 'http' && (
          <AddButton
            icon={IconX}
            label={texts.removeRequest}
            onClick={() => edit(removeRequest(action), texts.removeRequest)}
          />
        )}
      </SectionHead>
      <div className={styles.row}>
        <Choice
          label={texts.method}
          place={METHOD_PATH}
          width={104}
          value={request.method}
          choices={methods}
          onChoose={(method) => edit([{ kind: 'set', path: METHOD_PATH, value: method }], texts.method)}
        />
        <TemplateBox
          place={URL_PATH}
          label={texts.url}
          value={request.url}
          placeholder={texts.urlPlaceholder}
          broken={broken}
          onPasteText={(text) => {
            if (!isCurlCommand(text)) return false;
            void fillFromCurl(file, text);
            return true;
          }}
          onWrite={(text) => {
            if (text.trim() === '') return texts.urlEmpty;
            edit([{ kind: 'set', path: URL_PATH, value: oneScheme(text.trim()) }], texts.url, 'request/url');
            return null;
          }}
        />
      </div>
      <div className={own.reads}>
        <span className={own.where}>{environment?.name ?? texts.noEnvironment}</span>
        <span className={own.url} title={url.map((piece) => piece.text).join('')}>
          <PiecesText pieces={url} />
        </span>
      </div>
      {foreignPlaceholders(request.url).map((foreign) => (
        <FindingRow
          key={foreign.from}
          severity="warning"
          subject={foreign.written}
          message={texts.foreign(foreign.name)}
          fix={texts.adopt(foreign.name)}
          {...(readOnly
            ? {}
            : { onFix: () => edit(adoptPlaceholder(action, foreign), texts.adopt(foreign.name)) })}
        />
      ))}
      <FindingsAt place={URL_PATH} />
      <FindingsAt place={METHOD_PATH} />
    </div>
  );
}
