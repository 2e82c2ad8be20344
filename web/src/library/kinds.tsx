// How each kind of entry is shown, written and used; one that is not here is shown as it lies in the library.
import type { ComponentType } from 'preact';
import type { Assistant, Entry, EntryBody, Prompt, Template } from '../api/library';
import { paths } from '../routes';
import { keepDraft } from '../session/drafts';
import { AssistantForm } from './assistant_form';
import { AssistantView } from './assistant_view';
import { newGuide } from '../work/guide_form';
import { GuideEntryForm } from './guide_entry_form';
import { GuideView } from './guide_view';
import { PlainView } from './plain_view';
import { PlanView } from './plan_view';
import { PromptForm } from './prompt_form';
import { PromptView } from './prompt_view';
import { SchemaView } from './schema_view';
import { TemplateView } from './template_view';
import { WorkflowView } from './workflow_view';

export interface ViewProps {
  body: EntryBody;
}

export interface FormProps {
  value: EntryBody;
  onChange: (value: EntryBody) => void;
  /** Says what is missing. */
  isChecked: boolean;
}

export interface LibraryKind {
  kind: string;
  View: ComponentType<ViewProps>;
  /** Without one an entry is made where it is used, and only renamed here. */
  Form?: ComponentType<FormProps>;
  /** What a new one begins as. */
  empty?: EntryBody;
  /** Makes it ready to be used; the page where it is. */
  use?: (entry: Entry) => string;
}

const workFrom = ({ id }: Entry) => paths.workWith({ entry: id });

/** In the order that people choose from; their names are in messages/…/library.ts. */
export const kinds: LibraryKind[] = [
  {
    kind: 'assistant',
    View: AssistantView,
    Form: AssistantForm,
    empty: { instructions: '', spaces: [], documents: [], tools: [], model: '', questions: [], greeting: '' },
    use: (entry) => paths.assistant((entry as Assistant).id),
  },
  {
    kind: 'prompt',
    View: PromptView,
    Form: PromptForm,
    empty: { text: '' },
    use: (entry) => {
      keepDraft(null, (entry as Prompt).body.text);
      return paths.start;
    },
  },
  { kind: 'workflow', View: WorkflowView, use: workFrom },
  {
    kind: 'template',
    View: TemplateView,
    use: (entry) => paths.workWith({ kind: 'draft', template: (entry as Template).body.document }),
  },
  { kind: 'schema', View: SchemaView, use: workFrom },
  { kind: 'plan', View: PlanView, use: workFrom },
  { kind: 'guide', View: GuideView, Form: GuideEntryForm, empty: newGuide(), use: workFrom },
];

export const kindNamed = (name: string): LibraryKind =>
  kinds.find(({ kind }) => kind === name) ?? { kind: name, View: PlainView };
