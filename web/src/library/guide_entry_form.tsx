// Writing a writing guide on the library's page.
import type { GuideBody } from '../api/library';
import { GuideForm } from '../work/guide_form';
import type { FormProps } from './kinds';

export function GuideEntryForm({ value, onChange, isChecked }: FormProps) {
  return <GuideForm value={value as GuideBody} onChange={onChange} isChecked={isChecked} />;
}
