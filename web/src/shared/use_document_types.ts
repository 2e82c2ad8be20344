// The kinds of document, by the names they have in the language that is read.
import { listDocumentTypes } from '../api/document_types';
import { useLanguage } from '../messages/language';
import type { Option } from './select_field';
import { useLoaded } from './use_loaded';

export interface DocumentTypes {
  options: Option[];
  /** The code itself where there is no such type. */
  nameOf: (code: string) => string;
}

export function useDocumentTypes(): DocumentTypes {
  const { language } = useLanguage();
  const { value } = useLoaded(listDocumentTypes, 'types');
  const options = (value ?? []).map((type) => ({ value: type.code, name: type[language] }));
  return { options, nameOf: (code) => options.find(({ value }) => value === code)?.name ?? code };
}
