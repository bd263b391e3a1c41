import { useShell } from '@renderer/state/shell';
import { KeepCaseDialog } from '@renderer/cases/KeepCaseDialog';
import { CompareDialog } from '@renderer/comparison/CompareDialog';
import { ImportDialog } from '@renderer/import/ImportDialog';
import { ImportParametersDialog } from '@renderer/wizard/steps/variables/import/ImportParametersDialog';
import { ConflictDialog } from './dialogs/ConflictDialog';
import { FormatDialog } from '@renderer/formats/FormatDialog';
import { PersonalDialog } from '@renderer/personal/PersonalDialog';
import { ReplayDialog } from '@renderer/replay/ReplayDialog';
import { LinkDialog } from './dialogs/LinkDialog';
import { NewActionDialog } from './dialogs/NewActionDialog';
import { NewWorkspaceDialog } from './dialogs/NewWorkspaceDialog';
import { ProductionDialog } from './dialogs/ProductionDialog';
import { RenameDialog } from './dialogs/RenameDialog';
import { ShortcutsDialog } from './dialogs/ShortcutsDialog';
import { Palette } from './palette/Palette';

/** What floats over the window; the focus goes back to where it was. */
export function Overlays() {
  const overlay = useShell((state) => state.overlay);
  switch (overlay?.kind) {
    case 'palette':
      return <Palette initialQuery={overlay.query} />;
    case 'shortcuts':
      return <ShortcutsDialog />;
    case 'new-action':
      return <NewActionDialog initialKind={overlay.actionKind} />;
    case 'rename':
      return <RenameDialog file={overlay.file} />;
    case 'import-parameters':
      return <ImportParametersDialog file={overlay.file} />;
    case 'link':
      return <LinkDialog request={overlay.request} />;
    case 'conflict':
      return <ConflictDialog file={overlay.file} />;
    case 'compare':
      return <CompareDialog before={overlay.before} after={overlay.after} />;
    case 'keep-case':
      return <KeepCaseDialog file={overlay.file} recording={overlay.recording} />;
    case 'new-workspace':
      return <NewWorkspaceDialog />;
    case 'production':
      return <ProductionDialog file={overlay.file} given={overlay.given} />;
    case 'replay':
      return <ReplayDialog ids={overlay.ids} recording={overlay.recording} />;
    case 'personal':
      return <PersonalDialog recording={overlay.recording} />;
    case 'import':
      return <ImportDialog preview={overlay.preview} into={overlay.into} />;
    case 'export-format':
      return <FormatDialog id={overlay.format} file={overlay.file} />;
    default:
      return null;
  }
}
